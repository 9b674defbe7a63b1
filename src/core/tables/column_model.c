/* column_model.c - see column_model.h */
#include "tables/column_model.h"

void
gai_columns_begin(gai_columns *columns, int count, unsigned breaks)
{
	*columns = (gai_columns) {.count = count, .breaks = breaks};
	for (int c = 0; c < count; c++)
		columns->column[c] = (int8_t) c;
	for (int r = 0; r < GAI_RULERS; r++)
		columns->ruled[r].first = INT16_MAX;
}

/* ---- learning --------------------------------------------------------------------------------------------------- */

static void
count_length(gai_lengths *lengths, int length)
{
	int			i = 0;

	lengths->rows++;
	while (i < lengths->different && lengths->length[i] != length)
		i++;
	if (i == GAI_MOST_LENGTHS)
		return;
	if (i == lengths->different)
	{
		lengths->length[i] = (int16_t) length;
		lengths->count[lengths->different++] = 0;
	}
	lengths->count[i]++;
}

/* Whether these are the places of all columns. */
static bool
are_places(const gai_columns *columns, const gai_ruled *ruled, const int *places)
{
	return memcmp(ruled->place, places, sizeof *places * (size_t) columns->count) == 0;
}

static void
learn_places(gai_columns *columns, gai_ruler ruler, const int *places)
{
	gai_ruled  *ruled = &columns->ruled[ruler];
	bool		same = ruled->seen > 0 && are_places(columns, ruled, places);

	ruled->seen++;
	if (same)
		ruled->agree++;
	else if (2 * ruled->agree < ruled->seen)
	{
		ruled->agree = 1;
		memcpy(ruled->place, places, sizeof *places * (size_t) columns->count);
	}
}

void
gai_learn_head(gai_columns *columns, gai_ruler ruler, const int *places)
{
	learn_places(columns, ruler, places);
}

void
gai_learn_head_length(gai_columns *columns, gai_ruler ruler, int length)
{
	count_length(&columns->ruled[ruler].complete, length);
}

static void
learn_extents(gai_columns *columns, const gai_marks *marks, const gai_unit *unit, const int *values)
{
	for (int c = 0; c < columns->count; c++)
	{
		const gai_piece *piece = gai_piece_of(marks, unit->tokens[values[c]]);
		gai_extent *extent = &columns->extents[c];

		if (!columns->aligned || piece->left < extent->left)
			extent->left = piece->left;
		if (!columns->aligned || piece->right > extent->right)
			extent->right = piece->right;
	}
	columns->aligned = true;
}

/* Whether the head has a word there that is none of the form's. */
static bool
is_foreign(const gai_columns *columns, int place)
{
	return place >= 0 && place < 64 && (columns->foreign >> place & 1) != 0;
}

/* As many values as columns, each in a cell of its own and none in another column; nothing else that could be one. */
static bool
is_complete(const gai_columns *columns, const gai_unit *unit, const gai_measures *measures)
{
	if (unit->nvalues != columns->count || unit->ntexts > 0)
		return false;
	for (int t = 1; t < unit->ntokens && measures->known[GAI_FROM_LABEL]; t++)
		if (measures->place[GAI_FROM_LABEL][t] == measures->place[GAI_FROM_LABEL][t - 1] &&
			measures->place[GAI_FROM_LABEL][t] != GAI_NO_CELL)
			return false;
	for (int t = 0; t < unit->ntokens && columns->foreign != 0 && measures->known[GAI_FROM_LINE]; t++)
		if (is_foreign(columns, measures->place[GAI_FROM_LINE][t]))
			return false;
	return true;
}

/* What the places and the length of a row with so many values say on one ruler. */
static void
learn_measures(gai_columns *columns, gai_ruler ruler, const gai_measures *measures, const int *values, int count,
			   bool complete)
{
	gai_ruled  *ruled = &columns->ruled[ruler];
	int			places[GAI_MOST_TOKENS],
				first = ruled->first,
				last = ruled->last;

	for (int v = 0; v < count; v++)
	{
		int			place = places[v] = measures->place[ruler][values[v]];

		first = place < first ? place : first;
		last = place > last ? place : last;
	}
	ruled->first = (int16_t) first;
	ruled->last = (int16_t) last;
	count_length(&ruled->any, measures->length[ruler]);
	if (!complete)
		return;
	count_length(&ruled->complete, measures->length[ruler]);
	learn_places(columns, ruler, places);
}

