/*
 * metadata_keys.h - the words in front of what a page says of a text: 索引号, 发布机构, 文号, 发布日期 …
 */
#ifndef GAI_METADATA_KEYS_H
#define GAI_METADATA_KEYS_H

#include "base/text.h"

typedef enum gai_field
{
	GAI_FIELD_NONE,
	GAI_FIELD_OTHER,			/* ends the value before it */
	GAI_FIELD_TITLE,
	GAI_FIELD_ISSUER,
	GAI_FIELD_INDEX_NUMBER,
	GAI_FIELD_DOCUMENT_NUMBER,
	GAI_FIELD_PUBLISHED,
	GAI_FIELDS
} gai_field;

typedef struct gai_key
{
	const char *name;
	gai_field	field;
	int			rank;			/* the better name has more */
	bool		bare;			/* also without a colon or bar behind it */
} gai_key;

/*
 * The key that the text begins with, blanks between its characters allowed, NULL if none; *value is where its value
 * begins, behind colons and one bar.  A cell's end closes a key as a colon does.
 */
const gai_key *gai_match_key(gai_text text, bool cell, size_t *value);

/* Where the value that begins at offset ends: at a bar, the next key, the line's end. */
size_t		gai_find_value_end(gai_text text, size_t offset);

#endif
