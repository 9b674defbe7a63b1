/*
 * dispute_head.h - the head of table four: the labels that stand together above its values.
 */
#ifndef GAI_DISPUTE_HEAD_H
#define GAI_DISPUTE_HEAD_H

#include "form/slots.h"
#include "tables/fill.h"

enum
{
	GAI_DISPUTE_GROUPS = GAI_DISPUTE_EXTRA,
	GAI_DISPUTE_CELLS = GAI_DISPUTE_GROUPS * GAI_OUTCOME_COLUMNS,
	GAI_DISPUTE_WORDS = 2 * GAI_DISPUTE_CELLS	/* some may be repeated */
};

/* The labels of one table four. */
typedef struct gai_dispute_head
{
	size_t		first,			/* marks */
				last;			/* of its labels */
	size_t		group[GAI_DISPUTE_GROUPS];	/* the label of each group, GAI_NOWHERE = not met */
	size_t		lawsuits;		/* the label above the groups of lawsuits, likewise */
	unsigned	words;			/* a bit for each different word */
	size_t		mark[GAI_DISPUTE_WORDS];	/* of the words for outcomes, as they are met before any value */
	int			outcome[GAI_DISPUTE_WORDS];
	int			noutcomes;		/* more than GAI_DISPUTE_CELLS = too many to be told apart */
} gai_dispute_head;

/* Whether a mark is a label of table four. */
static inline bool
gai_is_dispute_label(const gai_mark *mark)
{
	return gai_has_meaning(mark, GAI_DISPUTES, GAI_LABEL_COLUMN) ||
		gai_has_meaning(mark, GAI_DISPUTES, GAI_LABEL_ROW) || gai_has_meaning(mark, GAI_DISPUTES, GAI_LABEL_GROUP);
}

/* The labels that stand together from mark i on; *end receives where they end. */
gai_dispute_head gai_read_dispute_head(gai_matcher *matcher, size_t i, size_t *end);

/* Whether it has so many different words that it is table four's, and whether nearly all of them. */
bool		gai_is_dispute_head(const gai_dispute_head *head);
bool		gai_is_whole_dispute_head(const gai_dispute_head *head);

/*
 * Whether the last word is there but for its end, as where a table is wider than its page: then the last number may
 * lack its end, too.  end: the first mark behind the head.
 */
bool		gai_is_dispute_head_cut_off(const gai_matcher *matcher, const gai_dispute_head *head, size_t end);

#endif
