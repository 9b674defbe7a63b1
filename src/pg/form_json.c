/*
 * form_json.c - gai_form_json: the form for programs that draw it.
 *
 * Each table is a list of blocks: rows that share their columns, with merged heads on the left and above.  A head is a
 * label with its level, the first row or column that it stands for, and how many of them and of the levels it spans.
 */
#include "pg_gaireport.h"

#include "lib/stringinfo.h"
#include "utils/builtins.h"
#include "utils/json.h"

#include "form/groups.h"
#include "form/label_path.h"

PG_FUNCTION_INFO_V1(gaireport_form_json);

static void
put_words(StringInfo out, const char *key, gai_text utf8)
{
	appendStringInfo(out, "\"%s\": ", key);
	if (utf8.bytes == NULL)
		appendStringInfoString(out, "null");
	else
		escape_json(out, gaipg_cstring(pnstrdup(utf8.bytes, utf8.length)));
}

static gai_text
words_of(const char *utf8)
{
	return gai_slice(utf8, utf8 != NULL ? strlen(utf8) : 0);
}

/* ---- merged heads ----------------------------------------------------------------------------------------------- */

static int
deepest(const char *const *labels, int count)
{
	int			levels = 0;

	for (int i = 0; i < count; i++)
		levels = Max(levels, gai_count_levels(labels[i]));
	return levels;
}

/* The heads of rows or columns with these labels, level by level. */
static void
put_heads(StringInfo out, const char *const *labels, int count)
{
	int			levels = deepest(labels, count);
	bool		first = true;

	appendStringInfoChar(out, '[');
	for (int level = 0; level < levels; level++)
		for (int i = 0, span; i < count; i += span)
		{
			int			own = gai_count_levels(labels[i]);

			span = 1;
			if (own <= level)
				continue;
			while (i + span < count && gai_share_level(labels[i], labels[i + span], level))
				span++;
			appendStringInfoString(out, first ? "{" : ", {");
			put_words(out, "label", gai_label_level(labels[i], level));
			appendStringInfo(out, ", \"level\": %d, \"first\": %d, \"span\": %d, \"levels\": %d}", level + 1, i + 1,
							 span, own == level + 1 ? levels - level : 1);
			first = false;
		}
	appendStringInfoChar(out, ']');
}

/* ---- rows and columns ------------------------------------------------------------------------------------------- */

static void
put_row(StringInfo out, const gai_form_row *row, int number)
{
	gai_row_group group = gai_group_of_row(row);

	appendStringInfo(out, "{\"row\": \"%s\", \"number\": %d, ", row->code, number);
	put_words(out, "label", words_of(row->label));
	appendStringInfoString(out, ", ");
	put_words(out, "short", gai_short_row(row));
	appendStringInfoString(out, ", ");
	put_words(out, "group", words_of(group.code));
	appendStringInfoString(out, ", ");
	put_words(out, "group_label", words_of(group.label));
	appendStringInfo(out, ", \"is_total\": %s}", row->role == GAI_ROLE_TOTAL ? "true" : "false");
}

static void
put_column(StringInfo out, const gai_form_row *row, int number)
{
	const gai_form_column *column = &row->columns[number];

	appendStringInfo(out, "{\"column\": \"%s\", \"number\": %d, ", column->code, number + 1);
	put_words(out, "label", words_of(column->label));
	appendStringInfoString(out, ", ");
	put_words(out, "short", gai_short_column(column));
	appendStringInfoString(out, ", ");
	put_words(out, "unit", words_of(column->unit));
	appendStringInfo(out, ", \"decimals\": %s, \"is_total\": %s}", column->money ? "true" : "false",
					 gai_is_total(row, column) && row->role != GAI_ROLE_TOTAL ? "true" : "false");
}

/* Rows from first on that share columns and article; returns how many. */
static int
put_block(StringInfo out, const gai_form_table *table, int first)
{
	const gai_form_row *rows = &table->rows[first];
	const char *row_labels[GAI_MAX_ROWS];
	const char *column_labels[GAI_MAX_COLUMNS];
	int			count = gai_count_block(table, first);

	for (int r = 0; r < count; r++)
		row_labels[r] = rows[r].label;
	appendStringInfoChar(out, '{');
	put_words(out, "item", words_of(rows[0].item[0] != '\0' ? rows[0].item : NULL));
	appendStringInfoString(out, ", \"row_heads\": ");
	put_heads(out, row_labels, count);
	appendStringInfoString(out, ", \"column_heads\": ");
	for (int c = 0; c < rows[0].ncolumns; c++)
		column_labels[c] = rows[0].columns[c].label;
	put_heads(out, column_labels, rows[0].ncolumns);
	appendStringInfoString(out, ", \"rows\": [");
	for (int r = 0; r < count; r++)
	{
		appendStringInfoString(out, r > 0 ? ", " : "");
		put_row(out, &rows[r], first + r + 1);
	}
	appendStringInfoString(out, "], \"columns\": [");
	for (int c = 0; c < rows[0].ncolumns; c++)
	{
		appendStringInfoString(out, c > 0 ? ", " : "");
		put_column(out, &rows[0], c);
	}
	appendStringInfoString(out, "]}");
	return count;
}

Datum
gaireport_form_json(PG_FUNCTION_ARGS)
{
	const gai_form *form = gai_form_of(gaipg_require_form(PG_GETARG_INT32(0)));
	StringInfoData out;

	initStringInfo(&out);
	appendStringInfo(&out, "{\"form\": %d, \"tables\": [", form->edition);
	for (int t = 0; t < GAI_TABLES; t++)
	{
		const gai_form_table *table = &form->tables[t];

		appendStringInfo(&out, "%s{\"table\": \"%s\", ", t > 0 ? ", " : "", table->code);
		put_words(&out, "title", words_of(gai_section_parts[GAI_PART_DISCLOSURE + t].title));
		appendStringInfoString(&out, ", \"blocks\": [");
		for (int r = 0; r < table->nrows;)
		{
			appendStringInfoString(&out, r > 0 ? ", " : "");
			r += put_block(&out, table, r);
		}
		appendStringInfoString(&out, "]}");
	}
	appendStringInfoString(&out, "]}");
	PG_RETURN_DATUM(DirectFunctionCall1(jsonb_in, CStringGetDatum(out.data)));
}
