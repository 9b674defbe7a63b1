/* writer.c - see writer.h */
#include <stdio.h>

#include "base/find.h"
#include "base/writer.h"

enum
{
	MAX_QUOTE = 60				/* bytes of a quotation */
};

void
gai_put(gai_writer *out, const char *bytes, size_t length)
{
	gai_step(out->arena);
	while (out->length + length + 1 > out->room)
		out->bytes = gai_grow(out->arena, out->bytes, out->length, 1, &out->room);
	memcpy(out->bytes + out->length, bytes, length);
	out->length += length;
	out->bytes[out->length] = '\0';
}

void
gai_put_string(gai_writer *out, const char *string)
{
	gai_put(out, string, strlen(string));
}

void
gai_put_count(gai_writer *out, int64_t count)
{
	char		digits[24];

	snprintf(digits, sizeof digits, "%lld", (long long) count);
	gai_put_string(out, digits);
}

void
gai_put_decimal(gai_writer *out, gai_decimal value)
{
	uint64_t	digits = value.digits < 0 ? -(uint64_t) value.digits : (uint64_t) value.digits;
	char		shown[32];
	int			length = snprintf(shown, sizeof shown, "%0*llu", value.scale + 1, (unsigned long long) digits);

	gai_put_string(out, value.digits < 0 ? "-" : "");
	gai_put(out, shown, (size_t) (length - value.scale));
	gai_put_string(out, value.scale > 0 ? "." : "");
	gai_put_string(out, shown + length - value.scale);
}

void
gai_put_date(gai_writer *out, gai_date date)
{
	char		digits[40];

	snprintf(digits, sizeof digits, "%04d-%02d-%02d", date.year, date.month, date.day);
	gai_put_string(out, digits);
}

void
gai_put_quote(gai_writer *out, gai_text text)
{
	size_t		length;

	text = gai_trim_long(out->arena, text);
	length = text.length <= MAX_QUOTE ? text.length : MAX_QUOTE;
	while (length < text.length && length > 0 && (text.bytes[length] & 0xC0) == 0x80)
		length--;
	gai_put_string(out, "“");
	gai_put(out, text.bytes, length);
	gai_put_string(out, length < text.length ? "…”" : "”");
}
