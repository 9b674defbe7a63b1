/* tags.c - see tags.h */
#include "source/words/tags.h"

#include "base/ascii.h"
#include "base/find.h"

/* Longer tags are not read. */
#define LONGEST_TAG 4096

gai_text
gai_next_tag(gai_arena *arena, gai_text body, size_t *at)
{
	while (*at < body.length)
	{
		const char *open = memchr(body.bytes + *at, '<', body.length - *at),
				   *close;
		size_t		left;

		gai_step(arena);
		if (open == NULL)
			break;
		left = body.length - (size_t) (open - body.bytes);
		close = memchr(open, '>', left < LONGEST_TAG ? left : LONGEST_TAG);
		if (close == NULL)
		{
			*at = (size_t) (open - body.bytes) + 1;
			continue;
		}
		*at = (size_t) (close - body.bytes) + 1;
		return gai_slice(open, (size_t) (close - open) + 1);
	}
	*at = body.length;
	return gai_slice(NULL, 0);
}

bool
gai_tag_is(gai_text tag, const char *name)
{
	size_t		length = strlen(name);

	return tag.length > length + 1 && memcmp(tag.bytes + 1, name, length) == 0 &&
		memchr(" \t\r\n/>", tag.bytes[length + 1], 6) != NULL;
}

gai_text
gai_tag_attribute(gai_text tag, const char *name)
{
	size_t		length = strlen(name),
				at = 0;

	while ((at = gai_find_from(tag, name, at)) != GAI_NOWHERE)
	{
		const char *quote = tag.bytes + at + length + 1,
				   *end = tag.bytes + tag.length;

		if (at > 0 && strchr(" \t\r\n", tag.bytes[at - 1]) != NULL && quote < end && quote[-1] == '=' &&
			(*quote == '"' || *quote == '\''))
		{
			const char *close = memchr(quote + 1, *quote, (size_t) (end - quote - 1));

			if (close != NULL)
				return gai_slice(quote + 1, (size_t) (close - quote - 1));
		}
		at += length;
	}
	return gai_slice(tag.bytes, 0);
}

int32_t
gai_read_hundredths(gai_text text, size_t *length)
{
	enum
	{
		MOST = 100 * 1000 * 1000
	};
	size_t		at = text.length > 0 && *text.bytes == '-',
				digits = at;
	int64_t		value = 0;
	int			decimals = -1;	/* -1 = no decimal point yet */

	for (; at < text.length; at++)
	{
		char		c = text.bytes[at];

		if (c == '.' && decimals < 0)
			decimals = 0;
		else if (gai_is_digit((unsigned char) c))
		{
			if (decimals < 2 && value < MOST)
			{
				value = value * 10 + (c - '0');
				decimals += decimals >= 0;
			}
			digits++;
		}
		else
			break;
	}
	*length = digits > (text.length > 0 && *text.bytes == '-') ? at : 0;
	for (decimals = decimals < 0 ? 0 : decimals; decimals < 2 && value < MOST; decimals++)
		value *= 10;
	if (value > MOST)
		value = MOST;
	return (int32_t) (text.length > 0 && *text.bytes == '-' ? -value : value);
}