void
gai_learn_row(gai_columns *columns, const gai_marks *marks, const gai_unit *unit)
{
	gai_measures measures;
	int			values[GAI_MOST_TOKENS],	/* tokens */
				found = 0;
	bool		complete;
	const gai_line *line;

	if (unit->nvalues == 0 || unit->overflow)
		return;
	gai_measure_unit(marks, unit, columns->breaks, &measures);
	complete = columns->repeats == 0 && is_complete(columns, unit, &measures);
	for (int t = 0; t < unit->ntokens; t++)
		if (marks->items[unit->tokens[t]].kind == GAI_MARK_VALUE)
			values[found++] = t;
	for (int r = 0; r < GAI_RULERS; r++)
		if (measures.known[r])
			learn_measures(columns, (gai_ruler) r, &measures, values, found, complete);
	line = gai_line_of(marks, unit->tokens[values[0]]);
	if (complete && unit->one_line && line->separator == GAI_GAPS && line->columns == 0)
		learn_extents(columns, marks, unit, values);
}

/* ---- ruling ----------------------------------------------------------------------------------------------------- */

/* The length that most rows have, and how many percent of them; 0 percent when there are none. */
static int
usual_length(const gai_ruled *ruled, int *percent)
{
	const gai_lengths *lengths = ruled->complete.rows > 0 ? &ruled->complete : &ruled->any;
	int			best = 0;

	*percent = 0;
	for (int i = 1; i < lengths->different; i++)
		if (lengths->count[i] > lengths->count[best])
			best = i;
	if (lengths->different == 0)
		return 0;
	*percent = 100 * lengths->count[best] / lengths->rows;
	return lengths->length[best];
}

/* A length that so many percent of the rows have is the table's. */
#define USUAL 75

/* Of the two rulers that so many percent of the rows agree on: the better one counts, and the other if all agree. */
static bool
is_agreed(const int percent[GAI_RULERS], gai_ruler ruler)
{
	int			other = percent[1 - (int) ruler];

	return percent[ruler] == 100 || (percent[ruler] >= USUAL && percent[ruler] >= other + (ruler == GAI_FROM_LABEL));
}

/*
 * Whether the row is as long as the others, or complete and short of what merged cells leave; GAI_CONTRADICTED if
 * they do not agree, GAI_UNRULED if nothing is known.
 */
static gai_row_verdict
compare_length(const gai_columns *columns, const gai_measures *measures, bool complete)
{
	int			length[GAI_RULERS],
				percent[GAI_RULERS];
	gai_row_verdict verdict = GAI_UNRULED;
	bool		known = false;

	for (int r = 0; r < GAI_RULERS; r++)
		length[r] = usual_length(&columns->ruled[r], &percent[r]);
	for (int r = 0; r < GAI_RULERS; r++)
	{
		known |= measures->known[r] && percent[r] > 0;
		if (!measures->known[r] || !is_agreed(percent, (gai_ruler) r))
			continue;
		if (measures->length[r] > length[r] || (measures->length[r] < length[r] && !complete))
			return GAI_BROKEN;
		verdict = GAI_RULED;
	}
	return verdict == GAI_UNRULED && known ? GAI_CONTRADICTED : verdict;
}

/*
 * The first column at one of so many places on a ruler whose places are known; *until receives the last one.  expected:
 * the column that it is nearly always, or the number of columns.
 */
static int
column_at(const gai_columns *columns, const gai_ruled *ruled, int place, int span, int expected, int *until)
{
	int			last = columns->count - 1,
				first = GAI_NO_CELL;

	if (span == 1 && expected <= last && ruled->place[expected] == place)
		return *until = expected;
	for (int c = 0; c <= last && place != GAI_NO_CELL; c++)
		if (ruled->place[c] >= place && ruled->place[c] < place + span)
		{
			first = first < 0 ? c : first;
			*until = c;
		}
	if (first >= 0)
		return first;
	first = place > ruled->place[last] && place <= ruled->place[last] + columns->repeats ? last : GAI_NO_CELL;
	*until = first;
	return first;
}

