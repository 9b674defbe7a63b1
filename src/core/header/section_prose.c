/* section_prose.c - see section_prose.h */
#include "header/section_prose.h"

#include "base/dates.h"
#include "base/find.h"
#include "form/notes.h"
#include "header/agency.h"
#include "header/page_metadata.h"
#include "tables/fill.h"

/* A title of a section has fewer bytes. */
#define LONGEST_TITLE 120

/* A part of a date has fewer bytes. */
#define LONGEST_DATE 40

/* A line, or what a heading leaves of it. */
typedef struct part
{
	gai_text	text;
	size_t		position;
	size_t		line;
} part;

typedef struct prose
{
	part	   *parts;
	size_t		count,
				room;
} prose;

static void
add_part(gai_arena *arena, prose *self, gai_text text, const gai_document *document, size_t index)
{
	const gai_line *line = &document->lines[index];
	gai_text	trimmed = text.bytes == line->text.bytes ? text : gai_trim_long(arena, text);

	gai_step(arena);
	if (trimmed.length == 0)
		return;
	if (self->count == self->room)
		self->parts = gai_grow(arena, self->parts, self->count, sizeof *self->parts, &self->room);
	self->parts[self->count++] = (part)
	{
		trimmed, gai_position_in_line(document, line, (size_t) (trimmed.bytes - line->text.bytes)), index
	};
}

/* ---- joining ---------------------------------------------------------------------------------------------------- */

static bool
is_blank(gai_arena *arena, gai_text text)
{
	return gai_skip_blanks_long(arena, text).length == 0;
}

/* Whether a part is the source's own text, not a copy. */
static bool
is_own(const part *it, gai_text body)
{
	return (uintptr_t) it->text.bytes == (uintptr_t) body.bytes + it->position;
}

/*
 * Whether the source has these parts in a row, with nothing but blanks between.  Parts that are copies are not, though
 * these may stand as far from each other as their places do.
 */
static bool
is_contiguous(gai_arena *arena, const prose *self, gai_text body)
{
	for (size_t i = 1; i < self->count; i++)
	{
		const part *a = &self->parts[i - 1],
				   *b = &self->parts[i];
		const char *end = a->text.bytes + a->text.length;

		gai_step(arena);
		if (!is_own(a, body) || !is_own(b, body) || b->position < a->position + a->text.length ||
			!is_blank(arena, gai_slice(end, (size_t) (b->text.bytes - end))))
			return false;
	}
	return true;
}

static gai_text
join(gai_arena *arena, const prose *self, gai_text body)
{
	const part *last = &self->parts[self->count - 1];
	const char *begin = self->parts[0].text.bytes;
	size_t		length = 0;
	char	   *copy;

	if (is_contiguous(arena, self, body))
		return gai_slice(begin, (size_t) (last->text.bytes + last->text.length - begin));
	for (size_t i = 0; i < self->count; i++)
	{
		gai_step(arena);
		length += self->parts[i].text.length + 1;
	}
	copy = gai_alloc(arena, length, 1);
	length = 0;
	for (size_t i = 0; i < self->count; i++)
	{
		gai_step(arena);
		if (i > 0)
			copy[length++] = '\n';
		memcpy(copy + length, self->parts[i].text.bytes, self->parts[i].text.length);
		length += self->parts[i].text.length;
	}
	return gai_slice(copy, length);
}

/* ---- collecting ------------------------------------------------------------------------------------------------- */

/* The section whose heading stands next behind this one; NULL if it is the last. */
static const gai_section *
next_section(const gai_outline *outline, const gai_section *self)
{
	const gai_section *next = NULL;

	for (int s = 1; s <= GAI_SECTIONS; s++)
	{
		const gai_section *other = &outline->sections[s];

		if (!other->found || other->line < self->line || (other->line == self->line && other->begin <= self->begin))
			continue;
		if (next == NULL || other->line < next->line || (other->line == next->line && other->begin < next->begin))
			next = other;
	}
	return next;
}

