/* layout.h - the ways in which a report is written as text. */
#ifndef LAYOUT_H
#define LAYOUT_H

#include "paper.h"
#include "pool.h"

typedef struct layout
{
	const char *name;
	/* Writes the report; relaxes the answers of cells where this layout loses what is needed to tell. */
	void		(*render) (const paper *report, truth *facts, dice *d, builder *out);
	bool		blanks_part;	/* cells are parted by blanks: no blanks inside of numbers */
	bool		markup;			/* HTML */
	builder		(*pack) (const builder *body);	/* makes an Office document of its parts; NULL = it is none */
} layout;

extern const layout layouts[];	/* ends with name NULL */

/* What most layouts of plain text have in common: prose as lines, tables by a function of theirs. */
typedef struct line_layout
{
	void		(*write_table) (const sheet *table, truth *facts, dice *d, builder *out, void *style);
	void	   *style;
	int			blank_lines;	/* after each paragraph */
	int			prose_width;	/* lines of prose are broken there; 0 = never */
	void		(*write_paragraph) (const char *text, builder *out, void *style);	/* NULL = text is a line */
} line_layout;

void		render_lines(const paper *report, truth *facts, dice *d, builder *out, const line_layout *how);

/* Adds a cell's text between a and b, each may be "". */
void		add_between(builder *out, const char *a, const char *text, const char *b);

/* The text for HTML; so many percent of its digits become character references. */
const char *escape_markup(const char *text, dice *d, int entities);

/* A label in two pieces; itself when it has a single character. */
const char *break_label(const char *label, dice *d, const char *by);

void		render_bars_cell_a_line(const paper *report, truth *facts, dice *d, builder *out);
void		render_bars_dropped(const paper *report, truth *facts, dice *d, builder *out);
void		render_bars_behind(const paper *report, truth *facts, dice *d, builder *out);
void		render_bars_in_place(const paper *report, truth *facts, dice *d, builder *out);
void		render_bars_both_sides(const paper *report, truth *facts, dice *d, builder *out);
void		render_bars_first(const paper *report, truth *facts, dice *d, builder *out);
void		render_bars_alone(const paper *report, truth *facts, dice *d, builder *out);
void		render_markdown(const paper *report, truth *facts, dice *d, builder *out);
void		render_csv(const paper *report, truth *facts, dice *d, builder *out);
void		render_tabs(const paper *report, truth *facts, dice *d, builder *out);
void		render_paragraphs(const paper *report, truth *facts, dice *d, builder *out);
void		render_aligned(const paper *report, truth *facts, dice *d, builder *out);
void		render_pdf_rows(const paper *report, truth *facts, dice *d, builder *out);
void		render_pdf_apart(const paper *report, truth *facts, dice *d, builder *out);
void		render_pictures(const paper *report, truth *facts, dice *d, builder *out);
void		render_value_a_line(const paper *report, truth *facts, dice *d, builder *out);
void		render_html(const paper *report, truth *facts, dice *d, builder *out);
void		render_drawn_bars(const paper *report, truth *facts, dice *d, builder *out);
void		render_framed(const paper *report, truth *facts, dice *d, builder *out);
void		render_markdown_breaks(const paper *report, truth *facts, dice *d, builder *out);
void		render_indented(const paper *report, truth *facts, dice *d, builder *out);
void		render_preformatted(const paper *report, truth *facts, dice *d, builder *out);
void		render_xlsx(const paper *report, truth *facts, dice *d, builder *out);
void		render_drawn_tables(const paper *report, truth *facts, dice *d, builder *out);
void		render_docx(const paper *report, truth *facts, dice *d, builder *out);
void		render_html_nested(const paper *report, truth *facts, dice *d, builder *out);

#endif
