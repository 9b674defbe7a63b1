/* outline.c - see outline.h */
#include "header/outline.h"

#include "base/chinese_numerals.h"
#include "base/find.h"

/* Headings beyond this number are not looked at: no report has so many. */
#define MOST_CANDIDATES 64

/*
 * What speaks for a heading besides its certainty: text behind it, its table behind it; and against it: a table of
 * another section.  A heading with text weighs more than two tables, so that headings are not dropped for a table.
 */
#define TEXT_BONUS 3
#define TABLE_BONUS 3

/* A heading at the end of a line is looked for in so many bytes. */
#define LONGEST_JOINED 100

/* Of the next line so many bytes can belong to a heading that a line end cuts. */
#define LONGEST_REST 240

/* Words without a value or label between that end a table. */
#define MOST_WORDS 8

typedef struct candidate
{
	gai_heading heading;
	size_t		mark;			/* that the line begins with in which the heading does */
	size_t		top;			/* this line */
	size_t		line;			/* the line in which it ends; the next one if a line end cuts it */
	size_t		begin;			/* in the line in which it ends */
	int			joined;			/* the section of the first heading on its line: a table may be that one's */
	bool		has_text;		/* something else than the next heading follows */
	int			score;			/* of the best chain that ends here */
	int			previous;		/* in that chain, -1 = it begins here */
} candidate;

typedef struct candidates
{
	candidate	items[MOST_CANDIDATES];
	int			count;
	size_t		tables[GAI_TABLES];	/* line of each table's first cell, GAI_NOWHERE = none */
} candidates;

/* ---- tables ----------------------------------------------------------------------------------------------------- */

/* A word of the form that hardly stands in prose. */
static bool
is_table_word(const gai_marks *marks, size_t mark)
{
	const gai_label *label = gai_label_of(marks, &marks->items[mark]);

	return label != NULL && label->strength >= GAI_FAIR && label->kind != GAI_LABEL_GROUP;
}

size_t
gai_skip_table(gai_arena *arena, const gai_marks *marks, size_t mark, size_t end)
{
	size_t		after = mark;
	int			values = 0,
				labels = 0,
				words = 0;

	if (!is_table_word(marks, mark))
		return mark;
	for (size_t i = mark; i < end && words < MOST_WORDS; i++)
	{
		gai_mark_kind kind = marks->items[i].kind;

		gai_step(arena);
		if (kind == GAI_MARK_PROSE || kind == GAI_MARK_HEADING)
			break;
		if (kind == GAI_MARK_TEXT)
		{
			words++;
			continue;
		}
		values += kind == GAI_MARK_VALUE;
		labels += kind == GAI_MARK_LABEL;
		words = 0;
		after = i + 1;
	}
	/* a menu has such words too, but no numbers */
	return values >= 2 || labels >= 12 ? after : mark;
}

/* Finds the first line of each table among the cells that were read. */
static void
find_tables(const gai_marks *marks, const gai_report *report, candidates *self)
{
	static const int bounds[GAI_TABLES + 1] = {0, GAI_APPLICATIONS_BASE, GAI_DISPUTES_BASE, GAI_SLOTS};
	const gai_document *document = marks->document;

	for (int t = 0; t < GAI_TABLES; t++)
	{
		size_t		position = GAI_NOWHERE,
					low = 0,
					high = document->nlines;

		for (int slot = bounds[t]; slot < bounds[t + 1]; slot++)
			if (report->cells[slot].length > 0 && report->cells[slot].position < position)
				position = report->cells[slot].position;
		self->tables[t] = GAI_NOWHERE;
		if (position == GAI_NOWHERE)
			continue;
		while (low < high)
		{
			size_t		middle = low + (high - low) / 2;

			if (gai_line_position(document, &document->lines[middle]) <= position)
				low = middle + 1;
			else
				high = middle;
		}
		self->tables[t] = low > 0 ? low - 1 : 0;
	}
}

/* ---- candidates ------------------------------------------------------------------------------------------------- */

/* Whether the number of a section stands here. */
static bool
is_numeral(const char *at, const char *end)
{
	uint32_t	c;
	int			number;

	gai_decode(at, end, &c);
	number = gai_numeral_digit(c);
	return number >= 1 && number <= GAI_SECTIONS;
}

