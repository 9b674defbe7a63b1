/* applicant_head.c - see applicant_head.h */
#include "tables/applicant_head.h"

enum
{
	COLUMNS = GAI_APPLICANT_COLUMNS,
	FEWEST_COLUMNS = 4			/* that a head must name to be believed to lack the others */
};

void
gai_clear_applicant_head(gai_applicant_head *head)
{
	*head = (gai_applicant_head) {.closed = false};
	for (int c = 0; c < COLUMNS; c++)
		head->place[c] = -1;
}

void
gai_add_applicant(gai_applicant_head *head, const gai_marks *marks, size_t mark, int column)
{
	const gai_piece *piece = gai_piece_of(marks, mark);
	gai_separator separator = gai_line_of(marks, mark)->separator;
	bool		known = false;
	int			length;

	if (head->closed)
		gai_clear_applicant_head(head);
	for (int i = 0; i < head->met; i++)
		known |= head->order[i] == column;
	if (!known)
		head->order[head->met++] = (int8_t) column;
	head->words++;
	if (separator == GAI_GAPS)
		head->aligned = true;
	for (int c = column + 1; c < COLUMNS && piece->right > 0; c++)
		head->disordered |= head->line[c] == piece->line + 1;
	head->line[column] = piece->line + 1;
	if (!gai_is_structural(separator))
		return;
	head->grid = separator == GAI_GRID;
	length = gai_line_length(marks, gai_line_of(marks, mark));
	head->length = length > head->length ? length : head->length;
	if (head->place[column] >= 0 && head->place[column] != piece->column)
		head->contradictory = true;
	else
		head->place[column] = piece->column;
}

void
gai_add_upper_word(gai_applicant_head *head)
{
	head->upper |= head->words > 0 && !head->closed;
}

void
gai_add_foreign_word(gai_applicant_head *head, const gai_marks *marks, size_t mark)
{
	int			place = gai_piece_of(marks, mark)->column;

	if (head->words > 0 && !head->closed && gai_is_structural(gai_line_of(marks, mark)->separator) && place < 64)
		head->foreign |= (uint64_t) 1 << place;
}

/*
 * The places of the columns that were met, ascending, and which columns these are; their number, or 0 when they cannot
 * be told.  A word lost between two neighbours is found.
 */
static int
sort_places(const gai_applicant_head *head, int places[COLUMNS], int8_t columns[COLUMNS])
{
	int			count = 0;

	if (head->contradictory)
		return 0;
	for (int c = 0; c < COLUMNS; c++)
	{
		int			place = head->place[c],
					at = count;

		if (place < 0 && c > 0 && c + 1 < COLUMNS && head->place[c - 1] >= 0 &&
			head->place[c + 1] == head->place[c - 1] + 2)
			place = head->place[c - 1] + 1;
		if (place < 0)
			continue;
		for (; at > 0 && places[at - 1] > place; at--)
		{
			places[at] = places[at - 1];
			columns[at] = columns[at - 1];
		}
		places[at] = place;
		columns[at] = (int8_t) c;
		count++;
	}
	for (int i = 1; i < count; i++)
		if (places[i] == places[i - 1])
			return 0;
	return count == COLUMNS || count == head->met ? count : 0;
}

static bool
ascends(const int8_t *columns, int count)
{
	for (int i = 1; i < count; i++)
		if (columns[i] < columns[i - 1])
			return false;
	return true;
}

/* The order of the head's two lines: 自然人, 总计 and below these the others. */
static bool
is_order_of_lines(const int8_t *columns)
{
	return columns[1] == GAI_APPLICANT_total && columns[0] == 0 && ascends(columns + 2, COLUMNS - 2);
}

/* That, or the form's. */
static bool
is_usual_order(const gai_applicant_head *head)
{
	return ascends(head->order, head->met) || (head->met == COLUMNS && is_order_of_lines(head->order));
}

void
gai_begin_applicants(const gai_applicant_head *head, unsigned breaks, gai_columns *columns)
{
	int			places[COLUMNS];
	int8_t		order[COLUMNS];

	gai_columns_begin(columns, COLUMNS, breaks);
	if (sort_places(head, places, order) != COLUMNS)
		return;
	columns->foreign = places[0] < 64 ? head->foreign & ~(uint64_t) 0 << places[0] : 0;
	for (int c = 0; c < COLUMNS; c++)
		if (places[c] < 64)
			columns->foreign &= ~((uint64_t) 1 << places[c]);
	columns->head_length = head->length;
	columns->reordered = !ascends(order, COLUMNS);
	memcpy(columns->column, order, sizeof order);
	gai_learn_head(columns, GAI_FROM_LINE, places);
}

/* A head that names fewer columns than the form, one beside the other, above rows that have not all of these either. */
static bool
lacks_columns(const gai_applicant_head *head, const gai_columns *columns, int count, const int *places)
{
	for (int r = 0; r < GAI_RULERS; r++)
		if (columns->ruled[r].complete.rows > 0)
			return false;
	return count >= FEWEST_COLUMNS && count < COLUMNS && count == head->met &&
		places[count - 1] - places[0] == count - 1;
}

/* A bit for each place with values beside the columns that the head names: of columns whose words are not known. */
static uint64_t
unnamed_places(const gai_ruled *ruled, const int *places, int count)
{
	uint64_t	unnamed = 0;

	for (int place = ruled->first; place <= ruled->last; place++)
		if (place >= 0 && place < 64 && (place < places[0] || place > places[count - 1]))
			unnamed |= (uint64_t) 1 << place;
	return unnamed;
}

bool
gai_settle_applicants(const gai_applicant_head *head, gai_columns *columns)
{
	const gai_ruled *ruled = &columns->ruled[GAI_FROM_LINE];
	int			places[COLUMNS];
	int8_t		order[COLUMNS];
	int			count = sort_places(head, places, order);

	if (lacks_columns(head, columns, count, places))
	{
		uint64_t	foreign = unnamed_places(ruled, places, count);

		gai_columns_begin(columns, count, columns->breaks);
		columns->foreign = foreign;
		memcpy(columns->column, order, (size_t) count);
		gai_learn_head(columns, GAI_FROM_LINE, places);
		return true;
	}
	/* what a head looks like that has lost the cell above five of its words */
	if (columns->reordered && is_order_of_lines(order) && !head->upper)
		columns->refused = true;
	else if (columns->reordered)
	{
		/* as long as every row has its values where the head's words are */
		bool		under = ruled->place[0] == places[0] && ruled->agree == ruled->seen &&
			(head->grid || ruled->seen > 1);

		if (under)
			return false;
		for (int c = 0; c < COLUMNS; c++)
			columns->column[c] = (int8_t) c;
	}
	if (columns->refused)
		return false;
	if (head->aligned)
		columns->refused = head->met == COLUMNS && head->disordered;
	else
		columns->refused = head->met == COLUMNS && !is_usual_order(head) &&
			!(count == COLUMNS && ascends(order, count));
	return false;
}
