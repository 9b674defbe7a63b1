/* shown_cell.c - see shown_cell.h */
#include "render/shown_cell.h"

#include "base/find.h"
#include "base/writer.h"
#include "form/cell_value.h"

/* Longer words of the source are cut. */
#define LONGEST 240

/* For what the source had there, when nobody kept it. */
#define NO_PLACEHOLDER "/"
#define NO_WORDS "（无法识别）"

bool
gai_shows_other_unit(gai_text words, const gai_form_column *column)
{
	gai_reading reading = gai_read_value(words);

	return reading.kind == GAI_NUMBER && column->money && !gai_unit_fits(reading.unit, column);
}

/* The words with blanks for line ends and the like, slashes for bars, cut where they are too long. */
static gai_text
clean(gai_arena *arena, gai_text words)
{
	const char *end;
	gai_writer	out = {.arena = arena};

	words = gai_trim_long(arena, words);
	end = words.bytes + words.length;
	gai_put(&out, "", 0);
	for (const char *at = words.bytes; at < end && out.length < LONGEST;)
	{
		uint32_t	c;
		int			length = gai_decode(at, end, &c);

		if (gai_is_bar(c))
			gai_put_string(&out, "/");
		else if (c < 0x20 || (c >= 0x7F && c < 0xA0) || gai_is_blank(c))
			gai_put_string(&out, " ");
		else
			gai_put(&out, at, (size_t) length);
		at += length;
	}
	return gai_trim(gai_slice(out.bytes, out.length));
}

/* Whether the words say what the cell is. */
static bool
says_cell(gai_text words, const gai_cell *cell, const gai_form_column *column)
{
	gai_cell	read = {0};

	gai_read_cell(words, column, &read);
	return read.kind == cell->kind && read.value.digits == cell->value.digits &&
		read.value.scale == cell->value.scale && !gai_text_equal(words, gai_literal(GAI_SHOWN_ABSENT));
}

gai_text
gai_show_cell(gai_arena *arena, const gai_cell *cell, const gai_form_column *column)
{
	gai_writer	out = {.arena = arena};
	gai_text	words = gai_literal("");

	if (cell->kind == GAI_ABSENT || cell->kind == GAI_BLANK)
		return words;
	if (cell->raw.length > 0 && (cell->kind != GAI_NUMBER || gai_shows_other_unit(cell->raw, column)))
		words = clean(arena, cell->raw);
	if (words.length > 0 && says_cell(words, cell, column))
		return words;
	if (cell->kind == GAI_PLACEHOLDER)
		return gai_literal(NO_PLACEHOLDER);
	if (cell->kind == GAI_UNREADABLE)
		return gai_literal(NO_WORDS);
	gai_put_decimal(&out, cell->value);
	return gai_slice(out.bytes, out.length);
}
