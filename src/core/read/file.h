/*
 * file.h - the bytes of a published file in, gai_report out: text and HTML of any charset, .docx.
 *
 * Everything else is refused with a reason (GAI_REFUSED, see gai_refusal): guessing at a binary file would end in "no
 * report", and nobody would know what to do about it.
 */
#ifndef GAI_FILE_H
#define GAI_FILE_H

#include "form/report.h"
#include "source/decode.h"

typedef struct gai_file
{
	const char *bytes;
	size_t		length;
	gai_charset charset;		/* as the caller says; GAI_CHARSET_UNKNOWN = to be found out */
	gai_decoder decoder;		/* for charsets that the core does not decode itself, and its context */
	void	   *context;
} gai_file;

/*
 * Reads a report from a file, whose bytes must outlive it.  *text is set to what the places in the report are counted
 * in: the decoded text without a byte order mark; of a .docx its text, a line for a paragraph, tabs between cells.
 * Notes tell of a charset that was declared wrongly and of characters that could not be decoded.  Fails as gai_parse()
 * does, and with GAI_REFUSED.
 */
gai_report *gai_parse_file(gai_arena *arena, const gai_file *file, gai_text *text);

/* Only that text, whatever it says. */
gai_text	gai_extract(gai_arena *arena, const gai_file *file);

#endif
