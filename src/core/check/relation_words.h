/*
 * relation_words.h - what findings say, in the form's own words.
 */
#ifndef GAI_RELATION_WORDS_H
#define GAI_RELATION_WORDS_H

#include "check/relations.h"

/* A string that grows in the arena; bytes ends with NUL once something was put in. */
typedef struct gai_writer
{
	gai_arena  *arena;
	char	   *bytes;
	size_t		length,
				room;
} gai_writer;

void		gai_put(gai_writer *out, const char *bytes, size_t length);
void		gai_put_string(gai_writer *out, const char *string);
void		gai_put_count(gai_writer *out, int64_t count);
void		gai_put_decimal(gai_writer *out, gai_decimal value);
void		gai_put_date(gai_writer *out, gai_date date);

/* The beginning of a text of the report, in quotes. */
void		gai_put_quote(gai_writer *out, gai_text text);

/* A row's or column's name as an official would say it: no path, no ordinals, no explanation in brackets. */
void		gai_put_name(gai_writer *out, const char *label);

/* "予以公开·自然人"; the total of a column is 办理结果总计. */
void		gai_put_cell_name(gai_writer *out, const gai_form_row *row, const gai_form_column *column);

/* "自然人: 总计 10 ≠ 予以公开 9 + 部分公开 2 = 11"; sums are its two sides added up. */
const char *gai_explain_relation(gai_arena *arena, const gai_relation *self, const gai_cell *cells,
								 const gai_sum sums[2], gai_verdict verdict);

#endif
