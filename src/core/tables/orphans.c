/* orphans.c - see orphans.h */
#include "tables/orphans.h"

#include "base/find.h"
#include "base/number.h"
#include "tables/number_parts.h"

/* Marks of a line that are looked at. */
#define MOST_OF_LINE 64

/* What a mark below a row is: what may be a part of one of its numbers counts as a value. */
static gai_mark_kind
kind_below(const gai_marks *marks, size_t i)
{
	gai_mark_kind kind = marks->items[i].kind;
	gai_text	text = gai_mark_text(marks, i);

	/* behind the unit of the number above */
	text = gai_skip_blanks(gai_from(text, gai_leading_unit(text).length));
	return kind == GAI_MARK_TEXT && (gai_is_rest_of_number(text) || gai_ends(text, GAI_REPLACEMENT)) ? GAI_MARK_VALUE
		: kind;
}

/* The values of the line that begins with this mark, -1 if something else says what they are; *end is behind it. */
static int
count_orphans(const gai_marks *marks, size_t from, size_t *end)
{
	uint32_t	line = gai_piece_of(marks, from)->line;
	int			values = 0;
	bool		explained = false;

	for (*end = from; *end < marks->count && gai_piece_of(marks, *end)->line == line; ++*end)
	{
		gai_mark_kind kind = kind_below(marks, *end);

		values += kind == GAI_MARK_VALUE && !gai_is_lone_fragment(marks, *end);
		explained |= kind != GAI_MARK_VALUE && kind != GAI_MARK_BLANK && kind != GAI_MARK_PART;
	}
	return explained ? -1 : values;
}

/*
 * Whether a number alone on its line below a row is that of the page.  It is where it cannot be a part of one of the
 * row's numbers: away from the row, outside of its grid, below a line that bars close.  Else that is a guess, which is
 * made for a complete row, and not where the row does not add up.
 */
static bool
is_of_page(const gai_marks *marks, const gai_unit *unit, size_t i, int expected)
{
	const gai_line *row = gai_line_of(marks, unit->tokens[0]),
			   *line = gai_line_of(marks, i);

	if (line->breaks > 1)
		return true;
	if (row->separator == GAI_GRID && (line->separator != GAI_GRID || line->table != row->table))
		return true;
	if (line->separator != GAI_BARS && gai_ends_with_bar(row))
		return true;
	return unit->nvalues == expected && unit->ntokens == expected && expected > 2 && gai_unit_adds_up(marks, unit);
}

/* Whether a label without values of its own begins at this mark, or what may be one beyond recognition. */
static bool
is_bare_label(const gai_marks *marks, size_t label)
{
	if (label >= marks->count ||
		(marks->items[label].kind != GAI_MARK_LABEL && marks->items[label].kind != GAI_MARK_TEXT))
		return false;
	for (size_t i = label; i < marks->count && gai_line_of(marks, i) == gai_line_of(marks, label); i++)
		if (marks->items[i].kind == GAI_MARK_VALUE)
			return false;
	return true;
}

/*
 * Whether as many values as a row has, the marks from .. end - 1, may yet be the rest of each of its numbers: the row
 * does not add up, and no label follows that they could belong to.
 */
static bool
may_be_rests(const gai_marks *marks, const gai_unit *unit, size_t from, size_t end)
{
	int			t = 0;

	if (unit->nvalues != unit->ntokens || gai_unit_adds_up(marks, unit) || is_bare_label(marks, end))
		return false;
	for (size_t i = from; i < end; i++)
	{
		gai_text	upper,
					lower = gai_mark_text(marks, i);

		if (marks->items[i].kind != GAI_MARK_VALUE)
			continue;
		if (t == unit->ntokens)
			return false;
		upper = gai_mark_text(marks, unit->tokens[t++]);
		if (!gai_is_part_of_number(upper) || !gai_is_part_of_number(lower) ||
			gai_count_digits(lower) > gai_count_digits(upper))
			return false;
	}
	return t == unit->ntokens;
}

bool
gai_has_orphans(const gai_marks *marks, const gai_unit *unit, int expected)
{
	size_t		end;

	if (!unit->one_line || unit->end >= marks->count)
		return false;
	for (size_t i = unit->end; i < marks->count; i = end)
	{
		gai_mark_kind kind = kind_below(marks, i);
		int			values;

		if (kind != GAI_MARK_VALUE && kind != GAI_MARK_BLANK && kind != GAI_MARK_PART)
			return false;
		values = count_orphans(marks, i, &end);
		if (values < 0)
			return false;
		if (values == 1 && gai_line_of(marks, i)->count == 1 && is_of_page(marks, unit, i, expected))
			continue;
		if (values > 0 && (values != expected || expected == 1 || gai_is_wrapped_unit_mark(marks, i) ||
						   may_be_rests(marks, unit, i, end)))
			return true;
	}
	return false;
}

bool
gai_has_rests_below(const gai_marks *marks, const gai_unit *unit, int expected)
{
	const gai_line *row,
			   *line;
	size_t		i = unit->end;
	int			values = 0;

	if (!unit->one_line || unit->ntokens == 0 || unit->end >= marks->count)
		return false;
	row = gai_line_of(marks, unit->tokens[0]);
	line = gai_line_of(marks, i);
	if (row->separator != GAI_BLANKS || line != row + 1 || line->breaks > 1 || gai_is_structural(line->separator) ||
		marks->items[i].kind != GAI_MARK_TEXT)
		return false;
	for (i++; i < marks->count && gai_line_of(marks, i) == line; i++)
	{
		if (marks->items[i].kind != GAI_MARK_VALUE || !gai_is_part_of_number(gai_mark_text(marks, i)))
			return false;
		values++;
	}
	return values > 0 && values < expected;
}

bool
gai_has_beginning_above(const gai_marks *marks, const gai_unit *unit)
{
	size_t		i = unit->ntokens > 0 ? unit->tokens[0] : 0,
				line = gai_piece_of(marks, i)->line,
				least = i > MOST_OF_LINE ? i - MOST_OF_LINE : 0;

	if (!unit->one_line || unit->ntokens == 0 || marks->document->lines[line].breaks > 1)
		return false;
	while (i > least && gai_piece_of(marks, i - 1)->line == line)
		i--;
	for (; i > least && gai_piece_of(marks, i - 1)->line + 1 == line; i--)
		if (marks->items[i - 1].kind == GAI_MARK_TEXT && gai_begins_thousands(gai_mark_text(marks, i - 1)))
			return true;
	return false;
}
