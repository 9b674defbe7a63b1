/*
 * drawn_dashes.c - tables whose rules show where columns are, with blanks between cells:
 *
 *       ----- -----        head         =====  =====        ---------------
 *       a     1            ---- ----    head   head          head      head
 *                          a    1       =====  =====        --------- -----
 *       b     2            b    2       a      1             a            1
 *       ----- -----                     =====  =====        ---------------
 *
 * An empty line parts rows where there is one, between === only if no two lines with values stand together; else each
 * line is a row.  A line does not fit when its text stands where columns are parted.
 */
#include "base/find.h"
#include "base/number.h"
#include "source/text/display.h"
#include "source/text/drawn.h"

enum
{
	LEAST_DASHES = 3,			/* of a column; fewer may stand for "nothing" */
	LEAST_RULE = 10,			/* of a rule across all columns */
	MOST_HEAD = 32				/* lines of a head between two rules */
};

/* A line of the source as it stands there, with its indentation. */
typedef struct whole_line
{
	const char *start,
			   *end,
			   *next;
	bool		blank;
} whole_line;

typedef struct extent
{
	int32_t		from,
				to;				/* behind its last column */
} extent;

typedef struct rule
{
	char		sign;
	int			count;			/* of columns; 0 = the line is no rule */
	extent		columns[GAI_MOST_COLUMNS_DRAWN];
} rule;

/* What dashes are read with: the rules that a table begins with, that show its columns, and of any line. */
struct gai_dashes
{
	rule		top,
				columns,
				other;
};

/* Where the parts of a table are. */
typedef struct plan
{
	const char *head,			/* NULL = there is none */
			   *head_end,
			   *rows,
			   *rows_end,
			   *behind;
	bool		apart;			/* empty lines part rows */
	bool		drop;			/* the document has the head as its last line */
} plan;

static whole_line
line_at(gai_drawn *self, const char *at, const char *end)
{
	gai_drawn_line line = gai_drawn_line_at(self, at, end);

	return (whole_line) {at, line.text.length > 0 ? line.text.bytes + line.text.length : at, line.next,
		line.text.length == 0};
}

/* ---- rules ------------------------------------------------------------------------------------------------------ */

static void
read_rule(gai_drawn *self, const whole_line *line, rule *into)
{
	const char *at = line->start;

	into->count = 0;
	for (into->sign = 0; at < line->end;)
	{
		const char *from;

		gai_step(self->arena);
		if (*at == ' ')
		{
			at++;
			continue;
		}
		if (into->sign == 0 && (*at == '-' || *at == '='))
			into->sign = *at;
		for (from = at; at < line->end && *at == into->sign; at++)
			gai_step(self->arena);
		if (at - from < (into->sign == '-' ? LEAST_DASHES : 1) || into->count == GAI_MOST_COLUMNS_DRAWN)
		{
			into->count = 0;
			return;
		}
		into->columns[into->count++] = (extent) {(int32_t) (from - line->start), (int32_t) (at - line->start)};
	}
}

static bool
is_same(const rule *a, const rule *b)
{
	return a->sign == b->sign && a->count == b->count &&
		memcmp(a->columns, b->columns, (size_t) a->count * sizeof *a->columns) == 0;
}

/* ---- lines of cells --------------------------------------------------------------------------------------------- */

/*
 * Where a line's columns begin, parts[columns->count] behind its text; false if its text stands where columns are
 * parted.  *filled: cells that are not blank.
 */
