/* package.c - see package.h */
#include <string.h>
#include <zip.h>

#include "source/package/package.h"

/* More than any office program writes. */
#define MOST_ENTRIES 10000

/* Longer than the parts of any report. */
#define LONGEST_PARTS ((uint64_t) 64 * 1024 * 1024)

/* Tables of equal cells compress 20 to 40 times.  Beyond this ratio a large part is taken for a zip bomb. */
#define MOST_RATIO 200
#define SMALL_PART ((uint64_t) 4 * 1024 * 1024)

const gai_refusal gai_package_damaged = {GAI_TRANSLATABLE("a damaged .docx or .xlsx file"),
				GAI_TRANSLATABLE("It is cut off or was changed on its way; fetch it again, or open it in an office "
								 "program and save it anew.")};

static const gai_refusal
			encrypted = {GAI_TRANSLATABLE("a .docx or .xlsx file with a password"),
				GAI_TRANSLATABLE("Save it without the password.")},
			ofd = {GAI_TRANSLATABLE("an OFD file"),
				GAI_TRANSLATABLE("Convert it to PDF with an OFD reader, and that to text: pdftotext -bbox FILE.pdf.")},
			spreadsheet = {GAI_TRANSLATABLE("a binary spreadsheet (.xlsb)"),
				GAI_TRANSLATABLE("Convert it: libreoffice --headless --convert-to xlsx FILE.xlsb.")},
			open_document = {GAI_TRANSLATABLE("an OpenDocument file"),
				GAI_TRANSLATABLE("Convert it: libreoffice --headless --convert-to docx FILE.odt, or "
								 "--convert-to xlsx FILE.ods.")},
			slides = {GAI_TRANSLATABLE("a presentation"),
				GAI_TRANSLATABLE("Convert it to PDF, and that to text: pdftotext -bbox FILE.pdf.")},
			archive = {GAI_TRANSLATABLE("a zip archive"),
				GAI_TRANSLATABLE("Unpack it and give the file that is in it.")};

/* Entries that identify packages of other kinds. */
static const struct
{
	const char *entry;
	const gai_refusal *refusal;
}			others[] = {
	{"OFD.xml", &ofd},
	{"xl/workbook.bin", &spreadsheet},
	{"ppt/presentation.xml", &slides},
	{"content.xml", &open_document},
	{"[Content_Types].xml", &gai_package_damaged},
};

/* ---- parts ------------------------------------------------------------------------------------------------------ */

int64_t
gai_find_part(const gai_package *package, const char *name)
{
	return zip_name_locate(package->zip, name, ZIP_FL_NOCASE);
}

const char *
gai_part_name(const gai_package *package, int64_t part)
{
	const char *name = zip_get_name(package->zip, (zip_uint64_t) part, 0);

	return name != NULL ? name : "";
}

int64_t
gai_find_main_part(const gai_package *package, const char *name)
{
	zip_int64_t count = zip_get_num_entries(package->zip, 0);
	int64_t		numbered = -1;

	for (zip_int64_t i = 0; i < count; i++)
	{
		const char *other = gai_part_name(package, i);

		if (strncmp(other, name, strlen(name)) != 0)
			continue;
		other += strlen(name);
		if (strcmp(other, ".xml") == 0)
			return i;
		if (numbered < 0 && strcmp(other + strspn(other, "0123456789"), ".xml") == 0)
			numbered = i;
	}
	return numbered;
}

gai_status
gai_refuse_damaged(gai_package *package)
{
	package->refusal = &gai_package_damaged;
	return GAI_REFUSED;
}

gai_status
gai_refuse_package(gai_package *package)
{
	package->refusal = &archive;
	for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
		if (zip_name_locate(package->zip, others[i].entry, 0) >= 0)
		{
			package->refusal = others[i].refusal;
			break;
		}
	return GAI_REFUSED;
}

/* ---- unpacking -------------------------------------------------------------------------------------------------- */

/* Whether a part of this length is too long behind those before it, or shrinks too much. */
static bool
is_bomb(const gai_package *package, uint64_t length, uint64_t packed)
{
	return length > LONGEST_PARTS - package->unpacked || (length > SMALL_PART && length / MOST_RATIO > packed);
}

