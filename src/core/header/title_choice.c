/* title_choice.c - see title_choice.h */
#include "header/title_choice.h"

#include "base/find.h"
#include "header/agency.h"

typedef struct choice
{
	gai_title	title;
	int			score;			/* 0 = no title yet */
	int			expected;
} choice;

/* How good a title is; below 0 it is none. */
static int
judge_title(const choice *self, const gai_title *title, int standing)
{
	bool		is_agency = title->name.bytes != NULL && gai_is_agency(title->name);
	bool		is_named = is_agency || (title->name.bytes != NULL && title->sentence);
	int			score = standing;

	/* in running text only what has everything */
	if (standing > 0 ? title->year == 0 && !is_agency : title->year == 0 || !is_named)
		return -1;
	if (title->year != 0)
		score += 15;
	if (title->name.bytes != NULL)
		score += is_agency ? 15 : 10;
	if (title->year != 0 && self->expected != 0)
		score += title->year == self->expected ? 25 : -25;
	return score;
}

/* Keeps the better title, the later one of equals. */
static void
offer_title(choice *self, const gai_title *title, int standing)
{
	int			score = judge_title(self, title, standing);

	if (score > 0 && score >= self->score)
	{
		self->title = *title;
		self->score = score;
	}
}

/* How much of a title its place makes of it. */
static int
standing_of(const gai_title *title, const gai_line *line)
{
	/* what the title of a report that names nobody begins with */
	static const char *const own[] = {"20", "本", "我", NULL};
	bool		named = title->name.bytes != NULL;

	if (title->sentence)
		return 0;
	if (title->quoted)
		return 20;
	if (title->first && title->last && title->line < title->last_line)
		return named || gai_begins_any(title->text, own) != NULL ? 55 : 0;
	if (title->first && title->last)
		return line->heading || line->text.bytes[0] == '#' ? 70 : 60;
	return title->last ? 40 : title->first && named ? 35 : 0;
}

/* Whether the line above makes the title a letter's about reports. */
static bool
is_of_letter(const gai_joined_lines *preface, size_t line)
{
	static const char *const above[] = {"关于印发", "关于报送", "关于转发", "关于做好", "关于公布", "关于编制", NULL};
	gai_text	text;

	if (line == 0)
		return false;
	text = gai_folded_line(preface, line - 1);
	return gai_title_may_go_on(text) && gai_contains_any(text, above);
}

gai_title
gai_choose_title(gai_arena *arena, const gai_document *document, const gai_joined_lines *preface, gai_text stated,
				 int expected)
{
	choice		self = {.expected = expected};
	gai_title	title;
	size_t		from = 0;

	if (stated.length > 0)
	{
		gai_joined_lines	own = gai_join_text(arena, stated);

		if (gai_next_title(arena, &own, &from, &title))
			offer_title(&self, &title, title.first ? 45 : 35);
	}
	from = 0;
	while (gai_next_title(arena, preface, &from, &title))
		if (!is_of_letter(preface, title.line))
			offer_title(&self, &title, standing_of(&title, &document->lines[preface->first + title.line]));
	return self.title;
}