static bool
cut(gai_drawn *self, const rule *columns, const whole_line *line, gai_counting counting, const char **parts,
	int *filled)
{
	int32_t		column = 0;
	int			part = 0,
				last = -1;
	uint32_t	before = ' ';
	int			length;

	*filled = 0;
	parts[0] = line->start;
	for (const char *at = line->start; at < line->end; at += length)
	{
		uint32_t	c;

		gai_step(self->arena);
		length = gai_decode(at, line->end, &c);
		while (part + 1 < columns->count && column >= columns->columns[part + 1].from)
		{
			/* right before a column there is a blank, and a wide sign reaches into none */
			if (!gai_is_blank(before) || column != columns->columns[part + 1].from)
				return false;
			parts[++part] = at;
		}
		if (!gai_is_blank(c))
		{
			if (column < columns->columns[0].from ||
				(part + 1 < columns->count && column >= columns->columns[part].to))
				return false;
			*filled += last != part;
			last = part;
		}
		before = c;
		column += gai_display_width(c, counting);
	}
	while (part < columns->count)
		parts[++part] = line->end;
	return true;
}

/* How many cells all lines of a stretch fill; -1 if a line does not fit. */
static int
count_filled(gai_drawn *self, const rule *columns, gai_counting counting, const char *from, const char *to)
{
	const char *parts[GAI_MOST_EDGES];
	rule	   *other = &self->dashes->other;
	whole_line	line;
	int			filled,
				all = 0;

	for (const char *at = from; at < to; at = line.next)
	{
		line = line_at(self, at, to);
		read_rule(self, &line, other);
		if (line.blank || other->count > 0)
			continue;
		if (!cut(self, columns, &line, counting, parts, &filled))
			return -1;
		all += filled;
	}
	return all;
}

static gai_text
part_of(gai_drawn *self, const char *const *parts, int i)
{
	return gai_trim_long(self->arena, gai_slice(parts[i], (size_t) (parts[i + 1] - parts[i])));
}

/* Whether a line has a value in one of its cells. */
static bool
has_value(gai_drawn *self, const char *const *parts, int count)
{
	for (int i = 0; i < count; i++)
	{
		gai_text	part = part_of(self, parts, i);

		gai_step(self->arena);
		if (part.length > 0 && gai_is_short_value(part))
			return true;
	}
	return false;
}

/*
 * Adds the lines of a stretch as cells.  A row begins behind an empty line if these part rows, else with each line;
 * but where === are the rules not with one that has no first cell and no value, or nothing but one cell.  A head is one
 * row.
 */
static void
add_cells(gai_drawn *self, const rule *columns, gai_counting counting, const plan *of, bool head)
{
	const char *parts[GAI_MOST_EDGES],
			   *end = head ? of->head_end : of->rows_end;
	rule	   *other = &self->dashes->other;
	whole_line	line;
	size_t		row = 0;
	bool		begin = true;

	for (const char *at = head ? of->head : of->rows; at < end; at = line.next)
	{
		int			filled;
		bool		more;

		line = line_at(self, at, end);
		read_rule(self, &line, other);
		begin |= line.blank && !head;
		if (line.blank || other->count > 0)
			continue;
		cut(self, columns, &line, counting, parts, &filled);
		more = head || of->apart ||
			(columns->sign == '=' && part_of(self, parts, 0).length == 0 &&
			 (filled == 1 || !has_value(self, parts, columns->count)));
		if (begin || !more)
		{
			self->rows++;
			row = self->ncells;
			for (int i = 0; i < columns->count; i++)
				gai_add_drawn_cell(self, columns->columns[i].from, i + 1 < columns->count ?
								   columns->columns[i + 1].from : columns->columns[i].to, parts[i]);
		}
		begin = false;
		for (int i = 0; i < columns->count; i++)
			gai_add_drawn_text(self, row + (size_t) i, parts[i], parts[i + 1]);
	}
}

/* ---- tables ----------------------------------------------------------------------------------------------------- */

/* A rule across all columns, a head, the rule that shows the columns. */
static bool
find_columns(gai_drawn *self, const whole_line *first, const char *end, const rule *top, rule *columns, plan *found)
{
	whole_line	line = *first;

	if (top->columns[0].to - top->columns[0].from < LEAST_RULE)
		return false;
	found->head = first->next;
	for (int n = 0; n < MOST_HEAD && line.next < end; n++)
	{
		line = line_at(self, line.next, end);
		if (line.blank)
			return false;
		read_rule(self, &line, columns);
		if (columns->count == 0)
			continue;
		found->head_end = line.start;
		found->rows = line.next;
		return columns->count > 1 && columns->sign == top->sign && columns->columns[0].from == top->columns[0].from &&
			columns->columns[columns->count - 1].to == top->columns[0].to;
	}
	return false;
}