/* Where the line ends in a heading that was joined to the text before it; its length if it does not. */
static size_t
find_joined(gai_text text)
{
	size_t		from = text.length > LONGEST_JOINED ? text.length - LONGEST_JOINED : 0,
				at;

	while ((at = gai_find(gai_from(text, from), "、")) != GAI_NOWHERE)
	{
		size_t		begin = from + at >= 3 ? from + at - 3 : 0;

		if (begin > 0 && is_numeral(text.bytes + begin, text.bytes + text.length))
		{
			gai_heading heading = gai_read_heading(gai_from(text, begin));

			if (heading.exact && heading.certainty == GAI_WHOLE_HEADING && begin + heading.length == text.length)
				return begin;
		}
		from += at + strlen("、");
	}
	return text.length;
}

/* Whether a line can be the first part of a heading: short, and its numeral stands there. */
static bool
may_be_cut(gai_text text)
{
	const char *at = text.bytes,
			   *end = text.bytes + text.length;

	if (text.length > LONGEST_JOINED)
		return false;
	while (at < end)
	{
		uint32_t	c;
		int			bytes = gai_decode(at, end, &c);

		if (gai_fold(c) != 0)
			return is_numeral(at, end);
		at += bytes;
	}
	return false;
}

/* Where in a text so many bytes end that are no blanks. */
static size_t
skip_bytes(gai_text text, size_t bytes)
{
	size_t		at = 0;

	while (at < text.length && bytes > 0)
	{
		uint32_t	c;
		size_t		length = (size_t) gai_decode(text.bytes + at, text.bytes + text.length, &c);

		if (!gai_is_blank(c))
			bytes -= length < bytes ? length : bytes;
		at += length;
	}
	return at;
}

/* Adds the heading that begins in the line of a mark and ends in the next one; false if there is none. */
static bool
add_cut_candidate(gai_arena *arena, const gai_marks *marks, size_t mark, candidates *self)
{
	const gai_document *document = marks->document;
	size_t		line = gai_piece_of(marks, mark)->line,
				first;
	gai_text	both[2];
	gai_heading heading;

	if (line + 1 >= document->nlines || !may_be_cut(document->lines[line].text))
		return false;
	both[0] = document->lines[line].text;
	both[1] = document->lines[line + 1].text;
	if (both[1].length > LONGEST_REST)
		both[1].length = LONGEST_REST;
	heading = gai_read_heading(gai_compact(arena, both, 2));
	if (heading.section == 0 || !heading.exact || self->count == MOST_CANDIDATES)
		return false;
	first = gai_compact(arena, both, 1).length;
	if (heading.length <= first)
		return false;
	heading.length = skip_bytes(both[1], heading.length - first);
	self->items[self->count++] = (candidate)
	{
		.heading = heading, .mark = mark, .top = line, .line = line + 1, .joined = heading.section
	};
	return true;
}

/*
 * Adds the headings that the line of a mark begins with, one or several joined, or the one that it ends in, or that the
 * next line goes on with.
 */
static void
add_candidates(gai_arena *arena, const gai_marks *marks, size_t mark, candidates *self)
{
	size_t		line = gai_piece_of(marks, mark)->line,
				offset = 0;
	gai_text	text = marks->document->lines[line].text;
	gai_heading heading = gai_read_heading(text);

	if (!heading.exact && add_cut_candidate(arena, marks, mark, self))
		return;
	if (heading.section == 0)
		offset = find_joined(text);
	for (; offset < text.length && self->count < MOST_CANDIDATES; offset += heading.length)
	{
		gai_step(arena);
		if (offset > 0)
			heading = gai_read_heading(gai_from(text, offset));
		if (heading.section == 0 || (offset > 0 && heading.certainty < GAI_WHOLE_HEADING))
			return;
		self->items[self->count] = (candidate)
		{
			.heading = heading, .mark = mark, .top = line, .line = line, .begin = offset,
			.joined = offset > 0 && self->count > 0 && self->items[self->count - 1].line == line ?
				self->items[self->count - 1].joined : heading.section
		};
		self->count++;
	}
}

