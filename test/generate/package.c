/* package.c - see package.h */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

#include "package.h"

#define MOST_PARTS 60

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
pack_parts(const package_part *parts, int count)
{
	zip_error_t error;
	zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, &error);
	zip_t	   *archive;
	builder		result;

	zip_source_keep(source);
	archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &error);
	if (archive == NULL)
		give_up();
	for (int i = 0; i < count; i++)
	{
		zip_source_t *content = zip_source_buffer(archive, parts[i].bytes, parts[i].length, 0);
		zip_int64_t index = zip_file_add(archive, parts[i].name, content, 0);

		if (index < 0)
			give_up();
		if (parts[i].password != NULL &&
			zip_file_set_encryption(archive, (zip_uint64_t) index, ZIP_EM_AES_128, parts[i].password) != 0)
			give_up();
	}
	if (zip_close(archive) != 0)
		give_up();
	result = take_bytes(source);
	zip_source_free(source);
	return result;
}

#define TYPES \
	"[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"

builder
pack_document(const builder *xml)
{
	package_part parts[] = {{TYPES, 0, NULL}, {"word/document.xml", xml->bytes, xml->length, NULL}};

	parts[0].length = strlen(parts[0].bytes);
	return pack_parts(parts, 2);
}

builder
pack_workbook(const builder *text)
{
	static const char mark[] = "\xEF\xBB\xBF";
	package_part parts[MOST_PARTS] = {{TYPES, 0, NULL}};
	int			count = 1;
	bool		marked = strncmp(text->bytes, mark, 3) == 0;

	parts[0].length = strlen(parts[0].bytes);
	for (const char *at = text->bytes + (marked ? 3 : 0); *at != '\0'; count++)
	{
		const char *name = at,
				   *content = strchr(name, '\f') + 1,
				   *end = strchr(content, '\f');

		if (count == MOST_PARTS)
			give_up();
		parts[count] = (package_part) {pool_copy(name, (size_t) (content - 1 - name)), content,
			(size_t) (end - content), NULL};
		if (marked && count == 1)
		{
			parts[count].bytes = pool_print("%s%s", mark, pool_copy(content, (size_t) (end - content)));
			parts[count].length += 3;
		}
		at = end + 1;
	}
	return pack_parts(parts, count);
}
