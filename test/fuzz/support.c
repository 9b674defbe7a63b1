/* support.c - see fuzz.h */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

_Noreturn void
fuzz_fail(const char *file, int line, const char *condition)
{
	fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, condition);
	abort();
}

fuzz_input
fuzz_make_input(const uint8_t *data, size_t size)
{
	fuzz_input	input = {0};
	const char *at = (const char *) data,
			   *end = size > 0 ? at + size : at;

	if (size > 0)
	{
		/* a quarter of all inputs */
		input.fail_at = data[0] >= 192 ? data[0] - 191 : 0;
		at++;
	}
	input.length = (size_t) (end - at);
	input.body = malloc(input.length);
	for (char *out = input.body; at < end;)
	{
		uint32_t	c;
		int			length = gai_decode(at, end, &c);

		/* the core's own decoding lets some pass that is not UTF-8: surrogates, what is longer than it need be */
		if ((c == 0xFFFD && length == 1) || (length == 3 && (c < 0x800 || (c >= 0xD800 && c < 0xE000))) ||
			(length == 4 && (c < 0x10000 || c > 0x10FFFF)))
			length = 1;
		memcpy(out, at, (size_t) length);
		if (length == 1 && (unsigned char) *at >= 0x80)
			*out = '?';
		out += length;
		at += length;
	}
	return input;
}

/* ---- a host that counts ----------------------------------------------------------------------------------------- */

typedef struct counting
{
	int			given;
	int			outstanding;
	int			fail_at;
} counting;

static void *
give(void *context, size_t size)
{
	counting   *self = context;
	void	   *block;

	if (++self->given == self->fail_at)
		return NULL;
	block = malloc(size);
	memset(block, 0xA5, size);
	self->outstanding++;
	return block;
}

static void *
give_larger(void *context, void *block, size_t size)
{
	counting   *self = context;

	return ++self->given == self->fail_at ? NULL : realloc(block, size);
}

static void
take_back(void *context, void *block)
{
	((counting *) context)->outstanding--;
	free(block);
}

/* ---- documents -------------------------------------------------------------------------------------------------- */

static bool
is_boundary(const fuzz_input *input, size_t at)
{
	return at <= input->length && (at == input->length || ((unsigned char) input->body[at] & 0xC0) != 0x80);
}

static void
check_piece(const fuzz_input *input, const gai_document *document, size_t index)
{
	const gai_piece *piece = &document->pieces[index];
	gai_place	place = gai_place_of(document, index);
	gai_text	text = gai_text_of(piece);

	fuzz_check(is_boundary(input, place.position));
	fuzz_check(place.length <= input->length - place.position);
	fuzz_check(is_boundary(input, place.position + place.length));
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
check_line(const fuzz_input *input, const gai_document *document, size_t index, size_t first)
{
	const gai_line *line = &document->lines[index];

	fuzz_check(line->first == first);
	fuzz_check(line->count <= document->npieces - first);
	fuzz_check(is_boundary(input, gai_line_position(document, line)));
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
check_document(const fuzz_input *input, const gai_document *document)
{
	size_t		first = 0;

	for (size_t i = 0; i < document->nlines; i++)
	{
		check_line(input, document, i, first);
		first += document->lines[i].count;
	}
	fuzz_check(first == document->npieces);
	for (size_t i = 0; i < document->npieces; i++)
		check_piece(input, document, i);
	for (size_t i = 0; i < document->nmetas; i++)
	{
		const gai_meta *meta = &document->metas[i];

		fuzz_check(meta->name.bytes != NULL && meta->content.bytes != NULL);
		fuzz_check(meta->position == GAI_NOWHERE || is_boundary(input, meta->position));
	}
}

static void
read_and_check(gai_arena *arena, fuzz_reader reader, const fuzz_input *input)
{
	gai_document document = {0};

	reader(arena, input->body, input->length, &document);
	check_document(input, &document);
}

gai_status
fuzz_read(fuzz_reader reader, const fuzz_input *input)
{
	counting	counter = {.fail_at = input->fail_at};
	const gai_host host = {.alloc = give, .resize = give_larger, .release = take_back, .context = &counter};
	gai_arena	arena;
	volatile gai_status status;

	gai_arena_open(&arena, &host);
	status = gai_try(&arena);
	if (status == GAI_OK)
		read_and_check(&arena, reader, input);
	gai_arena_free(&arena);
	fuzz_check(counter.outstanding == 0);
	fuzz_check((status == GAI_NO_MEMORY) == (input->fail_at > 0 && counter.given >= input->fail_at));
	return status;
}

int
fuzz_kind(bool (*looks_so) (gai_arena *arena, const char *body, size_t length), fuzz_reader reader, const uint8_t *data,
		  size_t size)
{
	fuzz_input	input = fuzz_make_input(data, size);
	gai_arena	arena;

	gai_arena_open(&arena, &gai_malloc_host);
	looks_so(&arena, input.body, input.length);
	gai_arena_free(&arena);
	fuzz_read(reader, &input);
	free(input.body);
	return 0;
}
