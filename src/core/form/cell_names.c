/* cell_names.c - see cell_names.h */
#include "base/writer.h"
#include "form/cell_names.h"
#include "form/label_path.h"

/* The last level of a label; "其他" says nothing without the level before it. */
static const char *
name_of(const char *label)
{
	const char *leaf = gai_label_leaf(label);
	int			levels = gai_count_levels(label);

	if (levels > 1 && strstr(leaf, "其他") != NULL && strlen(leaf) <= strlen("3.其他"))
		return gai_label_level(label, levels - 2).bytes;
	return leaf;
}

const char *
gai_after_ordinal(const char *label)
{
	const char *mark = strstr(label, "、");

	if (label[0] == '(')
		return strchr(label, ')') + 1;
	if (label[0] >= '1' && label[0] <= '9' && label[1] == '.')
		return label + 2;
	if (mark == label + strlen("一"))
		return mark + strlen("、");
	return label;
}

void
gai_put_name(gai_writer *out, const char *label)
{
	const char *name = name_of(label);
	int			levels = gai_count_levels(name);

	for (int level = 0; level < levels; level++)
	{
		gai_text	part = gai_label_level(name, level);
		const char *words = gai_after_ordinal(part.bytes);
		size_t		length = part.length - (size_t) (words - part.bytes);

		gai_put_string(out, level > 0 ? "/" : "");
		gai_put(out, words, level < levels - 1 ? length : strcspn(words, "("));
	}
}

void
gai_put_cell_name(gai_writer *out, const gai_form_row *row, const gai_form_column *column)
{
	if (row->role == GAI_ROLE_TOTAL)
		gai_put_string(out, "办理结果");
	gai_put_name(out, row->label);
	gai_put_string(out, "·");
	gai_put_name(out, column->label);
}
