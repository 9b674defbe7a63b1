/*
 * label_path.h - labels of the form as paths: levels joined by " / ", such as "法人或其他组织 / 科研机构".
 */
#ifndef GAI_LABEL_PATH_H
#define GAI_LABEL_PATH_H

#include "base/text.h"

int			gai_count_levels(const char *label);

/* A level of a label, from 0 on; it must have it. */
gai_text	gai_label_level(const char *label, int level);

/* The last level: the row or column itself.  It ends with the label, so it ends in NUL. */
const char *gai_label_leaf(const char *label);

/* Whether two labels are the same down to a level, and both go on below it. */
bool		gai_share_level(const char *a, const char *b, int level);

#endif
