/*
 * parse.h - reads a report from its text.
 */
#ifndef GAI_PARSE_H
#define GAI_PARSE_H

#include "base/arena.h"
#include "form/report.h"
#include "source/document.h"

/* The longest body that is read; real reports have less than 1 MB. */
#define GAI_MAX_BODY ((size_t) 256 * 1024 * 1024)

/*
 * Reads a report from a body of valid UTF-8, which must outlive the report.  The report lives in the arena.  Fails
 * through gai_try() with GAI_NOT_A_REPORT when it has none of the three tables, GAI_TOO_LARGE, GAI_CANCELLED,
 * GAI_NO_MEMORY.
 */
gai_report *gai_parse(gai_arena *arena, const char *body, size_t length);

/* The same from a document that a reader of source/ made. */
gai_report *gai_read_report(gai_arena *arena, const gai_document *document);

#endif
