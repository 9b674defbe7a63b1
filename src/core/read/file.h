/*
 * file.h - reads a report from the bytes of a published file: text or HTML in any charset, .docx or .xlsx.
 *
 * Other kinds of files are refused with a reason (GAI_REFUSED, see gai_refusal), which says how to convert them.
 */
#ifndef GAI_FILE_H
#define GAI_FILE_H

#include "form/report.h"
#include "source/decode.h"

typedef struct gai_file
{
	const char *bytes;
	size_t		length;
	gai_charset charset;		/* as the caller says; GAI_CHARSET_UNKNOWN = detect it */
	gai_decoder decoder;		/* for charsets that the core does not decode itself, with its context */
	void	   *context;
} gai_file;

/*
 * Reads a report from a file, whose bytes must outlive it.  Sets *text to the text that places in the report are
 * offsets in: the decoded text without a byte order mark, or the text of an Office document, see gai_read_docx() and
 * gai_read_xlsx().  Notes report a charset that was declared wrongly and characters that could not be decoded.  Fails
 * as gai_parse() does, and with GAI_REFUSED.
 */
gai_report *gai_parse_file(gai_arena *arena, const gai_file *file, gai_text *text);

/* Only that text, even if it is not a report. */
gai_text	gai_extract(gai_arena *arena, const gai_file *file);

#endif
