/* file.c - see file.h */
#include <stdio.h>

#include "base/ascii.h"
#include "base/find.h"
#include "form/notes.h"
#include "read/file.h"
#include "read/parse.h"
#include "source/docx/docx.h"
#include "source/xlsx/xlsx.h"
#include "tables/fill.h"

/* ---- kinds of files --------------------------------------------------------------------------------------------- */

#define UNPACK GAI_TRANSLATABLE("Unpack it and give the file that is in it.")

static const gai_refusal
			pdf = {GAI_TRANSLATABLE("a PDF file"),
				GAI_TRANSLATABLE("Convert it to text with its tables kept: pdftotext -bbox FILE.pdf; "
								 "a scan needs OCR.")},
			office = {GAI_TRANSLATABLE("an old Office document (.doc, .xls) or one with a password"),
				GAI_TRANSLATABLE("Convert it: libreoffice --headless --convert-to docx FILE.doc, or "
								 "--convert-to xlsx FILE.xls; a .doc to text with antiword or catdoc. "
								 "Remove a password before.")},
			rich_text = {GAI_TRANSLATABLE("an RTF document"),
				GAI_TRANSLATABLE("Convert it: libreoffice --headless --convert-to docx FILE.rtf.")},
			image = {GAI_TRANSLATABLE("an image"),
				GAI_TRANSLATABLE("Run OCR over it, with a model for Chinese that keeps tables, and give the text.")},
			gzipped = {GAI_TRANSLATABLE("a gzip file"), UNPACK},
			packed = {GAI_TRANSLATABLE("an archive"), UNPACK},
			utf32 = {GAI_TRANSLATABLE("text in UTF-32"),
				GAI_TRANSLATABLE("Convert it: iconv -f UTF-32 -t UTF-8.")},
			empty = {GAI_TRANSLATABLE("a file of no bytes"),
				GAI_TRANSLATABLE("The download or the copy failed: fetch it again.")},
			web_archive = {GAI_TRANSLATABLE("a web archive (.mht)"),
				GAI_TRANSLATABLE("Open it in a browser or in Word, and save it as .html or .docx.")},
			binary = {GAI_TRANSLATABLE("a binary file (it has NUL bytes)"),
				GAI_TRANSLATABLE("Only text, HTML, .docx and .xlsx are read; convert other files to one of these.")};

/* The magic bytes of files that are not text.  Some are letters, such as GIF8, but no report begins with them. */
static const struct
{
	const char *magic;
	size_t		length;
	const gai_refusal *refusal;
}			magics[] = {
#define MAGIC(bytes, refusal) {bytes, sizeof(bytes) - 1, &refusal}
	MAGIC("%PDF-", pdf),
	MAGIC("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", office),
	MAGIC("{\\rtf", rich_text),
	MAGIC("\x89PNG\r\n", image),
	MAGIC("\xFF\xD8\xFF", image),
	MAGIC("GIF87a", image),
	MAGIC("GIF89a", image),
	MAGIC("II*\0", image),
	MAGIC("MM\0*", image),
	MAGIC("\x1F\x8B", gzipped),
	MAGIC("Rar!\x1A\x07", packed),
	MAGIC("7z\xBC\xAF\x27\x1C", packed),
	MAGIC("\xFF\xFE\0\0", utf32),
	MAGIC("\0\0\xFE\xFF", utf32),
#undef MAGIC
};

static bool
is_zip(const gai_file *file)
{
	return file->length >= 4 && (memcmp(file->bytes, "PK\3\4", 4) == 0 || memcmp(file->bytes, "PK\5\6", 4) == 0);
}

/*
 * A page saved with its pictures is a mail of several parts, mostly in quoted-printable or base64.  No magic bytes tell
 * it, its head is text: it begins with a field such as "From: <Saved by Blink>" and names its parts soon after.
 */
static bool
is_web_archive(const char *begin, const char *end)
{
	const gai_text head = gai_slice(begin, end - begin < 4096 ? (size_t) (end - begin) : 4096);
	size_t		name = 0;

	while (name < head.length && (gai_is_ascii_letter((unsigned char) begin[name]) || begin[name] == '-'))
		name++;
	return name > 0 && gai_begins_at(head, name, ": ") && gai_contains(head, "MIME-Version:") &&
		gai_contains(head, "multipart/");
}