/*
 * Where neither complete row nor head showed the places: as many cells as columns; or values that fill as many, unless
 * there is a head that stands elsewhere, or they fill less on the other ruler, by which they may stand elsewhere.
 */
static bool
guess_places(const gai_columns *columns, gai_ruled *ruled, const gai_measures *measures, gai_ruler ruler)
{
	const gai_ruled *other = &columns->ruled[1 - (int) ruler];
	int			first = GAI_NO_CELL;

	if (!measures->known[ruler])
		return false;
	if (ruler == GAI_FROM_LABEL && measures->length[ruler] == columns->count)
		first = 0;
	else if (columns->ruled[GAI_FROM_LINE].seen == 0 && ruled->last - ruled->first + 1 == columns->count &&
			 (!measures->known[1 - (int) ruler] || other->last - other->first + 1 >= columns->count))
		first = ruled->first;
	for (int c = 0; c < columns->count && first >= 0; c++)
		ruled->place[c] = first + c;
	return first >= 0;
}

/*
 * Whether the rows bear out that they stand under the head although this one's label does not reach the columns: their
 * values are all below its words, this row is as long as the head, and merged cells left blank ones behind the label.
 */
static bool
is_borne_out(const gai_columns *columns, const gai_marks *marks, const gai_unit *unit, const gai_measures *measures)
{
	const gai_ruled *ruled = &columns->ruled[GAI_FROM_LINE];

	if (!measures->known[GAI_FROM_LINE] || ruled->first < ruled->place[0] ||
		ruled->last > ruled->place[columns->count - 1] ||
		measures->length[GAI_FROM_LINE] != columns->head_length)
		return false;
	for (int t = 0; t < unit->ntokens && measures->place[GAI_FROM_LINE][t] < ruled->place[0]; t++)
		if (marks->items[unit->tokens[t]].kind != GAI_MARK_BLANK)
			return false;
	return true;
}

/*
 * Whether the places on the lines are a head's alone, in a grid in which the row's label does not end where they begin:
 * some programs move a head's merged cells.
 */
static bool
is_beside_head(const gai_columns *columns, const gai_marks *marks, const gai_unit *unit, const gai_measures *measures)
{
	const gai_piece *label = gai_piece_of(marks, unit->label_end);

	return columns->ruled[GAI_FROM_LINE].seen == 1 && measures->known[GAI_FROM_LABEL] &&
		gai_line_of(marks, unit->label_end)->separator == GAI_GRID &&
		label->column + label->span != columns->ruled[GAI_FROM_LINE].place[0] &&
		!is_borne_out(columns, marks, unit, measures);
}

/* Whether a row stands under its table's columns: not if it is longer than most, or where no length is usual. */
static bool
is_under(const gai_columns *columns, const gai_marks *marks, const gai_unit *unit, const gai_measures *measures)
{
	int			percent,
				length = usual_length(&columns->ruled[GAI_FROM_LINE], &percent);

	if (percent > 0 && (percent < USUAL || measures->length[GAI_FROM_LINE] > length))
		return false;
	return !is_beside_head(columns, marks, unit, measures);
}

/* Whether complete rows, or a head that stands above the row, have shown the places of the columns. */
static bool
are_places_known(const gai_columns *columns, const gai_marks *marks, const gai_unit *unit,
				 const gai_measures *measures)
{
	return columns->ruled[GAI_FROM_LABEL].seen > 0 ||
		(columns->ruled[GAI_FROM_LINE].seen > 0 && !is_beside_head(columns, marks, unit, measures));
}

/*
 * Gives each token its column by the places of one ruler.  again: it has one by the other ruler, which must be this;
 * false if it is not.
 */
