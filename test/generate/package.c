/* package.c - see package.h */
#include <stdio.h>
#include <stdlib.h>
#include <zip.h>

#include "package.h"

static void
give_up(void)
{
	printf("Bail out! libzip makes no package\n");
	exit(1);
}

/* What libzip wrote into the source. */
static builder
take_bytes(zip_source_t *source)
{
	builder		out = {0};
	zip_stat_t	stat;

	zip_stat_init(&stat);
	if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0)
		give_up();
	out.bytes = pool_take(stat.size + 1);
	out.length = stat.size;
	out.room = stat.size + 1;
	if (zip_source_read(source, out.bytes, out.length) != (zip_int64_t) out.length)
		give_up();
	zip_source_close(source);
	return out;
}

builder
pack_document(const builder *xml)
{
	static const char types[] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
	zip_error_t error;
	zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, &error);
	zip_t	   *archive;
	builder		result;

	zip_source_keep(source);
	archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &error);
	if (archive == NULL)
		give_up();
	zip_file_add(archive, "[Content_Types].xml", zip_source_buffer(archive, types, sizeof types - 1, 0), 0);
	zip_file_add(archive, "word/document.xml", zip_source_buffer(archive, xml->bytes, xml->length, 0), 0);
	if (zip_close(archive) != 0)
		give_up();
	result = take_bytes(source);
	zip_source_free(source);
	return result;
}
