/* hazards.h - what goes wrong with reports on their way, whatever the layout; each is applied to whole reports. */
#ifndef HAZARDS_H
#define HAZARDS_H

#include "paper.h"
#include "pool.h"

typedef struct hazard
{
	const char *name;
	/* One of the two: changes the report before, or its text after it was laid out. */
	void		(*alter) (paper *report, truth *facts, dice *d);
	void		(*alter_body) (builder *body, dice *d);
} hazard;

extern const hazard hazards[];	/* ends with name NULL */
extern const int nhazards;

/* ---- for the files of hazards ---- */

/* The n-th table's block of the report, or NULL. */
block	   *table_block(paper *report, gai_table_id table);

/* Every label of every table goes through a function. */
typedef const char *(*label_change) (const char *label, dice *d);
void		change_labels(paper *report, dice *d, label_change change);

/* words in labels */
void		use_variants(paper *report, truth *facts, dice *d);
void		cut_labels(paper *report, truth *facts, dice *d);
void		vary_ordinals(paper *report, truth *facts, dice *d);
void		vary_brackets(paper *report, truth *facts, dice *d);
void		vary_quotes(paper *report, truth *facts, dice *d);
void		put_blanks_into_labels(paper *report, truth *facts, dice *d);
void		put_invisible_into_labels(paper *report, truth *facts, dice *d);
void		misprint_labels(paper *report, truth *facts, dice *d);
void		lose_ordinals(paper *report, truth *facts, dice *d);
void		lose_explanation(paper *report, truth *facts, dice *d);
void		add_units_to_heads(paper *report, truth *facts, dice *d);
void		shorten_labels(paper *report, truth *facts, dice *d);

/* rows and parts of tables */
void		break_page(paper *report, truth *facts, dice *d);
void		add_extra_row(paper *report, truth *facts, dice *d);
void		add_noise_row(paper *report, truth *facts, dice *d);
void		add_title_row(paper *report, truth *facts, dice *d);
void		add_empty_row(paper *report, truth *facts, dice *d);
void		repeat_row(paper *report, truth *facts, dice *d);
void		lose_row(paper *report, truth *facts, dice *d);
void		lose_group_head(paper *report, truth *facts, dice *d);
void		split_head(paper *report, truth *facts, dice *d);
void		repeat_tables(paper *report, truth *facts, dice *d);
void		append_report(paper *report, truth *facts, dice *d);
void		lose_head(paper *report, truth *facts, dice *d);

/* the words around */
void		add_captions(paper *report, truth *facts, dice *d);
void		add_remark(paper *report, truth *facts, dice *d);
void		list_headings_in_preface(paper *report, truth *facts, dice *d);
void		put_labels_into_prose(paper *report, truth *facts, dice *d);
void		put_numerals_into_prose(paper *report, truth *facts, dice *d);
void		lose_headings(paper *report, truth *facts, dice *d);
void		misnumber_headings(paper *report, truth *facts, dice *d);
void		join_heading(paper *report, truth *facts, dice *d);
void		add_table_like(paper *report, truth *facts, dice *d);
void		add_furniture_before(paper *report, truth *facts, dice *d);
void		add_furniture_after(paper *report, truth *facts, dice *d);

/* the whole text */
void		write_traditional(builder *body, dice *d);
void		end_lines_with_crlf(builder *body, dice *d);
void		begin_with_mark(builder *body, dice *d);
void		end_lines_with_blanks(builder *body, dice *d);

#endif
