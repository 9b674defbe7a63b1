/* joined_lines.c - see joined_lines.h */
#include "header/joined_lines.h"

#include "base/find.h"
#include "header/page_metadata.h"

/* So many lines, and bytes of them, can stand above a report: its title, its preface, the end of a page's menu. */
#define MOST_LINES 400
#define MOST_BYTES 65536

/* A row of a page's own table has fewer cells. */
#define MOST_CELLS 32

/* The text of a line, cells between bars. */
static gai_text
text_of_line(gai_arena *arena, const gai_document *document, const gai_line *line)
{
	gai_text   *parts;
	int			count = 0;

	if (line->count < 2 || line->count > MOST_CELLS || line->separator == GAI_BARS ||
		!gai_is_structural(line->separator))
		return gai_slice(line->text.bytes, line->text.length < MOST_BYTES ? line->text.length : MOST_BYTES);
	parts = gai_alloc(arena, line->count * 2, sizeof *parts);
	for (uint32_t i = line->first; i < line->first + line->count; i++)
	{
		gai_step(arena);
		parts[count++] = gai_text_of(&document->pieces[i]);
		parts[count++] = gai_literal("|");
	}
	return gai_compact(arena, parts, count);
}

/*
 * Whether a line between two others is the number of a page: it stands between dashes or calls itself one, or it can
 * belong neither to the end of the line before nor to the beginning of the next one.
 */
static bool
is_page_number(gai_text before, gai_text line, gai_text next)
{
	static const char *const dashes[] = {"-", "—", "–", "－", "第", NULL};
	static const char *const open_ends[] = {
		"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "-", "—", "－", ".", "/", "~", "～", "年", "月", "至", "到", "自",
		NULL
	};
	static const char *const open_beginnings[] = {
		"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "年", "月", "日", "-", ".", "/", ":", "度", "页", NULL
	};

	if (line.length == 0 || !gai_is_page_number(line))
		return false;
	if (gai_begins_any(line, dashes) != NULL && (gai_ends_any(line, dashes) != NULL || gai_ends(line, "页")))
		return true;
	return gai_ends_any(before, open_ends) == NULL && gai_begins_any(next, open_beginnings) == NULL;
}

gai_joined_lines
gai_join_lines(gai_arena *arena, const gai_document *document, size_t end)
{
	gai_joined_lines self = {.first = end};
	size_t		room = 0,
				length = 0;
	char	   *copy;
	gai_text   *parts;

	while (self.first > 0 && end - self.first < MOST_LINES && room < MOST_BYTES)
		room += document->lines[--self.first].text.length;
	self.count = end - self.first;
	parts = gai_alloc(arena, self.count + 1, sizeof *parts);
	self.starts = gai_alloc(arena, self.count + 1, sizeof *self.starts);
	room = 0;
	for (size_t i = 0; i < self.count; i++)
	{
		gai_step(arena);
		parts[i] = text_of_line(arena, document, &document->lines[self.first + i]);
		room += parts[i].length;
	}
	copy = gai_alloc(arena, room + 1, 1);
	for (size_t i = 0; i < self.count; i++)
	{
		gai_text	before = i > 0 ? parts[i - 1] : gai_slice("", 0),
					next = i + 1 < self.count ? parts[i + 1] : gai_slice("", 0);

		self.starts[i] = length;
		if (!is_page_number(before, parts[i], next))
			length += gai_copy_compact(arena, parts[i], copy + length);
	}
	self.starts[self.count] = length;
	self.text = gai_slice(copy, length);
	self.folded = gai_folded(arena, self.text);
	return self;
}

gai_joined_lines
gai_join_text(gai_arena *arena, gai_text text)
{
	gai_joined_lines self = {.count = 1, .text = gai_compact(arena, &text, 1)};

	self.folded = gai_folded(arena, self.text);
	self.starts = gai_alloc(arena, 2, sizeof *self.starts);
	self.starts[0] = 0;
	self.starts[1] = self.text.length;
	return self;
}

size_t
gai_line_at(const gai_joined_lines *joined, size_t offset)
{
	size_t		low = 0,
				high = joined->count;

	/* the last line that begins at or before the offset */
	while (high - low > 1)
	{
		size_t		middle = low + (high - low) / 2;

		if (joined->starts[middle] <= offset)
			low = middle;
		else
			high = middle;
	}
	return low;
}

bool
gai_is_line_start(const gai_joined_lines *joined, size_t offset)
{
	return offset == joined->text.length || joined->starts[gai_line_at(joined, offset)] == offset;
}

gai_text
gai_folded_line(const gai_joined_lines *joined, size_t line)
{
	return gai_slice(joined->folded.bytes + joined->starts[line], joined->starts[line + 1] - joined->starts[line]);
}

gai_text
gai_as_written(const gai_joined_lines *joined, gai_text folded)
{
	if (folded.bytes == NULL)
		return folded;
	return gai_slice(joined->text.bytes + (folded.bytes - joined->folded.bytes), folded.length);
}
