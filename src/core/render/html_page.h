/*
 * html_page.h - a report as the page that an office publishes.
 *
 * HTML5 without scripts and without anything from elsewhere; to be printed on A4.  It is well-formed XML, too.
 * Attributes data-… name what stands in an element: that is how such a page is read back, see reread.h.
 */
#ifndef GAI_HTML_PAGE_H
#define GAI_HTML_PAGE_H

#include "form/report.h"
#include "render/remarks.h"
#include "render/sink.h"

/* What pages and fragments begin with. */
#define GAI_PAGE_OPEN "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\"/>\n" \
	"<meta name=\"generator\" content=\"gaireport\"/>\n"
#define GAI_ARTICLE_OPEN "<article class=\"gai-report\" lang=\"zh-CN\">\n"

/* The whole page, or only the article; remarks may be NULL. */
void		gai_emit_html(gai_sink *sink, const gai_report *report, bool page, const gai_remarks *remarks);

/* The beginning of a page up to its <body>, with the style that all pages share, and what ends it. */
void		gai_emit_page_open(gai_sink *sink, gai_text title);
void		gai_emit_page_close(gai_sink *sink);

/* The list of remarks; nothing if there is none. */
void		gai_emit_remarks(gai_sink *sink, const gai_remarks *remarks);

/* The style sheet of pages. */
extern const char gai_page_style[];

#endif
