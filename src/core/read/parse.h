/*
 * parse.h - text of a report in, gai_report out.
 */
#ifndef GAI_PARSE_H
#define GAI_PARSE_H

#include "base/arena.h"
#include "form/report.h"
#include "source/document.h"

/* The longest body that is read; real reports have less than 1 MB. */
#define GAI_MAX_BODY ((size_t) 256 * 1024 * 1024)

/*
 * Reads a report from body (valid UTF-8, length bytes, not changed, must outlive the report).  The report is the
 * arena's.  Fails with GAI_NOT_A_REPORT when none of the three tables is there, GAI_TOO_LARGE, GAI_CANCELLED,
 * GAI_NO_MEMORY through gai_try().
 */
gai_report *gai_parse(gai_arena *arena, const char *body, size_t length);

/* The same of a document that a reader made. */
gai_report *gai_read_report(gai_arena *arena, const gai_document *document);

#endif
