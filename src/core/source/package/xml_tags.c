/* xml_tags.c - see xml_tags.h */
#include "source/package/xml_tags.h"

#include <string.h>

#define LONGEST_TAG 16384

static bool
in_tag(gai_markup markup)
{
	return markup >= GAI_IN_TAG && markup <= GAI_IN_DOUBLE;
}

/* What can end a tag or a value in quotes, or is a fault there. */
static const unsigned char is_sign[256] = {['<'] = 1, ['>'] = 1, ['"'] = 1, ['\''] = 1};

/* How many of the next bytes change nothing but the length of a tag; at most as many as a tag may still have. */
static size_t
count_plain(const gai_tag_watch *self, const char *bytes, size_t length)
{
	size_t		most = LONGEST_TAG - self->tag_length,
				plain = 0;

	if (self->markup == GAI_IN_TEXT)
	{
		const char *tag = memchr(bytes, '<', length);

		return tag != NULL ? (size_t) (tag - bytes) : length;
	}
	if (!in_tag(self->markup))
		return 0;
	if (most < length)
		length = most;
	while (plain < length && !is_sign[(unsigned char) bytes[plain]])
		plain++;
	return plain;
}

gai_tag_fault
gai_watch_tags(gai_tag_watch *self, const char *bytes, size_t length, size_t *seen)
{
	for (size_t i = 0; i < length; i++)
	{
		size_t		plain = count_plain(self, bytes + i, length - i);
		char		c;
		bool		closes;

		i += plain;
		self->tag_length += plain;
		if (i == length)
			break;
		c = bytes[i];
		closes = c == '>';
		*seen = i;
		if (c == '<' && in_tag(self->markup))
			return GAI_TAG_IN_TAG;

		switch (self->markup)
		{
			case GAI_IN_TEXT:
				if (c == '<')
					self->markup = GAI_IN_OPEN;
				self->tag_length = 0;
				break;
			case GAI_IN_OPEN:
				self->markup = c == '!' ? GAI_IN_BANG : c == '?' ? GAI_IN_INSTRUCTION :
					closes ? GAI_IN_TEXT : GAI_IN_TAG;
				break;
			case GAI_IN_BANG:
				self->markup = c == '-' ? GAI_IN_COMMENT : c == '[' ? GAI_IN_CDATA : GAI_IN_TAG;
				break;
			case GAI_IN_TAG:
				self->markup = closes ? GAI_IN_TEXT : c == '"' ? GAI_IN_DOUBLE :
					c == '\'' ? GAI_IN_SINGLE : GAI_IN_TAG;
				break;
			case GAI_IN_SINGLE:
			case GAI_IN_DOUBLE:
				if (c == (self->markup == GAI_IN_DOUBLE ? '"' : '\''))
					self->markup = GAI_IN_TAG;
				break;
			case GAI_IN_COMMENT:
				if (closes && self->before[0] == '-' && self->before[1] == '-')
					self->markup = GAI_IN_TEXT;
				break;
			case GAI_IN_CDATA:
				if (closes && self->before[0] == ']' && self->before[1] == ']')
					self->markup = GAI_IN_TEXT;
				break;
			case GAI_IN_INSTRUCTION:
				if (closes && self->before[1] == '?')
					self->markup = GAI_IN_TEXT;
				break;
		}
		self->before[0] = self->before[1];
		self->before[1] = c;
		if (++self->tag_length > LONGEST_TAG && in_tag(self->markup))
			return GAI_TAG_TOO_LONG;
	}
	*seen = length;
	return GAI_TAGS_FINE;
}