/* Whether a line is the rest of the heading on the line before it, or its title once more. */
static bool
continues_heading(gai_arena *arena, const gai_document *document, const gai_section *section, int number, size_t line)
{
	gai_text	both[2];
	gai_text	joined;
	gai_heading heading;

	if (line != section->line + 1 || document->lines[line].text.length > LONGEST_TITLE ||
		section->text < document->lines[section->line].text.length)
		return false;
	if (gai_heading_of(document->lines[line].text) == number)
		return true;
	both[0] = gai_from(document->lines[section->line].text, section->begin);
	both[1] = document->lines[line].text;
	joined = gai_compact(arena, both, 2);
	heading = gai_read_heading(joined);
	return heading.exact && heading.length == joined.length && !gai_read_heading(both[0]).exact;
}

/* The mark behind the rows of cells from this one on, and whether they have values. */
static size_t
skip_rows(gai_arena *arena, const gai_marks *marks, size_t mark, size_t end, bool *values)
{
	*values = false;
	for (; mark < end; mark++)
	{
		const gai_line *line = gai_line_of(marks, mark);

		gai_step(arena);
		if (line->count < 2 || (line->separator != GAI_BARS && line->separator != GAI_TABS &&
								line->separator != GAI_GRID))
			break;
		*values |= marks->items[mark].kind == GAI_MARK_VALUE;
	}
	return mark;
}

/* The mark behind a table that begins at this one, of the form or another that has values; the same if none does. */
static size_t
skip_any_table(gai_arena *arena, const gai_marks *marks, size_t mark, size_t end, size_t *kept)
{
	size_t		after = gai_skip_table(arena, marks, mark, end);
	bool		values;

	if (after > mark || mark < *kept)
		return after;
	after = skip_rows(arena, marks, mark, end, &values);
	if (values)
		return after;
	*kept = after;
	return mark;
}

/* The lines of a section; *stop is the first line that is not looked at. */
static prose
collect(gai_arena *arena, const gai_marks *marks, const gai_outline *outline, int number, size_t *stop)
{
	const gai_section *section = &outline->sections[number],
			   *next = next_section(outline, section);
	const gai_document *document = marks->document;
	const gai_line *line = &document->lines[section->line];
	size_t		end = next != NULL ? next->mark : marks->count,
				seen = section->line,
				kept = 0;
	gai_text	rest = gai_from(line->text, section->text);
	prose		self = {NULL, 0, 0};

	if (next != NULL && next->line == section->line)
		rest.length = next->begin - section->text;
	add_part(arena, &self, rest, document, section->line);
	for (size_t i = section->mark; i < end;)
	{
		size_t		index = gai_piece_of(marks, i)->line,
					after = i;

		gai_step(arena);
		/* the first part of a heading that a line end cuts */
		if (index < section->line)
		{
			i++;
			continue;
		}
		if (index != seen)
		{
			line = &document->lines[index];
			after = skip_any_table(arena, marks, i, end, &kept);
			if (after > i && number == 1 && gai_skip_table(arena, marks, i, end) > i)
				break;
			if (after == i && !continues_heading(arena, document, section, number, index))
			{
				if (next == NULL &&
					(marks->items[i].kind == GAI_MARK_HEADING || gai_is_page_foot(arena, line->text)))
					break;
				add_part(arena, &self, line->text, document, index);
			}
			seen = gai_piece_of(marks, after > i ? after - 1 : i)->line;
		}
		i = after > i ? after : i + 1;
	}
	*stop = seen + 1;
	/* the next heading may end a line of this section */
	if (next != NULL && next->line != section->line && next->begin > 0)
	{
		line = &document->lines[next->line];
		add_part(arena, &self, gai_slice(line->text.bytes, next->begin), document, next->line);
	}
	return self;
}

/* ---- the end of the text ---------------------------------------------------------------------------------------- */

static bool
is_sentence(gai_text text)
{
	static const char *const signs[] = {"。", "；", "：", ":", ".", "！", "”", "，", NULL};

	return gai_ends_any(text, signs) != NULL;
}

