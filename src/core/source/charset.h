/*
 * charset.h - finds the charset of a published file.  Declarations are often wrong: one that the bytes contradict does
 * not count, and is reported.
 */
#ifndef GAI_CHARSET_H
#define GAI_CHARSET_H

#include "base/arena.h"
#include "base/text.h"

typedef enum gai_charset
{
	GAI_CHARSET_UNKNOWN = 0,
	GAI_UTF8,
	GAI_GB18030,				/* also for GBK and GB2312, which it contains */
	GAI_BIG5,
	GAI_UTF16LE,				/* also for UTF-16 of unknown order */
	GAI_UTF16BE,
	GAI_CHARSET_OTHER			/* one that only the host can decode */
} gai_charset;

typedef struct gai_sniffed
{
	gai_charset charset;		/* never GAI_CHARSET_UNKNOWN */
	size_t		mark;			/* length of the byte order mark in front of the text */
	gai_text	declared;		/* the charset that the file declares wrongly; bytes NULL = none */
} gai_sniffed;

/* The charset of a label such as "gb_2312-80", in any case and punctuation, or GAI_CHARSET_UNKNOWN. */
gai_charset gai_charset_of(const char *label, size_t length);

/* The usual name of a charset, for messages. */
const char *gai_charset_name(gai_charset charset);

/*
 * Goes by the byte order mark; then by the bytes, which are UTF-8 if they are valid or nearly so; and only then by the
 * declaration: Big5 if declared, else GB18030.
 */
gai_sniffed gai_sniff_charset(gai_arena *arena, const char *bytes, size_t length);

/* The same for a charset that is known: only looks for the mark, which decides the byte order of UTF-16. */
gai_sniffed gai_skip_mark(gai_charset charset, const char *bytes, size_t length);

/* The charset of the byte order mark, or GAI_CHARSET_UNKNOWN if there is none. */
gai_charset gai_sniff_mark(const char *bytes, size_t length);

/* The label in the XML declaration or a meta element near the beginning; bytes NULL if there is none. */
gai_text	gai_declared_charset(const char *bytes, size_t length);

/* Whether the bytes look like Chinese UTF-16 without a mark; *charset receives which of the two byte orders. */
bool		gai_looks_wide(const char *bytes, size_t length, gai_charset *charset);

/*
 * The length of the first character.  *valid: whether it is valid UTF-8 (no surrogate, not overlong, not NUL); if not,
 * the length is what one U+FFFD stands for.  length > 0.
 */
int			gai_utf8_step(const char *bytes, size_t length, bool *valid);

#endif
