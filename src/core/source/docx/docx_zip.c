/* docx_zip.c - see docx.h */
#include <string.h>
#include <zip.h>

#include "source/docx/docx.h"

/* More than any word processor writes, and longer than the main part of any report. */
#define MOST_ENTRIES 10000
#define LONGEST_PART ((uint64_t) 64 * 1024 * 1024)

/* Tables of equal cells compress 20 to 40 times.  Beyond this ratio a large part is taken for a zip bomb. */
#define MOST_RATIO 200
#define SMALL_PART ((uint64_t) 4 * 1024 * 1024)

#define TO_DOCX "libreoffice --headless --convert-to docx"

const gai_refusal gai_docx_damaged = {"a damaged .docx file",
"It is cut off or was changed on its way; fetch it again, or open it in a word processor and save it as .docx."};

static const gai_refusal
			encrypted = {"a .docx file with a password", "Save it without the password."},
			ofd = {"an OFD file",
	"Convert it to PDF with an OFD reader, and that to text: pdftotext -bbox FILE.pdf."},
			spreadsheet = {"a spreadsheet", "Convert it: libreoffice --headless --convert-to html FILE.xlsx."},
			open_document = {"an OpenDocument file", "Convert it: " TO_DOCX " FILE.odt."},
			slides = {"a presentation", "Convert it to PDF, and that to text: pdftotext -bbox FILE.pdf."},
			archive = {"a zip archive", "Unpack it and give the file that is in it."};

/* Entries that identify packages other than Word documents. */
static const struct
{
	const char *entry;
	const gai_refusal *refusal;
}			others[] = {
	{"OFD.xml", &ofd},
	{"xl/workbook.xml", &spreadsheet},
	{"ppt/presentation.xml", &slides},
	{"content.xml", &open_document},
	{"[Content_Types].xml", &gai_docx_damaged},
};

/* The main part; some writers number it (word/document2.xml).  -1 if there is none. */
static zip_int64_t
find_part(zip_t *package, zip_int64_t count)
{
	static const char prefix[] = "word/document";
	zip_int64_t exact = zip_name_locate(package, "word/document.xml", 0);

	for (zip_int64_t i = 0; exact < 0 && i < count; i++)
	{
		const char *name = zip_get_name(package, (zip_uint64_t) i, 0);

		if (name != NULL && strncmp(name, prefix, sizeof prefix - 1) == 0)
		{
			name += sizeof prefix - 1;
			if (strcmp(name + strspn(name, "0123456789"), ".xml") == 0)
				exact = i;
		}
	}
	return exact;
}

static gai_status
refuse_package(zip_t *package, const gai_refusal **refusal)
{
	*refusal = &archive;
	for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
		if (zip_name_locate(package, others[i].entry, 0) >= 0)
		{
			*refusal = others[i].refusal;
			break;
		}
	return GAI_REFUSED;
}

/* The stated sizes can lie, so the sizes found while unpacking are checked too. */
static bool
is_bomb(uint64_t length, uint64_t packed)
{
	return length > LONGEST_PART || (length > SMALL_PART && length / MOST_RATIO > packed);
}

static gai_status
pump(gai_arena *arena, zip_file_t *part, uint64_t packed, gai_docx_sink sink, void *context,
	 const gai_refusal **refusal)
{
	char		chunk[16384];
	uint64_t	total = 0;
	zip_int64_t got;

	do
	{
		if (gai_arena_interrupted(arena))
			return GAI_CANCELLED;
		got = zip_fread(part, chunk, sizeof chunk);
		if (got < 0)
		{
			*refusal = &gai_docx_damaged;
			return GAI_REFUSED;
		}
		total += (uint64_t) got;
		if (is_bomb(total, packed))
			return GAI_TOO_LARGE;
	} while (sink(context, chunk, (size_t) got) && got > 0);
	return GAI_OK;
}

static gai_status
unpack_part(gai_arena *arena, zip_t *package, zip_uint64_t index, size_t length, gai_docx_sink sink, void *context,
			const gai_refusal **refusal)
{
	zip_stat_t	stat;
	zip_file_t *part;
	gai_status	status;

	*refusal = &gai_docx_damaged;
	zip_stat_init(&stat);
	if (zip_stat_index(package, index, 0, &stat) != 0 || (stat.valid & ZIP_STAT_COMP_SIZE) == 0)
		return GAI_REFUSED;
	if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
	{
		*refusal = &encrypted;
		return GAI_REFUSED;
	}
	/* a part cannot be larger than the file that it is in */
	if (stat.comp_size > length)
		return GAI_REFUSED;
	if ((stat.valid & ZIP_STAT_SIZE) != 0 && is_bomb(stat.size, stat.comp_size))
		return GAI_TOO_LARGE;
	part = zip_fopen_index(package, index, 0);
	if (part == NULL)
		return zip_error_code_zip(zip_get_error(package)) == ZIP_ER_MEMORY ? GAI_NO_MEMORY : GAI_REFUSED;
	status = pump(arena, part, stat.comp_size, sink, context, refusal);
	zip_fclose(part);
	return status;
}

/*
 * GAI_TOO_LARGE when the package lists too many entries.  Counts the signature that begins each entry, before libzip
 * allocates memory for all of them.
 */
static gai_status
count_entries(gai_arena *arena, const char *bytes, size_t length)
{
	const char *at = bytes,
			   *end = bytes + length;
	size_t		count = 0;

	while (end - at >= 4 && (at = memchr(at, 'P', (size_t) (end - at) - 3)) != NULL)
	{
		if (memcmp(at, "PK\1\2", 4) == 0 && ++count > MOST_ENTRIES)
			return GAI_TOO_LARGE;
		if (!gai_arena_try_step(arena))
			return GAI_CANCELLED;
		at++;
	}
	return GAI_OK;
}

static zip_t *
open_package(const char *bytes, size_t length, gai_status *status)
{
	zip_error_t error;
	zip_source_t *source;
	zip_t	   *package = NULL;

	zip_error_init(&error);
	source = zip_source_buffer_create(bytes, length, 0, &error);
	if (source != NULL)
	{
		package = zip_open_from_source(source, ZIP_RDONLY, &error);
		if (package == NULL)
			zip_source_free(source);
	}
	*status = zip_error_code_zip(&error) == ZIP_ER_MEMORY ? GAI_NO_MEMORY : GAI_REFUSED;
	zip_error_fini(&error);
	return package;
}

gai_status
gai_docx_unpack(gai_arena *arena, const char *bytes, size_t length, gai_docx_sink sink, void *context,
				const gai_refusal **refusal)
{
	gai_status	status;
	zip_t	   *package;
	zip_int64_t index;

	*refusal = &gai_docx_damaged;
	status = count_entries(arena, bytes, length);
	if (status != GAI_OK)
		return status;
	package = open_package(bytes, length, &status);
	if (package == NULL)
		return status;
	index = find_part(package, zip_get_num_entries(package, 0));
	status = index < 0 ? refuse_package(package, refusal) :
		unpack_part(arena, package, (zip_uint64_t) index, length, sink, context, refusal);
	zip_discard(package);
	return status;
}
