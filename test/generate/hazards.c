/* hazards.c - see hazards.h */
#include "hazards.h"

const hazard hazards[] = {
	{"label variants", use_variants, NULL},
	{"cut labels", cut_labels, NULL},
	{"other ordinals", vary_ordinals, NULL},
	{"other brackets", vary_brackets, NULL},
	{"other quotes", vary_quotes, NULL},
	{"blanks in labels", put_blanks_into_labels, NULL},
	{"invisible in labels", put_invisible_into_labels, NULL},
	{"misprints", misprint_labels, NULL},
	{"no ordinals", lose_ordinals, NULL},
	{"no explanation", lose_explanation, NULL},
	{"units in heads", add_units_to_heads, NULL},
	{"short labels", shorten_labels, NULL},
	{"page break", break_page, NULL},
	{"extra row", add_extra_row, NULL},
	{"noise row", add_noise_row, NULL},
	{"title row", add_title_row, NULL},
	{"empty row", add_empty_row, NULL},
	{"row twice", repeat_row, NULL},
	{"row lost", lose_row, NULL},
	{"group head lost", lose_group_head, NULL},
	{"head lost", lose_head, NULL},
	{"head in two rows", split_head, NULL},
	{"tables twice", repeat_tables, NULL},
	{"another report behind", append_report, NULL},
	{"captions", add_captions, NULL},
	{"remark", add_remark, NULL},
	{"headings in preface", list_headings_in_preface, NULL},
	{"labels in prose", put_labels_into_prose, NULL},
	{"numerals in prose", put_numerals_into_prose, NULL},
	{"headings lost", lose_headings, NULL},
	{"headings misnumbered", misnumber_headings, NULL},
	{"heading joined", join_heading, NULL},
	{"look-alike table", add_table_like, NULL},
	{"furniture before", add_furniture_before, NULL},
	{"furniture after", add_furniture_after, NULL},
	{"traditional", NULL, write_traditional},
	{"CRLF", NULL, end_lines_with_crlf},
	{"byte order mark", NULL, begin_with_mark},
	{"trailing blanks", NULL, end_lines_with_blanks},
	{NULL, NULL, NULL},
};
const int	nhazards = (int) (sizeof hazards / sizeof hazards[0]) - 1;

block *
table_block(paper *report, gai_table_id table)
{
	for (int i = 0; i < report->count; i++)
		if (report->blocks[i].kind == BLOCK_TABLE && report->blocks[i].table->table == table)
			return &report->blocks[i];
	return NULL;
}

void
change_labels(paper *report, dice *d, label_change change)
{
	for (int i = 0; i < report->count; i++)
	{
		sheet	   *table = report->blocks[i].table;

		for (int n = 0; table != NULL && n < table->ncells; n++)
			if (table->cells[n].slot < 0)
				table->cells[n].text = change(table->cells[n].text, d);
	}
}
