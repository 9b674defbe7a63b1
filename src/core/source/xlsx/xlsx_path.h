/* xlsx_path.h - the open elements of a part, for the readers of a workbook's parts. */
#ifndef GAI_XLSX_PATH_H
#define GAI_XLSX_PATH_H

#include "source/package/xml_part.h"

/* An element that a reader knows; the list ends with name NULL.  0 stands for all others. */
typedef struct gai_xlsx_element
{
	const char *name;
	uint8_t		element;
} gai_xlsx_element;

typedef struct gai_xlsx_path
{
	uint8_t		elements[GAI_XML_MOST_DEPTH];
	int			depth;
} gai_xlsx_path;

/* Adds an element and returns it: 0 for one of another vocabulary, and for one that is not listed. */
static inline uint8_t
gai_xlsx_enter(gai_xlsx_path *self, const gai_xml_tag *tag, const gai_xlsx_element *elements)
{
	bool		known = strcmp(tag->space, "http://schemas.openxmlformats.org/spreadsheetml/2006/main") == 0 ||
		strcmp(tag->space, "http://purl.oclc.org/ooxml/spreadsheetml/main") == 0 ||
		strcmp(tag->space, "http://schemas.openxmlformats.org/package/2006/relationships") == 0;
	uint8_t		element = 0;

	for (; known && element == 0 && elements->name != NULL; elements++)
		if (strcmp(tag->name, elements->name) == 0)
			element = elements->element;
	return self->elements[self->depth++] = element;
}

/* The innermost element but so many; 0 if there is none. */
static inline uint8_t
gai_xlsx_around(const gai_xlsx_path *self, int levels)
{
	return self->depth > levels ? self->elements[self->depth - 1 - levels] : 0;
}

#endif