static gai_status
pump(gai_package *package, zip_file_t *part, uint64_t packed, gai_part_sink sink, void *context)
{
	char		chunk[16384];
	uint64_t	total = 0;
	zip_int64_t got;
	gai_status	status = GAI_OK;

	do
	{
		if (gai_arena_interrupted(package->arena))
			return GAI_CANCELLED;
		got = zip_fread(part, chunk, gai_portion(package->arena, sizeof chunk));
		if (got < 0)
			return gai_refuse_damaged(package);
		total += (uint64_t) got;
		/* the stated sizes can lie, so what was found is checked too */
		if (is_bomb(package, total, packed))
			return GAI_TOO_LARGE;
		status = sink(context, chunk, (size_t) got);
	} while (status == GAI_OK && got > 0);
	package->unpacked += total;
	return status;
}

gai_status
gai_unpack_part(gai_package *package, int64_t index, gai_part_sink sink, void *context)
{
	zip_stat_t	stat;
	zip_file_t *part;
	gai_status	status;

	zip_stat_init(&stat);
	if (zip_stat_index(package->zip, (zip_uint64_t) index, 0, &stat) != 0 || (stat.valid & ZIP_STAT_COMP_SIZE) == 0)
		return gai_refuse_damaged(package);
	if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
	{
		package->refusal = &encrypted;
		return GAI_REFUSED;
	}
	/* a part cannot be larger than the file that it is in */
	if (stat.comp_size > package->length)
		return gai_refuse_damaged(package);
	if ((stat.valid & ZIP_STAT_SIZE) != 0 && is_bomb(package, stat.size, stat.comp_size))
		return GAI_TOO_LARGE;
	part = zip_fopen_index(package->zip, (zip_uint64_t) index, 0);
	if (part == NULL)
		return zip_error_code_zip(zip_get_error(package->zip)) == ZIP_ER_MEMORY ? GAI_NO_MEMORY :
			gai_refuse_damaged(package);
	status = pump(package, part, stat.comp_size, sink, context);
	zip_fclose(part);
	return status;
}

/* ---- the package ------------------------------------------------------------------------------------------------ */

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
open_zip(const char *bytes, size_t length, gai_status *status)
{
	zip_error_t error;
	zip_source_t *source;
	zip_t	   *zip = NULL;

	zip_error_init(&error);
	source = zip_source_buffer_create(bytes, length, 0, &error);
	if (source != NULL)
	{
		zip = zip_open_from_source(source, ZIP_RDONLY, &error);
		if (zip == NULL)
			zip_source_free(source);
	}
	/* a source of bytes can fail for nothing else, but does not always say so */
	*status = source == NULL || zip_error_code_zip(&error) == ZIP_ER_MEMORY ? GAI_NO_MEMORY : GAI_REFUSED;
	zip_error_fini(&error);
	return zip;
}

static gai_status
load_once(gai_arena *arena, const char *bytes, size_t length, gai_package_loader load, void *context,
		  const gai_refusal **refusal)
{
	gai_package package = {.arena = arena, .length = length, .refusal = &gai_package_damaged};
	gai_status	status = count_entries(arena, bytes, length);

	*refusal = package.refusal;
	if (status != GAI_OK)
		return status;
	package.zip = open_zip(bytes, length, &status);
	if (package.zip == NULL)
		return status;
	status = load(&package, context);
	*refusal = package.refusal;
	zip_discard(package.zip);
	return status;
}

void
gai_load_package(gai_arena *arena, const char *bytes, size_t length, gai_package_loader load, void *context)
{
	const gai_refusal *refusal;
	gai_status	status = load_once(arena, bytes, length, load, context, &refusal);

	/*
	 * When memory runs out, both libraries sometimes report a damaged file.  So a file counts as damaged only if a
	 * second attempt says the same.
	 */
	if (status == GAI_REFUSED)
		status = load_once(arena, bytes, length, load, context, &refusal);
	if (status == GAI_REFUSED)
		gai_refuse(arena, refusal);
	if (status != GAI_OK)
		gai_fail(arena, status);
}