static bool
rule_by_ruler(const gai_columns *columns, const gai_ruled *places, const gai_marks *marks, const gai_unit *unit,
			  const gai_measures *measures, gai_ruler ruler, bool again, gai_ruling *ruling)
{
	const int  *place = measures->place[ruler];
	bool		measured = gai_is_measured(marks, unit);
	int			t = 0,
				next = 0;

	/* nearly every row begins with a token at each place */
	if (!measured && unit->ntokens >= columns->count && are_places(columns, places, place))
		for (; t < columns->count; t++, next++)
		{
			if (again && ruling->column[t] != t && ruling->column[t] != GAI_FOREIGN_CELL)
				return false;
			if (!again)
				ruling->column[t] = ruling->until[t] = (int8_t) t;
		}
	for (; t < unit->ntokens; t++)
	{
		int			until,
					column = column_at(columns, places, place[t],
									   measured ? gai_piece_of(marks, unit->tokens[t])->span : 1, next, &until);

		next = until + 1;
		if (again && ruling->column[t] == GAI_FOREIGN_CELL)
			continue;
		if (again && ruling->column[t] != column)
			return false;
		if (column == GAI_NO_CELL && ruler == GAI_FROM_LINE && is_foreign(columns, place[t]))
			column = until = GAI_FOREIGN_CELL;
		ruling->column[t] = (int8_t) column;
		ruling->until[t] = (int8_t) until;
	}
	return true;
}

/* Gives each token its column by the rulers that are agreed on; GAI_BROKEN when they contradict each other. */
static gai_row_verdict
rule_by_places(const gai_columns *columns, const gai_marks *marks, const gai_unit *unit, const gai_measures *measures,
			   gai_ruling *ruling)
{
	bool		seen = are_places_known(columns, marks, unit, measures);
	gai_row_verdict verdict = seen ? GAI_CONTRADICTED : GAI_UNRULED;
	int			percent[GAI_RULERS];

	for (int r = 0; r < GAI_RULERS; r++)
		percent[r] = columns->ruled[r].seen > 0 ? 100 * columns->ruled[r].agree / columns->ruled[r].seen : 0;
	for (int r = 0; r < GAI_RULERS; r++)
	{
		const gai_ruled *places = &columns->ruled[r];
		gai_ruled	guessed;

		if (!measures->known[r] || (r == GAI_FROM_LINE && !is_under(columns, marks, unit, measures)) ||
			(seen && !is_agreed(percent, (gai_ruler) r)))
			continue;
		if (!seen)
		{
			guessed = *places;
			if (!guess_places(columns, &guessed, measures, (gai_ruler) r))
				continue;
			places = &guessed;
		}
		if (!rule_by_ruler(columns, places, marks, unit, measures, (gai_ruler) r, verdict == GAI_RULED, ruling))
			return GAI_BROKEN;
		verdict = GAI_RULED;
	}
	return verdict;
}

/* Aligned text: the columns of the complete rows that a token stands under. */
static gai_row_verdict
rule_by_extents(const gai_columns *columns, const gai_marks *marks, const gai_unit *unit, gai_ruling *ruling)
{
	for (int t = 0; t < unit->ntokens; t++)
	{
		const gai_piece *piece = gai_piece_of(marks, unit->tokens[t]);

		ruling->column[t] = ruling->until[t] = GAI_NO_CELL;
		for (int c = 0; c < columns->count; c++)
			if (piece->left < columns->extents[c].right && piece->right > columns->extents[c].left)
			{
				if (ruling->column[t] < 0)
					ruling->column[t] = (int8_t) c;
				ruling->until[t] = (int8_t) c;
			}
		if (ruling->column[t] < 0)
			return GAI_BROKEN;
	}
	ruling->traceless = true;
	return GAI_RULED;
}

/* Aligned text whose columns the reader told. */
static void
rule_by_reader(const gai_marks *marks, const gai_unit *unit, gai_ruling *ruling)
{
	for (int t = 0; t < unit->ntokens; t++)
	{
		const gai_piece *piece = gai_piece_of(marks, unit->tokens[t]);

		ruling->column[t] = ruling->until[t] = GAI_NO_CELL;
		if (piece->right == 0)
			continue;
		ruling->column[t] = (int8_t) (piece->left / GAI_ALIGNED_PITCH);
		ruling->until[t] = (int8_t) (piece->right / GAI_ALIGNED_PITCH);
	}
	ruling->traceless = true;
	ruling->verdict = GAI_RULED;
}

/*
 * Whether a line has more cells than columns and nothing says which of them are columns.  Of cells between bars only a
 * blank one between others may be none in doubt: those at the ends are what the bars around a line leave.
 */
