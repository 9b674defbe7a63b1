/* label_path.c - see label_path.h */
#include "form/label_path.h"

#include <string.h>

#define SEPARATOR " / "

/* The label from its next level on; NULL if there is none. */
static const char *
next_level(const char *label)
{
	const char *separator = strstr(label, SEPARATOR);

	return separator != NULL ? separator + strlen(SEPARATOR) : NULL;
}

int
gai_count_levels(const char *label)
{
	int			count = 0;

	for (; label != NULL; label = next_level(label))
		count++;
	return count;
}

gai_text
gai_label_level(const char *label, int level)
{
	const char *end;

	for (; level > 0; level--)
		label = next_level(label);
	end = strstr(label, SEPARATOR);
	return gai_slice(label, end != NULL ? (size_t) (end - label) : strlen(label));
}

const char *
gai_label_leaf(const char *label)
{
	for (const char *next = next_level(label); next != NULL; next = next_level(next))
		label = next;
	return label;
}

bool
gai_share_level(const char *a, const char *b, int level)
{
	if (gai_count_levels(a) <= level + 1 || gai_count_levels(b) <= level + 1)
		return false;
	for (; level >= 0; level--)
		if (!gai_text_equal(gai_label_level(a, level), gai_label_level(b, level)))
			return false;
	return true;
}
