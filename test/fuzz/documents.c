/* documents.c - see fuzz.h */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

#include "../unit/same_report.h"
#include "read/parse.h"

/* ---- places ----------------------------------------------------------------------------------------------------- */

static bool
begins_character(gai_text body, size_t at)
{
	return at == body.length || (at < body.length && ((unsigned char) body.bytes[at] & 0xC0) != 0x80);
}

/* Whether a stretch is in the body and of whole characters. */
static bool
is_stretch(gai_text body, size_t position, size_t length)
{
	return begins_character(body, position) && length <= body.length - position &&
		begins_character(body, position + length);
}

/* Whether the ASCII digits of a text are, in this order, in another one. */
static bool
has_digits(gai_text text, gai_text digits)
{
	size_t		at = 0;

	for (size_t i = 0; i < digits.length; i++)
	{
		if (!gai_is_digit(digits.bytes[i]))
			continue;
		while (at < text.length && text.bytes[at] != digits.bytes[i])
			at++;
		if (at++ >= text.length)
			return false;
	}
	return true;
}

/*
 * Whether a value stands at a place.  References may stand for its digits, and of a number that is broken over two
 * lines only the part in the first one stands there.
 */
static bool
stands_at(gai_text place, gai_text raw)
{
	return memchr(place.bytes, '&', place.length) != NULL || has_digits(place, raw) || has_digits(raw, place);
}

void
fuzz_check_places(gai_text body, const gai_report *report)
{
	for (int slot = 0; slot < GAI_SLOTS; slot++)
	{
		const gai_cell *cell = &report->cells[slot];

		fuzz_check(is_stretch(body, cell->position, cell->length));
		if (!gai_has_value(cell))
			continue;
		fuzz_check(cell->length > 0);
		fuzz_check(cell->raw.length > 0);
		fuzz_check(stands_at(gai_slice(body.bytes + cell->position, cell->length), cell->raw));
	}
	for (size_t i = 0; i < report->nnotes; i++)
		fuzz_check(report->notes[i].position == GAI_NOWHERE || begins_character(body, report->notes[i].position));
}

/* ---- documents -------------------------------------------------------------------------------------------------- */

static void
check_piece(const gai_document *document, size_t index)
{
	const gai_piece *piece = &document->pieces[index];
	gai_place	place = gai_place_of(document, index);
	gai_text	text = gai_text_of(piece);

	fuzz_check(is_stretch(document->body, place.position, place.length));
	fuzz_check(text.length == 0 || place.length > 0);
	fuzz_check(piece->line < document->nlines);
	fuzz_check(piece->span >= 1);
	/* trimmed, whole characters; all of it can be read */
	fuzz_check(gai_trim(text).length == text.length);
	for (const char *at = text.bytes, *end = at + text.length; at < end;)
	{
		uint32_t	c;
		int			length = gai_decode(at, end, &c);

		fuzz_check(c != 0xFFFD || length == 3);
		at += length;
	}
}

static void
check_line(const gai_document *document, size_t index, size_t first)
{
	const gai_line *line = &document->lines[index];

	fuzz_check(line->first == first);
	fuzz_check(line->count <= document->npieces - first);
	fuzz_check(is_stretch(document->body, gai_line_position(document, line), 0));
	fuzz_check(line->breaks > 0);
	fuzz_check((line->separator == GAI_GRID) == (line->table > 0));
	for (size_t i = first; i < first + line->count; i++)
	{
		fuzz_check(document->pieces[i].line == index);
		if (i > first && document->pieces[i].column < UINT16_MAX)
			fuzz_check(document->pieces[i].column >= document->pieces[i - 1].column + document->pieces[i - 1].span ||
					   line->separator != GAI_GRID);
	}
}

static void
check_document(const gai_document *document)
{
	size_t		first = 0;

	for (size_t i = 0; i < document->nlines; i++)
	{
		check_line(document, i, first);
		first += document->lines[i].count;
	}
	fuzz_check(first == document->npieces);
	for (size_t i = 0; i < document->npieces; i++)
		check_piece(document, i);
	for (size_t i = 0; i < document->nmetas; i++)
	{
		const gai_meta *meta = &document->metas[i];

		fuzz_check(meta->name.bytes != NULL && meta->content.bytes != NULL);
		fuzz_check(meta->position == GAI_NOWHERE || is_stretch(document->body, meta->position, 0));
	}
}

static bool
is_same_piece(const gai_document *a, const gai_document *b, size_t index)
{
	const gai_piece *one = &a->pieces[index],
			   *other = &b->pieces[index];
	gai_place	place = gai_place_of(a, index),
				other_place = gai_place_of(b, index);

	return gai_text_equal(gai_text_of(one), gai_text_of(other)) && place.position == other_place.position &&
		place.length == other_place.length && one->line == other->line && one->column == other->column &&
		one->span == other->span && one->left == other->left && one->right == other->right;
}

