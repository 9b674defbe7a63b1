/*
 * charset.h - which charset the bytes of a published file are in.  What a page declares is often wrong: a declaration
 * that its bytes contradict does not count, and is told.
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
	GAI_CHARSET_OTHER			/* one that only the host knows */
} gai_charset;

typedef struct gai_sniffed
{
	gai_charset charset;		/* one that the core knows, never GAI_CHARSET_UNKNOWN */
	size_t		mark;			/* length of the byte order mark in front of the text */
	gai_text	declared;		/* the charset that the file declares and is not in; bytes NULL = no such thing */
} gai_sniffed;

/* The charset of a label such as "gb_2312-80", in any case and punctuation; GAI_CHARSET_UNKNOWN if none of ours. */
gai_charset gai_charset_of(const char *label, size_t length);

/* The usual name of a charset, for messages. */
const char *gai_charset_name(gai_charset charset);

/*
 * From the byte order mark, from what the bytes are, and where both leave it open from what they declare: UTF-8 if
 * they are valid or nearly so, Big5 if declared, else GB18030.
 */
gai_sniffed gai_sniff_charset(gai_arena *arena, const char *bytes, size_t length);

/* The same when the charset is known: only the mark is looked for (it decides the order of UTF-16). */
gai_sniffed gai_skip_mark(gai_charset charset, const char *bytes, size_t length);

/* The charset that a byte order mark tells; GAI_CHARSET_UNKNOWN if there is none. */
gai_charset gai_sniff_mark(const char *bytes, size_t length);

/* The label in the XML declaration or a meta element near the beginning; bytes NULL if there is none. */
gai_text	gai_declared_charset(const char *bytes, size_t length);

/* Whether the bytes look like Chinese UTF-16 without a mark; *charset is set to the order of its bytes. */
bool		gai_looks_wide(const char *bytes, size_t length, gai_charset *charset);

/*
 * The bytes of the first character of valid UTF-8 (no surrogates, nothing overlong, no NUL), or of the part of it that
 * one replacement character stands for when it is not.  length > 0.
 */
int			gai_utf8_step(const char *bytes, size_t length, bool *valid);

#endif