static bool
has_column_more(const gai_columns *columns, const gai_marks *marks, const gai_unit *unit, const gai_measures *measures)
{
	int			first = 0,
				last = unit->ntokens - 1;

	if (!unit->one_line || !measures->known[GAI_FROM_LABEL] || measures->length[GAI_FROM_LABEL] <= columns->count)
		return false;
	if (!measures->by_bars)
		return true;
	while (first < last && marks->items[unit->tokens[first]].kind == GAI_MARK_BLANK)
		first++;
	while (last > first && marks->items[unit->tokens[last]].kind == GAI_MARK_BLANK)
		last--;
	for (int t = first; t < last; t++)
		if (marks->items[unit->tokens[t]].kind == GAI_MARK_BLANK)
			return true;
	return false;
}

/*
 * Whether line ends between the values of a row that is too long by the other rows show a blank cell: then as many
 * values as columns are no complete row, but one of them is another number, such as that of a page.
 */
static bool
has_line_more(const gai_unit *unit, const gai_measures *measures)
{
	const int  *place = measures->place[GAI_FROM_LABEL];

	return !unit->one_line && !measures->by_bars && measures->known[GAI_FROM_LABEL] && unit->nblanks == 0 &&
		place[unit->ntokens - 1] - place[0] >= unit->ntokens;
}

/*
 * Whether a cell is a line, the last of a row's lines is text, and other rows have fewer lines than cells: blank cells
 * left nothing there, so that this row may lack one too, and the text be a remark or the "(" of a broken label.
 */
static bool
ends_in_other_text(const gai_columns *columns, const gai_marks *marks, const gai_unit *unit,
				   const gai_measures *measures)
{
	const gai_lengths *any = &columns->ruled[GAI_FROM_LABEL].any;

	if (unit->one_line || measures->by_bars || marks->items[unit->tokens[unit->ntokens - 1]].kind != GAI_MARK_TEXT)
		return false;
	for (int i = 0; i < any->different; i++)
		if (any->length[i] < columns->count)
			return true;
	return false;
}

void
gai_rule_row(const gai_columns *columns, const gai_marks *marks, const gai_unit *unit, gai_ruling *ruling)
{
	gai_measures measures;

	ruling->verdict = GAI_UNRULED;
	ruling->traceless = ruling->open_end = false;
	if (columns->refused)
		ruling->verdict = GAI_FORBIDDEN;
	if (unit->ntokens == 0 || columns->refused)
		return;
	if (gai_told_columns(marks, unit) == columns->count)
	{
		rule_by_reader(marks, unit, ruling);
		return;
	}
	if (columns->aligned && unit->one_line && gai_line_of(marks, unit->tokens[0])->separator == GAI_GAPS &&
		gai_told_columns(marks, unit) == 0)
	{
		ruling->verdict = rule_by_extents(columns, marks, unit, ruling);
		return;
	}
	gai_measure_unit(marks, unit, columns->breaks, &measures);
	if (measures.astray)
		ruling->verdict = GAI_FORBIDDEN;
	else if (measures.unclear)
		ruling->verdict = GAI_CONTRADICTED;
	else
		ruling->verdict = compare_length(columns, &measures, is_complete(columns, unit, &measures));
	if (ruling->verdict == GAI_RULED)
		ruling->verdict = rule_by_places(columns, marks, unit, &measures, ruling);
	if (ruling->verdict == GAI_UNRULED && has_column_more(columns, marks, unit, &measures))
		ruling->verdict = GAI_CONTRADICTED;
	else if (ruling->verdict == GAI_BROKEN && has_line_more(unit, &measures))
		ruling->verdict = GAI_FORBIDDEN;
	else if (ruling->verdict == GAI_RULED && ends_in_other_text(columns, marks, unit, &measures))
		ruling->verdict = GAI_FORBIDDEN;
	/* a value may be another column's */
	if (ruling->verdict != GAI_RULED && columns->foreign != 0)
		ruling->verdict = GAI_FORBIDDEN;
	/* what merged cells left is no cell in any case */
	for (int t = 0; t < unit->ntokens && ruling->verdict != GAI_RULED; t++)
		ruling->column[t] = measures.known[GAI_FROM_LABEL] && measures.place[GAI_FROM_LABEL][t] == GAI_NO_CELL ?
			GAI_FOREIGN_CELL : GAI_NO_CELL;
	ruling->traceless = !measures.by_bars && !unit->one_line;
	ruling->open_end = measures.by_bars;
}