/* The source's line before this one if the document's last line is it. */
static const char *
line_before(gai_drawn *self, const char *at)
{
	const gai_document *document = self->document;
	const gai_line *last = document->nlines > 0 ? &document->lines[document->nlines - 1] : NULL;
	const char *start;
	int			ends = 0;

	/* a line without its tags is a copy */
	if (last == NULL || last->separator == GAI_GRID ||
		(uintptr_t) last->text.bytes - (uintptr_t) document->body.bytes >= (size_t) (at - document->body.bytes))
		return NULL;
	for (const char *between = last->text.bytes + last->text.length; between < at; between++)
	{
		gai_step(self->arena);
		ends += *between == '\n';
	}
	for (start = last->text.bytes; start > document->body.bytes && start[-1] != '\n'; start--)
		gai_step(self->arena);
	return ends == 1 ? start : NULL;
}

/*
 * Finds the table's last rule: one like that with the columns, or like that across all.  Without one the table ends
 * with the first empty line, at *blank.  False if another rule comes first.
 */
static bool
find_end(gai_drawn *self, const rule *columns, const rule *closing, const char *end, plan *found, const char **blank)
{
	rule	   *other = &self->dashes->other;
	whole_line	line;
	plan		without = {.behind = NULL};
	bool		text = false,
				gap = false;

	*blank = NULL;
	for (const char *at = found->rows; at < end; at = line.next)
	{
		line = line_at(self, at, end);
		if (line.blank && *blank == NULL)
			*blank = at;
		gap |= line.blank && text;
		read_rule(self, &line, other);
		found->apart |= !line.blank && other->count == 0 && gap && columns->sign == '-';
		text |= !line.blank && other->count == 0;
		if (other->count == 0 || (columns->sign == '=' && other->sign == '-'))
			continue;
		if (!is_same(other, closing))
			break;
		/* the first of two such rules behind lines is below a head; between dashes, if there is another one */
		if (found->head == NULL && line.next < end && !line_at(self, line.next, end).blank)
		{
			without = *found;
			without.rows_end = at;
			without.behind = columns->sign == '-' ? line.next : NULL;
			*found = (plan) {.head = found->rows, .head_end = at, .rows = line.next};
			text = gap = false;
			continue;
		}
		found->rows_end = at;
		found->behind = line.next;
		return true;
	}
	if (*blank == NULL)
		*blank = end;
	if (without.behind != NULL)
		*found = without;
	return without.behind != NULL;
}

static int32_t
width_of(gai_drawn *self, gai_text text, gai_counting counting)
{
	int32_t		width = 0;

	for (const char *at = text.bytes, *end = at + text.length; at < end;)
	{
		uint32_t	c;

		gai_step(self->arena);
		at += gai_decode(at, end, &c);
		width += gai_display_width(c, counting);
	}
	return width;
}

/* Whether each value of a line may go on a number right above it, which left no room for another digit. */
static bool
goes_on(gai_drawn *self, const rule *columns, gai_counting counting, const char *const *above, const char *const *parts)
{
	bool		found = false;

	for (int i = 0; i < columns->count; i++)
	{
		gai_text	part = part_of(self, parts, i),
					over = part_of(self, above, i),
					first = part;
		uint32_t	c;

		if (!gai_is_part_of_number(part))
			continue;
		first.length = (size_t) gai_decode(part.bytes, part.bytes + part.length, &c);
		if (!gai_is_part_of_number(over) ||
			width_of(self, over, counting) + width_of(self, first, counting) <=
			columns->columns[i].to - columns->columns[i].from)
			return false;
		found = true;
	}
	return found;
}