/* The date that the last line is, or the last two together; gives how many they are, 0 and year 0 if there is none. */
static size_t
take_date(gai_arena *arena, const prose *self, gai_date *date)
{
	gai_text	both[2] = {self->parts[self->count - 1].text, self->parts[self->count - 1].text};
	gai_text	joined;

	if (gai_read_date(both[1], date) == both[1].length)
		return 1;
	if (self->count > 1 && both[1].length <= LONGEST_DATE)
	{
		both[0] = self->parts[self->count - 2].text;
		joined = both[0].length <= LONGEST_DATE ? gai_compact(arena, both, 2) : gai_slice("", 0);
		if (joined.length > 0 && gai_read_date(joined, date) == joined.length)
			return 2;
	}
	*date = (gai_date) {0, 0, 0};
	return 0;
}

/* Takes page numbers and a signature (agency, date) off the end of the last section. */
static void
take_signature(gai_arena *arena, prose *self, gai_surroundings *around)
{
	while (self->count > 0 && gai_is_page_number(self->parts[self->count - 1].text))
	{
		gai_step(arena);
		self->count--;
	}
	if (self->count > 0)
	{
		size_t		lines = take_date(arena, self, &around->signed_on);

		if (lines == 0)
			return;
		self->count -= lines;
	}
	if (self->count > 0)
	{
		gai_text	name = gai_compact(arena, &self->parts[self->count - 1].text, 1),
					folded = gai_folded(arena, name);

		if (!is_sentence(name) && (gai_is_agency(folded) || gai_is_region_alone(folded)))
		{
			around->signer = name;
			self->count--;
		}
	}
}

/* ---- notes ------------------------------------------------------------------------------------------------------ */

static void
note_sections(gai_arena *arena, const gai_marks *marks, const gai_outline *outline, gai_report *report)
{
	static const char *const missing[GAI_SECTIONS + 1] = {
		NULL, "第一部分没有标题", "第二部分没有标题", "第三部分没有标题",
		"第四部分没有标题", "第五部分没有标题", "第六部分没有标题"
	};
	static const char *const misplaced[GAI_SECTIONS + 1] = {
		NULL, "第一部分次序不对", "第二部分次序不对", "第三部分次序不对",
		"第四部分次序不对", "第五部分次序不对", "第六部分次序不对"
	};

	for (int s = 1; s <= GAI_SECTIONS; s++)
	{
		const gai_section *section = &outline->sections[s];
		const char *scope = gai_section_parts[s - 1].field;

		if (!section->found)
			gai_add_note(arena, report, GAI_NOTE_SECTION, scope, gai_slice(NULL, 0), GAI_NOWHERE, missing[s]);
		else if (section->misplaced)
		{
			const gai_line *line = &marks->document->lines[section->line];

			gai_add_note(arena, report, GAI_NOTE_SECTION, scope,
						 gai_slice(line->text.bytes + section->begin, section->text - section->begin),
						 gai_position_in_line(marks->document, line, section->begin), misplaced[s]);
		}
	}
}

gai_surroundings
gai_read_sections(gai_arena *arena, const gai_marks *marks, const gai_outline *outline, gai_report *report)
{
	gai_surroundings around = {.tail = marks->document->nlines};

	for (int s = 1; s <= GAI_SECTIONS; s++)
	{
		const gai_section *section = &outline->sections[s];
		gai_text   *text = gai_section_text(report, s - 1);
		size_t		stop;
		prose		lines;

		if (!section->found || text == NULL)
			continue;
		lines = collect(arena, marks, outline, s, &stop);
		if (s > 1 && next_section(outline, section) == NULL)
		{
			around.tail = stop;
			take_signature(arena, &lines, &around);
		}
		if (lines.count > 0)
			*text = join(arena, &lines, marks->document->body);
		else
			*text = gai_slice(marks->document->lines[section->line].text.bytes + section->text, 0);
	}
	note_sections(arena, marks, outline, report);
	return around;
}
