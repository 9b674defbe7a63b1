/*
 * title_head.h - what stands in a title before 信息公开: whose report it is, and of which year.
 */
#ifndef GAI_TITLE_HEAD_H
#define GAI_TITLE_HEAD_H

#include "base/text.h"

typedef struct gai_title_head
{
	size_t		begin;			/* where the title begins, in bytes of what was handed in */
	gai_text	agency;			/* no bytes if none is named */
	int			year;			/* 0 = none */
	bool		sentence;		/* a verb leads to it */
} gai_title_head;

/* Reads what stands between a sign and 信息公开, in simplified characters; false when it is that of something else. */
bool		gai_read_title_head(gai_text text, gai_title_head *head);

#endif