/* Whether a line has a text that is no value. */
static bool
has_label(gai_drawn *self, const char *const *parts, int count)
{
	for (int i = 0; i < count; i++)
	{
		gai_text	part = part_of(self, parts, i);

		gai_step(self->arena);
		if (part.length > 0 && !gai_is_short_value(part) && !gai_is_part_of_number(part))
			return true;
	}
	return false;
}

/*
 * Whether empty lines part the rows between ===: then several lines stand together, but no two with label and value,
 * the rest of broken labels and numbers aside.
 */
static bool
is_apart(gai_drawn *self, const rule *columns, gai_counting counting, const plan *found)
{
	const char *parts[2][GAI_MOST_EDGES];	/* of this line and of the one above, by turns */
	rule	   *other = &self->dashes->other;
	whole_line	line;
	int			lines = 0,
				most = 0;
	bool		gap = false;

	for (const char *at = found->rows; at < found->rows_end; at = line.next)
	{
		const char **here = parts[lines % 2],
				   *const *above = parts[(lines + 1) % 2];
		int			filled;

		line = line_at(self, at, found->rows_end);
		read_rule(self, &line, other);
		gap |= line.blank && lines > 0;
		if (line.blank)
			lines = 0;
		if (line.blank || other->count > 0)
			continue;
		cut(self, columns, &line, counting, here, &filled);
		if (lines > 0 && has_value(self, here, columns->count) && has_label(self, here, columns->count) &&
			!goes_on(self, columns, counting, above, here))
			return false;
		lines++;
		most = lines > most ? lines : most;
	}
	return gap && most > 1;
}

/* The cells of the table that was found, counted so that most are filled; false if none of the ways fits. */
static bool
fill(gai_drawn *self, const rule *columns, plan *found)
{
	gai_counting best = GAI_COUNTINGS;
	int			most = 0;

	for (int counting = 0; counting < GAI_COUNTINGS; counting++)
	{
		int			head = found->head == NULL ? 0 :
			count_filled(self, columns, (gai_counting) counting, found->head, found->head_end),
					rows = count_filled(self, columns, (gai_counting) counting, found->rows, found->rows_end);

		if (head < 0 || rows < 0 || head + rows <= most)
			continue;
		most = head + rows;
		best = (gai_counting) counting;
	}
	if (best == GAI_COUNTINGS)
		return false;
	if (found->drop)
		gai_drop_line(self->document);
	if (columns->sign == '=')
		found->apart = is_apart(self, columns, best, found);
	if (found->head != NULL)
		add_cells(self, columns, best, found, true);
	add_cells(self, columns, best, found, false);
	return true;
}

const char *
gai_read_drawn_dashes(gai_drawn *self, const char *at, const char *end, const char **stop)
{
	whole_line	first = line_at(self, at, end);
	rule	   *columns,
			   *top;
	plan		found = {.rows = first.next};
	const char *blank;
	bool		closed;

	if (self->dashes == NULL)
		self->dashes = gai_alloc(self->arena, 1, sizeof *self->dashes);
	top = columns = &self->dashes->top;
	*stop = first.next;
	read_rule(self, &first, top);
	if (top->count == 0)
		return NULL;
	if (top->count == 1)
	{
		columns = &self->dashes->columns;
		if (!find_columns(self, &first, end, top, columns, &found))
			return NULL;
	}
	closed = find_end(self, columns, top, end, &found, &blank);
	*stop = found.rows;
	if (closed && fill(self, columns, &found))
		return found.behind;
	/* a head right above the rule, and rows up to an empty line */
	found = (plan) {.head = line_before(self, at), .head_end = at, .rows = first.next, .rows_end = blank,
		.behind = blank, .drop = true};
	if (top->count == 1 || found.head == NULL || blank == NULL || blank == first.next)
		return NULL;
	return fill(self, columns, &found) ? found.behind : NULL;
}
