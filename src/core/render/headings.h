/*
 * headings.h - the headings of sections and tables, as pages and texts have them and as they are looked for.
 */
#ifndef GAI_RENDER_HEADINGS_H
#define GAI_RENDER_HEADINGS_H

#include "render/drawing.h"
#include "render/sink.h"

/* "一、总体情况" */
void		gai_emit_section_heading(gai_sink *sink, int part);

/* "表二（2021年格式）" */
void		gai_emit_table_heading(gai_sink *sink, gai_table_id id, int edition);

/* "第二十条第（一）项", with the edition if it is not that of the table. */
void		gai_emit_block_heading(gai_sink *sink, const gai_block *block);

#endif
