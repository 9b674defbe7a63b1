/*
 * labels.c - labels of groups that stand in the middle of a row's label.
 *
 *           2.申请人逾期未按收费通知要求缴纳
 *    (六)其他处理                          2283   0   0   4044
 *           费用、行政机关不再处理
 *
 * A group's label stands left of the labels of its rows, in the middle of these.  Where it parts the lines of one of
 * them, it is put before that one, so that the label is in one piece.
 */
#include "source/aligned/aligned.h"

/* The most lines of a row's label. */
#define MOST_LINES 12

static bool
is_near(uint16_t a, uint16_t b)
{
	return a != GAI_ALIGNED_NONE && b != GAI_ALIGNED_NONE && a <= b + 1 && b <= a + 1;
}

uint16_t
gai_label_begins(const gai_aligned_line *line)
{
	return line->second_opens ? line->second_left : line->opens ? line->first_left : GAI_ALIGNED_NONE;
}

bool
gai_goes_on_with_label(const gai_aligned_line *line, uint16_t left)
{
	return (is_near(line->first_left, left) && !line->opens) ||
		(is_near(line->second_left, left) && !line->second_opens);
}

/* Whether it has nothing left of that column but one word, and nothing there: a group's label. */
static bool
is_group(const gai_aligned_line *line, uint16_t left)
{
	return line->first_left != GAI_ALIGNED_NONE && line->first_left + 1 < left &&
		line->second_left == GAI_ALIGNED_NONE && !line->moved;
}

static void
move_group(gai_aligned_line *row, gai_aligned_line *group)
{
	gai_aligned_line **link = &row->group;

	while (*link != NULL)
		link = &(*link)->next_group;
	*link = group;
	group->moved = group->changed = true;
}

void
gai_move_aligned_groups(gai_aligned_page *page)
{
	for (size_t i = 0; i < page->count; i++)
	{
		uint16_t	left = gai_label_begins(&page->lines[i]);
		size_t		end = i + 1,
					last = i;	/* the last line of the row's label */
		int			valued = page->lines[i].count > 0;	/* lines with values: a row has one */

		if (left == GAI_ALIGNED_NONE)
			continue;
		for (; end < page->count && end - i < MOST_LINES && gai_follows_aligned(page->aligned, &page->lines[end]);
			 end++)
		{
			gai_step(page->aligned->arena);
			valued += page->lines[end].count > 0;
			if (valued > 1)
				break;
			if (gai_goes_on_with_label(&page->lines[end], left))
				last = end;
			else if (page->lines[end].label && !is_group(&page->lines[end], left))
				break;
		}
		for (size_t g = i + 1; g < last; g++)
			if (!gai_goes_on_with_label(&page->lines[g], left) && is_group(&page->lines[g], left))
				move_group(&page->lines[i], &page->lines[g]);
	}
}
