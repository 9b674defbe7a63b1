/* decode.c - see decode.h */
#include "source/decode.h"

/* How many bytes a decoder is given at a time. */
#define CHUNK ((size_t) 8192)

/* The text that is being written. */
typedef struct writer
{
	gai_arena  *arena;
	char	   *bytes;
	size_t		length,
				room;
	size_t		lost,
				first_lost;
} writer;

static writer
begin(gai_arena *arena, size_t length)
{
	writer		out = {.arena = arena, .room = length + length / 2 + 16};

	out.bytes = gai_alloc(arena, out.room, 1);
	return out;
}

static char *
reserve(writer *out, size_t more)
{
	while (out->room - out->length < more)
		out->bytes = gai_grow(out->arena, out->bytes, out->length, 1, &out->room);
	return out->bytes + out->length;
}

static void
put(writer *out, const char *bytes, size_t length)
{
	memcpy(reserve(out, length), bytes, length);
	out->length += length;
}

static void
put_replacement(writer *out)
{
	if (out->lost++ == 0)
		out->first_lost = out->length;
	put(out, GAI_REPLACEMENT, strlen(GAI_REPLACEMENT));
}

static gai_decoded
finish(const writer *out)
{
	return (gai_decoded) {gai_slice(out->bytes, out->length), out->lost, out->first_lost};
}

/* ---- UTF-8 ------------------------------------------------------------------------------------------------------ */

/* The length of the valid beginning. */
static size_t
valid_utf8(gai_arena *arena, const char *bytes, size_t length)
{
	size_t		at = 0;
	bool		valid = true;

	while (at < length)
	{
		int			n = gai_utf8_step(bytes + at, length - at, &valid);

		gai_step(arena);
		if (!valid)
			break;
		at += (size_t) n;
	}
	return at;
}

static gai_decoded
decode_utf8(gai_arena *arena, const char *bytes, size_t length)
{
	size_t		valid = valid_utf8(arena, bytes, length);
	writer		out;

	if (valid == length)
		return (gai_decoded) {.text = gai_slice(bytes, length)};
	out = begin(arena, length);
	while (length > 0)
	{
		bool		ignored;
		size_t		broken;

		put(&out, bytes, valid);
		bytes += valid;
		length -= valid;
		if (length == 0)
			break;
		put_replacement(&out);
		broken = (size_t) gai_utf8_step(bytes, length, &ignored);
		bytes += broken;
		length -= broken;
		valid = valid_utf8(arena, bytes, length);
	}
	return finish(&out);
}

/* ---- UTF-16 ----------------------------------------------------------------------------------------------------- */

static void
put_character(writer *out, uint32_t c)
{
	char		bytes[4];

	put(out, bytes, gai_encode(c, bytes));
}

static gai_decoded
decode_utf16(gai_arena *arena, const char *bytes, size_t length, bool big_endian)
{
	const unsigned char *s = (const unsigned char *) bytes;
	writer		out = begin(arena, length);
	size_t		at = 0;

#define UNIT(i) ((uint32_t) s[(i) + !big_endian] << 8 | s[(i) + big_endian])
	while (length - at >= 2)
	{
		uint32_t	unit = UNIT(at);

		gai_step(arena);
		at += 2;
		if (unit >= 0xD800 && unit < 0xDC00 && length - at >= 2 && UNIT(at) >= 0xDC00 && UNIT(at) < 0xE000)
		{
			put_character(&out, 0x10000 + ((unit - 0xD800) << 10) + (UNIT(at) - 0xDC00));
			at += 2;
		}
		else if (unit == 0 || (unit >= 0xD800 && unit < 0xE000))
			put_replacement(&out);
		else
			put_character(&out, unit);
	}
#undef UNIT
	if (at < length)
		put_replacement(&out);
	return finish(&out);
}

/* ---- all else --------------------------------------------------------------------------------------------------- */

/* The length of a character that cannot be decoded.  In Chinese charsets it is that of the whole character, so that the
 * next one is not torn apart. */
static size_t
broken_length(gai_charset charset, const char *bytes, size_t length)
{
	const unsigned char *s = (const unsigned char *) bytes;

	if ((charset != GAI_GB18030 && charset != GAI_BIG5) || length < 2 || s[0] <= 0x80 || s[0] == 0xFF)
		return 1;
	if (s[1] >= 0x40 && s[1] != 0x7F && s[1] != 0xFF)
		return 2;
	if (charset == GAI_GB18030 && length >= 4 && s[1] >= '0' && s[1] <= '9' && s[2] > 0x80 && s[2] < 0xFF &&
		s[3] >= '0' && s[3] <= '9')
		return 4;
	return 1;
}

static gai_decoded
decode_foreign(gai_arena *arena, gai_charset charset, const char *bytes, size_t length, gai_decoder decoder,
			   void *context)
{
	writer		out = begin(arena, length);

	while (length > 0)
	{
		size_t		given = length < CHUNK ? length : CHUNK,
					used = 0;
		char	   *to = reserve(&out, 4 * given + 1);

		/* a piece takes as long as thousands of steps */
		gai_check_interrupts(arena);
		out.length += decoder(context, charset, bytes, given, to, 4 * given + 1, &used);
		if (used == 0)
		{
			put_replacement(&out);
			used = broken_length(charset, bytes, length);
		}
		bytes += used;
		length -= used;
	}
	return finish(&out);
}

gai_decoded
gai_decode_all(gai_arena *arena, gai_charset charset, const char *bytes, size_t length, gai_decoder decoder,
			   void *context)
{
	if (charset == GAI_UTF8)
		return decode_utf8(arena, bytes, length);
	if (charset == GAI_UTF16LE || charset == GAI_UTF16BE)
		return decode_utf16(arena, bytes, length, charset == GAI_UTF16BE);
	return decode_foreign(arena, charset, bytes, length, decoder, context);
}
