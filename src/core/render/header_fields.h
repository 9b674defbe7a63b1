/*
 * header_fields.h - the header of a report as a list of keys and words, and back.
 */
#ifndef GAI_HEADER_FIELDS_H
#define GAI_HEADER_FIELDS_H

#include "base/arena.h"
#include "form/report.h"

typedef enum gai_header_field
{
	GAI_SHOWN_AGENCY,
	GAI_SHOWN_YEAR,
	GAI_SHOWN_PERIOD,
	GAI_SHOWN_INDEX_NUMBER,
	GAI_SHOWN_ISSUER,
	GAI_SHOWN_DOCUMENT_NUMBER,
	GAI_SHOWN_PUBLISHED,
	GAI_SHOWN_FORM,				/* only where the tables do not tell */
	GAI_SHOWN_FIELDS
} gai_header_field;

typedef struct gai_header_key
{
	const char *code;			/* for programs */
	const char *words;			/* for people, as pages of agencies have it */
} gai_header_key;

extern const gai_header_key gai_header_keys[GAI_SHOWN_FIELDS];

/* The words of a field, the report's own or in the arena; bytes NULL = the report has none. */
gai_text	gai_show_header(gai_arena *arena, const gai_report *report, gai_header_field field);

/* Sets the field from such words, which must outlive the report. */
void		gai_set_header(gai_report *report, gai_header_field field, gai_text words);

/* The title, or one made of agency and year. */
gai_text	gai_show_title(gai_arena *arena, const gai_report *report);

/* The edition of the form that the text begins with: "2021年"; 0 if it is none. */
int			gai_read_edition(gai_text words);

/* The newest edition among the tables of the report, 0 if it has none. */
int			gai_newest_of_tables(const gai_report *report);

#endif