static void
find_candidates(gai_arena *arena, const gai_marks *marks, candidates *self)
{
	const gai_document *document = marks->document;

	for (size_t i = 0; i < marks->count && self->count < MOST_CANDIDATES; i++)
	{
		const gai_mark *mark = &marks->items[i];
		bool		first = i == 0 || gai_piece_of(marks, i - 1)->line != gai_piece_of(marks, i)->line;

		gai_step(arena);
		if (first && (mark->kind == GAI_MARK_HEADING || mark->kind == GAI_MARK_PROSE || mark->kind == GAI_MARK_TEXT))
			add_candidates(arena, marks, i, self);
	}
	for (int i = 0; i < self->count; i++)
	{
		size_t		after = self->items[i].begin + self->items[i].heading.length,
					line = self->items[i].line;
		int			next = i + 1;

		/* a title that stands twice is not text */
		while (next < self->count && self->items[next].heading.section == self->items[i].heading.section)
			next++;
		if (next < self->count && self->items[next].line == line)
			self->items[i].has_text = self->items[next].begin > after;
		else
			self->items[i].has_text = after < document->lines[line].text.length ||
				(next < self->count ? self->items[next].top : document->nlines) > line + (size_t) (next - i);
	}
}

/* ---- the chain -------------------------------------------------------------------------------------------------- */

/* What speaks for it that only sections first to last begin between the lines: their tables are there, no other. */
static int
judge_tables(const candidates *self, size_t from, size_t to, int first, int last, int next_section)
{
	int			score = 0;

	for (int t = 0; t < GAI_TABLES; t++)
	{
		int			own = t + 2;	/* the section of this table */

		if (self->tables[t] == GAI_NOWHERE || self->tables[t] < from || self->tables[t] >= to)
			continue;
		if (own >= first && own <= last)
			score += TABLE_BONUS;
		else if (own < first || own >= next_section)
			score -= TABLE_BONUS;
	}
	return score;
}

static int
judge_alone(const candidate *item)
{
	return (int) item->heading.certainty + (item->has_text ? TEXT_BONUS : 0);
}

/* The last heading of the best chain, -1 if there is none. */
static int
find_chain(candidates *self)
{
	int			best = -1,
				best_score = 0;

	for (int j = 0; j < self->count; j++)
	{
		candidate  *item = &self->items[j];
		int			section = item->heading.section,
					score;

		item->score = judge_tables(self, 0, item->line, 0, 0, section) + judge_alone(item);
		item->previous = -1;
		for (int i = 0; i < j; i++)
		{
			const candidate *before = &self->items[i];

			if (before->heading.section >= section)
				continue;
			score = before->score + judge_alone(item) +
				judge_tables(self, before->line, item->line, before->joined, before->heading.section, section);
			/* of equals the nearer one */
			if (score >= item->score)
			{
				item->score = score;
				item->previous = i;
			}
		}
		score = item->score + judge_tables(self, item->line, GAI_NOWHERE, item->joined, section, GAI_SECTIONS + 1);
		if (best < 0 || score > best_score)
		{
			best = j;
			best_score = score;
		}
	}
	return best;
}

static gai_section
section_of(const candidate *item, bool misplaced)
{
	return (gai_section) {
		.found = true, .misplaced = misplaced, .mark = item->mark, .line = item->line, .begin = item->begin,
		.text = item->begin + item->heading.length
	};
}

/* The first mark of the first table, behind which there is no preface; the number of lines if there is none. */
static size_t
first_table_line(gai_arena *arena, const gai_marks *marks)
{
	for (size_t i = 0; i < marks->count; i++)
	{
		gai_step(arena);
		if (is_table_word(marks, i) && gai_skip_table(arena, marks, i, marks->count) > i)
			return gai_piece_of(marks, i)->line;
	}
	return marks->document->nlines;
}

gai_outline
gai_find_outline(gai_arena *arena, const gai_marks *marks, const gai_report *report)
{
	candidates	found,
			   *self = &found;
	gai_outline outline = {.first_line = GAI_NOWHERE};

	self->count = 0;
	find_tables(marks, report, self);
	find_candidates(arena, marks, self);
	for (int i = find_chain(self); i >= 0; i = self->items[i].previous)
	{
		outline.sections[self->items[i].heading.section] = section_of(&self->items[i], false);
		outline.first_line = self->items[i].top + (self->items[i].begin > 0);
	}
	/* a section that stands elsewhere is better than none */
	for (int i = self->count - 1; i >= 0; i--)
	{
		const candidate *item = &self->items[i];
		gai_section *section = &outline.sections[item->heading.section];

		if (!section->found && item->has_text && item->heading.certainty >= GAI_TITLE_ALONE)
		{
			*section = section_of(item, true);
			if (item->top < outline.first_line)
				outline.first_line = item->top + (item->begin > 0);
		}
	}
	if (outline.first_line == GAI_NOWHERE)
		outline.first_line = first_table_line(arena, marks);
	return outline;
}
