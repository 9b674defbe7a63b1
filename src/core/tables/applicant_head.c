/* applicant_head.c - see applicant_head.h */
#include "tables/applicant_head.h"

void
gai_clear_head(gai_head_words *head)
{
	*head = (gai_head_words) {.closed = false};
	for (int c = 0; c < GAI_APPLICANT_COLUMNS; c++)
		head->column[c] = -1;
}

void
gai_add_head_word(gai_head_words *head, const gai_marks *marks, size_t i, const gai_label *label)
{
	if (head->closed)
		gai_clear_head(head);
	head->words++;
	if (!gai_is_structural(gai_line_of(marks, i)->separator))
		return;
	if (head->column[label->place] >= 0 && head->column[label->place] != gai_piece_of(marks, i)->column)
		head->contradictory = true;
	else
		head->column[label->place] = gai_piece_of(marks, i)->column;
}

gai_head
gai_finish_head(gai_head_words *head)
{
	gai_head	result = {.ncolumns = GAI_APPLICANT_COLUMNS};

	for (int c = 1; c + 1 < GAI_APPLICANT_COLUMNS; c++)
		if (head->column[c] < 0 && head->column[c - 1] >= 0 && head->column[c + 1] == head->column[c - 1] + 2)
			head->column[c] = head->column[c - 1] + 1;
	result.known = !head->contradictory;
	for (int c = 0; c < GAI_APPLICANT_COLUMNS; c++)
	{
		result.column[c] = head->column[c];
		if (head->column[c] < 0 || (c > 0 && head->column[c] <= head->column[c - 1]))
			result.known = false;
	}
	return result;
}