static void
check_same(const gai_document *a, const gai_document *b)
{
	fuzz_check(gai_text_equal(a->body, b->body));
	fuzz_check(a->nlines == b->nlines && a->npieces == b->npieces && a->nmetas == b->nmetas);
	for (size_t i = 0; i < a->nlines; i++)
	{
		const gai_line *one = &a->lines[i],
				   *other = &b->lines[i];

		fuzz_check(gai_text_equal(one->text, other->text) && one->separator == other->separator);
		fuzz_check(one->table == other->table && one->breaks == other->breaks && one->heading == other->heading);
	}
	for (size_t i = 0; i < a->npieces; i++)
		fuzz_check(is_same_piece(a, b, i));
	for (size_t i = 0; i < a->nmetas; i++)
		fuzz_check(gai_text_equal(a->metas[i].content, b->metas[i].content));
}

/* ---- readers ---------------------------------------------------------------------------------------------------- */

typedef struct reading
{
	fuzz_host	host;
	gai_arena	arena;
	gai_document document;
	gai_status	status,
				report_status;
	const gai_report *report;	/* of an arena that is freed at the end; NULL = there is none */
} reading;

static void
read_document(reading *self, fuzz_reader reader, const char *bytes, size_t length)
{
	self->status = gai_try(&self->arena);
	if (self->status == GAI_OK)
	{
		reader(&self->arena, bytes, length, &self->document);
		check_document(&self->document);
	}
}

static void
read_report(reading *self)
{
	self->report_status = gai_try(&self->arena);
	if (self->report_status == GAI_OK)
	{
		gai_close_document(&self->arena, &self->document);
		self->report = gai_read_report(&self->arena, &self->document);
		fuzz_check_places(self->document.body, self->report);
	}
}

static void
read_all(reading *self, fuzz_reader reader, const char *bytes, size_t length)
{
	gai_arena_open(&self->arena, &self->host.host);
	read_document(self, reader, bytes, length);
	if (self->status == GAI_OK)
		read_report(self);
	else
		self->report_status = self->status;
}

gai_status
fuzz_read(fuzz_reader reader, const fuzz_input *input, const char *bytes, size_t length)
{
	reading		usual = {.report = NULL},
				scarce = {.report = NULL};

	fuzz_open_host(&usual.host);
	read_all(&usual, reader, bytes, length);
	if (fuzz_is_scarce(input))
	{
		fuzz_open_scarce_host(&scarce.host, input);
		read_all(&scarce, reader, bytes, length);
		if (scarce.status == GAI_OK)
			check_same(&usual.document, &scarce.document);
		if (scarce.report != NULL)
			fuzz_check(first_difference(usual.report, scarce.report) == NULL);
		gai_arena_free(&scarce.arena);
		fuzz_close_host(&scarce.host, scarce.report_status, usual.report_status);
	}
	gai_arena_free(&usual.arena);
	fuzz_close_host(&usual.host, usual.report_status, usual.report_status);
	return usual.status;
}

int
fuzz_kind(bool (*looks_so) (gai_arena *arena, const char *body, size_t length), fuzz_reader reader, const uint8_t *data,
		  size_t size)
{
	fuzz_input	input = fuzz_take_text(data, size);
	gai_arena	arena;

	gai_arena_open(&arena, &gai_malloc_host);
	looks_so(&arena, input.body, input.length);
	gai_arena_free(&arena);
	fuzz_read(reader, &input, input.body, input.length);
	free(input.body);
	return 0;
}

/* ---- reports ---------------------------------------------------------------------------------------------------- */

/* The status; *report is NULL unless it is GAI_OK. */
static gai_status
parse_once(fuzz_parser parser, const void *source, gai_arena *arena, gai_text *body, const gai_report **report)
{
	gai_status	status = gai_try(arena);

	*report = NULL;
	if (status == GAI_OK)
		*report = parser(arena, source, body);
	fuzz_check((status == GAI_REFUSED) == (arena->refusal != NULL));
	return status;
}

static void
check_same_report(const gai_report *one, const gai_report *other)
{
	if (one == NULL || other == NULL)
		return;
	fuzz_check(first_difference(one, other) == NULL && one->nnotes == other->nnotes);
	for (size_t i = 0; i < one->nnotes; i++)
		fuzz_check(one->notes[i].code == other->notes[i].code && one->notes[i].position == other->notes[i].position);
}

const gai_report *
fuzz_parse(fuzz_parser parser, const void *source, const fuzz_input *input, gai_arena *arena, gai_text *body)
{
	const gai_report *report,
			   *again;
	gai_status	status = parse_once(parser, source, arena, body, &report);
	fuzz_host	host;
	gai_arena	scarce;
	gai_text	text;

	fuzz_check(parse_once(parser, source, arena, &text, &again) == status);
	check_same_report(report, again);
	if (report != NULL)
		fuzz_check_places(*body, report);
	if (fuzz_is_scarce(input))
	{
		gai_status	other;

		fuzz_open_scarce_host(&host, input);
		gai_arena_open(&scarce, &host.host);
		other = parse_once(parser, source, &scarce, &text, &again);
		check_same_report(report, again);
		gai_arena_free(&scarce);
		fuzz_close_host(&host, other, status);
	}
	return report;
}
