/*
 * sink.h - where a rendered report goes: into a string, or against a text that it is compared with.
 *
 * Comparing is how a page is recognised as ours: the report that it states is rendered once more, and has to give the
 * same bytes.  No copy is made for that.
 */
#ifndef GAI_SINK_H
#define GAI_SINK_H

#include "base/writer.h"

typedef struct gai_sink
{
	gai_arena  *arena;
	gai_writer *out;			/* NULL = compare with expected */
	gai_text	expected;		/* what is left of it */
	bool		differs;
} gai_sink;

void		gai_emit_text(gai_sink *sink, gai_text text);
void		gai_emit(gai_sink *sink, const char *string);
void		gai_emit_count(gai_sink *sink, int64_t count);

/* A label of the form, with full-width brackets, colons and commas as the form is printed. */
void		gai_emit_label(gai_sink *sink, gai_text label);

/* As the text of an HTML element: markup escaped; characters that HTML cannot hold become elements that name them. */
void		gai_emit_content(gai_sink *sink, gai_text text);

/* As the value of an attribute or of the title element: they become □, and marks of direction go. */
void		gai_emit_attribute(gai_sink *sink, gai_text text);

/* The text that gai_emit_content() wrote, in the arena.  What that function never writes is taken as it is. */
gai_text	gai_unescape(gai_arena *arena, gai_text content);

/* What encloses the blanks at the beginning of a paragraph; gai_unescape() takes it away. */
#define GAI_INDENT_OPEN "<span class=\"gai-indent\">"
#define GAI_INDENT_CLOSE "</span>"

#endif
