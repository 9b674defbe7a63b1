/* cell_names.c - see cell_names.h */
#include "base/writer.h"
#include "form/cell_names.h"

/* The last part of a label's path; "其他" says nothing without the part before it. */
static const char *
leaf_of(const char *label)
{
	const char *leaf = label;
	const char *parent = label;

	for (const char *next = strstr(label, " / "); next != NULL; next = strstr(leaf, " / "))
	{
		parent = leaf;
		leaf = next + 3;
	}
	return strstr(leaf, "其他") != NULL && strlen(leaf) <= strlen("3.其他") ? parent : leaf;
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
	const char *name = leaf_of(label);

	for (;;)
	{
		const char *next = strstr(name, " / ");

		name = gai_after_ordinal(name);
		gai_put(out, name, next != NULL ? (size_t) (next - name) : strcspn(name, "("));
		if (next == NULL)
			return;
		gai_put_string(out, "/");
		name = next + 3;
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
