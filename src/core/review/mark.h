/*
 * mark.h - the agency's own page or text, safe to open, with cells marked where they were read.
 */
#ifndef GAI_MARK_H
#define GAI_MARK_H

#include "form/report.h"
#include "render/remarks.h"
#include "render/sink.h"

/*
 * Writes a page that shows the body, which the report was read from: a page again, with its markup made safe, or a text
 * as it is.  Cells of which the remarks say something are marked.  The list of remarks stands in front.
 */
void		gai_emit_marked(gai_sink *sink, gai_text body, const gai_report *report, const gai_remarks *remarks);

#endif