/* Why the file is refused as not being text, or NULL. */
static const gai_refusal *
find_refusal(const gai_file *file)
{
	gai_sniffed marked = gai_skip_mark(GAI_UTF8, file->bytes, file->length);
	const char *begin = file->bytes + marked.mark,
			   *end = file->bytes + file->length;
	gai_charset charset = file->charset;

	/* a download or an editor may have put line ends and blanks before the magic bytes */
	while (begin < end && (*begin == ' ' || *begin == '\r' || *begin == '\n'))
		begin++;
	for (size_t i = 0; i < sizeof magics / sizeof magics[0]; i++)
		if ((size_t) (end - begin) >= magics[i].length && memcmp(begin, magics[i].magic, magics[i].length) == 0)
			return magics[i].refusal;
	if (is_web_archive(begin, end))
		return &web_archive;
	if (charset == GAI_CHARSET_UNKNOWN && !gai_looks_wide(file->bytes, file->length, &charset))
		charset = gai_sniff_mark(file->bytes, file->length);
	if (charset != GAI_UTF16LE && charset != GAI_UTF16BE && file->length > 0 &&
		memchr(file->bytes, '\0', file->length) != NULL)
		return &binary;
	return NULL;
}

/* ---- text ------------------------------------------------------------------------------------------------------- */

typedef struct decoded_file
{
	gai_sniffed sniffed;
	gai_decoded decoded;
} decoded_file;

static decoded_file
decode(gai_arena *arena, const gai_file *file)
{
	const gai_refusal *refusal = find_refusal(file);
	decoded_file result;

	if (refusal != NULL)
		gai_refuse(arena, refusal);
	result.sniffed = file->charset == GAI_CHARSET_UNKNOWN ?
		gai_sniff_charset(arena, file->bytes, file->length) :
		gai_skip_mark(file->charset, file->bytes, file->length);
	result.decoded = gai_decode_all(arena, result.sniffed.charset, file->bytes + result.sniffed.mark,
									file->length - result.sniffed.mark, file->decoder, file->context);
	return result;
}

/* Adds notes about the charset: declared wrongly, characters lost. */
static void
add_notes(gai_arena *arena, gai_report *report, const decoded_file *decoding)
{
	const gai_decoded *decoded = &decoding->decoded;
	const char *name = gai_charset_name(decoding->sniffed.charset);
	size_t		room = 160;

	if (decoding->sniffed.declared.bytes != NULL)
	{
		char	   *message = gai_alloc(arena, room, 1);
		gai_text	label = gai_declared_charset(decoded->text.bytes, decoded->text.length);

		snprintf(message, room, "文件声明的字符集与实际不符, 已按%s读取", name);
		gai_add_note(arena, report, GAI_NOTE_ENCODING, "", label,
					 label.bytes != NULL ? (size_t) (label.bytes - decoded->text.bytes) : GAI_NOWHERE, message);
	}
	if (decoded->lost > 0)
	{
		char	   *message = gai_alloc(arena, room, 1);

		snprintf(message, room, "按%s无法解码的字符%zu个, 自此处起", name, decoded->lost);
		gai_add_note(arena, report, GAI_NOTE_ENCODING, "", gai_slice(decoded->text.bytes + decoded->first_lost, 3),
					 decoded->first_lost, message);
	}
}

/* ---- the whole -------------------------------------------------------------------------------------------------- */

/* Reads a zip archive into the document, and returns its text. */
static gai_text
read_package(gai_arena *arena, const gai_file *file, gai_document *document)
{
	return gai_is_xlsx(arena, file->bytes, file->length) ?
		gai_read_xlsx(arena, file->bytes, file->length, document) :
		gai_read_docx(arena, file->bytes, file->length, document);
}

gai_report *
gai_parse_file(gai_arena *arena, const gai_file *file, gai_text *text)
{
	gai_report *report;
	decoded_file decoding;

	if (file->length > GAI_MAX_BODY)
		gai_fail(arena, GAI_TOO_LARGE);
	if (file->length == 0)
		gai_refuse(arena, &empty);
	if (is_zip(file))
	{
		gai_document document = {0};

		*text = read_package(arena, file, &document);
		gai_close_document(arena, &document);
		return gai_read_report(arena, &document);
	}
	decoding = decode(arena, file);
	*text = decoding.decoded.text;
	report = gai_parse(arena, text->bytes, text->length);
	add_notes(arena, report, &decoding);
	return report;
}

gai_text
gai_extract(gai_arena *arena, const gai_file *file)
{
	gai_document document = {0};

	if (file->length > GAI_MAX_BODY)
		gai_fail(arena, GAI_TOO_LARGE);
	if (is_zip(file))
		return read_package(arena, file, &document);
	return decode(arena, file).decoded.text;
}
