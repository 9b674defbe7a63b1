/* cell_rules.c - warnings about the cells of the tables; see rules.h */
#include "base/writer.h"
#include "check/finding.h"
#include "check/rules.h"
#include "form/cell_names.h"

static const gai_cell *
cell_at(const gai_report *report, const gai_form_row *row, const gai_form_column *column)
{
	return &report->cells[row->base + column->offset];
}

static const char *
scope_of_cell(gai_arena *arena, int slot)
{
	return gai_cell_code(slot, gai_alloc(arena, GAI_CELL_CODE_MAX, 1));
}

/* ---- complete --------------------------------------------------------------------------------------------------- */

static int
count_present(const gai_report *report, const gai_form_table *table)
{
	int			present = 0;

	for (int r = 0; r < table->nrows; r++)
		for (int c = 0; c < table->rows[r].ncolumns; c++)
			present += gai_has_value(cell_at(report, &table->rows[r], &table->rows[r].columns[c]));
	return present;
}

/* "收到和处理政府信息公开申请情况: 169 / 175, 空: 予以公开·自然人, …", naming the first few missing cells. */
static const char *
explain_missing(gai_arena *arena, const gai_report *report, gai_table_id id, int present)
{
	const gai_form_table *table = gai_table_of(report, id);
	gai_writer	out = {.arena = arena};
	int			said = 0;

	gai_put_string(&out, gai_section_parts[GAI_PART_DISCLOSURE + id].title);
	gai_put_string(&out, ": ");
	gai_put_count(&out, present);
	gai_put_string(&out, " / ");
	gai_put_count(&out, gai_count_cells(table));
	for (int r = 0; r < table->nrows && present > 0; r++)
		for (int c = 0; c < table->rows[r].ncolumns && said < 4; c++)
		{
			const gai_form_column *column = &table->rows[r].columns[c];

			if (gai_has_value(cell_at(report, &table->rows[r], column)))
				continue;
			gai_put_string(&out, said == 0 ? ", 空: " : ", ");
			if (said++ == 3)
				gai_put_string(&out, "…");
			else
				gai_put_cell_name(&out, &table->rows[r], column);
		}
	return out.bytes;
}

static gai_slots
list_missing(gai_arena *arena, const gai_report *report, const gai_form_table *table)
{
	gai_slots	list = {NULL, 0, 0};

	for (int r = 0; r < table->nrows; r++)
		for (int c = 0; c < table->rows[r].ncolumns; c++)
			if (!gai_has_value(cell_at(report, &table->rows[r], &table->rows[r].columns[c])))
				gai_list_slot(arena, &list, table->rows[r].base + table->rows[r].columns[c].offset);
	return list;
}

void
gai_evaluate_complete(gai_judge *judge)
{
	for (int id = 0; id < GAI_TABLES; id++)
	{
		const gai_form_table *table = gai_table_of(judge->report, (gai_table_id) id);
		int			present = count_present(judge->report, table);
		int			cells = gai_count_cells(table);
		gai_verdict verdict = present < cells ? GAI_FAIL : GAI_PASS;

		if (gai_is_wanted(judge, verdict))
			gai_add_finding(judge, (gai_finding) {
				.verdict = verdict,
				.scope = table->code,
				.lhs = {true, false, present},
				.rhs = {true, false, cells},
				.message = explain_missing(judge->arena, judge->report, (gai_table_id) id, present),
				.cells = list_missing(judge->arena, judge->report, table),
			});
	}
}

/* ---- whole_numbers ---------------------------------------------------------------------------------------------- */

/* Whether a cell has a value that it cannot have. */
static bool
is_odd(const gai_cell *cell, const gai_form_column *column)
{
	int64_t		count;

	if (cell->kind != GAI_NUMBER)
		return false;
	return (cell->value.digits < 0 && !column->is_signed) || (!column->money && !gai_count_of(cell, &count));
}

/* "行政许可·本年处理决定数量: -3" */
static const char *
explain_odd(gai_arena *arena, const gai_form_row *row, const gai_form_column *column, gai_decimal value)
{
	gai_writer	out = {.arena = arena};

	gai_put_cell_name(&out, row, column);
	gai_put_string(&out, ": ");
	gai_put_decimal(&out, value);
	return out.bytes;
}

/* The whole part of a decimal. */
static int64_t
whole_part(gai_decimal value)
{
	for (int scale = value.scale; scale > 0; scale--)
		value.digits /= 10;
	return value.digits;
}

static gai_slots
only_slot(gai_arena *arena, int slot)
{
	gai_slots	list = {NULL, 0, 0};

	gai_list_slot(arena, &list, slot);
	return list;
}

/* A finding for each cell with an impossible value, with the cell as its scope; else one passing finding a table. */
static void
find_odd_cells(gai_judge *judge, const gai_form_table *table, const char *title)
{
	bool		odd = false;

	for (int r = 0; r < table->nrows; r++)
		for (int c = 0; c < table->rows[r].ncolumns; c++)
		{
			const gai_form_row *row = &table->rows[r];
			const gai_form_column *column = &row->columns[c];
			const gai_cell *cell = cell_at(judge->report, row, column);

			if (!is_odd(cell, column))
				continue;
			odd = true;
			if (gai_is_wanted(judge, GAI_FAIL))
				gai_add_finding(judge, (gai_finding) {
					.verdict = GAI_FAIL,
					.scope = scope_of_cell(judge->arena, row->base + column->offset),
					.lhs = {true, false, whole_part(cell->value)},
					.rhs = {true, false, 0},
					.message = explain_odd(judge->arena, row, column, cell->value),
					.cells = only_slot(judge->arena, row->base + column->offset),
				});
		}
	if (!odd && gai_is_wanted(judge, GAI_PASS))
		gai_add_finding(judge, (gai_finding) {.verdict = GAI_PASS, .scope = table->code, .message = title});
}

void
gai_evaluate_whole_numbers(gai_judge *judge)
{
	for (int id = 0; id < GAI_TABLES; id++)
		find_odd_cells(judge, gai_table_of(judge->report, (gai_table_id) id),
					   gai_section_parts[GAI_PART_DISCLOSURE + id].title);
}

/* ---- in_force --------------------------------------------------------------------------------------------------- */

/* The columns of a row of documents. */
enum
{
	ISSUED,
	REPEALED,
	IN_FORCE,
	DOCUMENT_COLUMNS
};

/*
 * A document issued this year is in force unless it was repealed in the same year, which the form does not show.  So
 * the rule fails only if all the repealed documents together cannot explain the difference.  Unknown counts are 0 or
 * more.
 */
static gai_verdict
judge_in_force(const gai_sum counts[DOCUMENT_COLUMNS])
{
	uint64_t	lacking = (uint64_t) counts[ISSUED].value - (uint64_t) counts[IN_FORCE].value;
	int64_t		repealed = counts[REPEALED].value;

	if (counts[ISSUED].value <= counts[IN_FORCE].value)
		return GAI_PASS;
	if (counts[IN_FORCE].open || counts[REPEALED].open || (repealed > 0 && lacking <= (uint64_t) repealed))
		return GAI_UNVERIFIABLE;
	return GAI_FAIL;
}

/* "行政规范性文件: 现行有效件数 2, 本年制发件数 5, 本年废止件数 0" */
static const char *
explain_in_force(gai_arena *arena, const gai_form_row *row, const gai_form_column *const columns[DOCUMENT_COLUMNS],
				 const gai_sum counts[DOCUMENT_COLUMNS])
{
	static const int order[] = {IN_FORCE, ISSUED, REPEALED};
	gai_writer	out = {.arena = arena};

	gai_put_name(&out, row->label);
	for (int i = 0; i < DOCUMENT_COLUMNS; i++)
	{
		const gai_sum *count = &counts[order[i]];

		gai_put_string(&out, i == 0 ? ": " : ", ");
		gai_put_name(&out, columns[order[i]]->label);
		gai_put_string(&out, " ");
		if (count->known)
			gai_put_count(&out, count->value);
		else
			gai_put_string(&out, "空");
	}
	return out.bytes;
}

static gai_sum
count_as_sum(const gai_cell *cell)
{
	int64_t		count;

	return gai_count_of(cell, &count) ? (gai_sum) {true, false, count} : (gai_sum) {false, true, 0};
}

static const char *
scope_of_row(gai_arena *arena, const gai_form_table *table, const gai_form_row *row)
{
	gai_writer	out = {.arena = arena};

	gai_put_string(&out, table->code);
	gai_put_string(&out, ".");
	gai_put_string(&out, row->code);
	gai_put_string(&out, ".*");
	return out.bytes;
}

static void
evaluate_documents(gai_judge *judge, const gai_form_table *table, const gai_form_row *row,
				   const gai_form_column *const columns[DOCUMENT_COLUMNS])
{
	gai_sum		counts[DOCUMENT_COLUMNS];
	gai_slots	slots = {NULL, 0, 0};
	gai_verdict verdict;

	for (int c = 0; c < DOCUMENT_COLUMNS; c++)
		counts[c] = count_as_sum(cell_at(judge->report, row, columns[c]));
	verdict = judge_in_force(counts);
	if (!gai_is_wanted(judge, verdict))
		return;
	for (int c = 0; c < DOCUMENT_COLUMNS; c++)
		gai_list_slot(judge->arena, &slots, row->base + columns[c]->offset);
	gai_add_finding(judge, (gai_finding) {
		.verdict = verdict,
		.scope = scope_of_row(judge->arena, table, row),
		.lhs = counts[IN_FORCE],
		.rhs = counts[ISSUED],
		.message = explain_in_force(judge->arena, row, columns, counts),
		.cells = slots,
	});
}

void
gai_evaluate_in_force(gai_judge *judge)
{
	const gai_form_table *table = gai_table_of(judge->report, GAI_DISCLOSURE);

	for (int r = 0; r < table->nrows; r++)
	{
		const gai_form_row *row = &table->rows[r];
		const gai_form_column *const columns[DOCUMENT_COLUMNS] = {
			[ISSUED] = gai_find_column(row, "issued"),
			[REPEALED] = gai_find_column(row, "repealed"),
			[IN_FORCE] = gai_find_column(row, "in_force"),
		};

		if (columns[ISSUED] != NULL && columns[REPEALED] != NULL && columns[IN_FORCE] != NULL)
			evaluate_documents(judge, table, row, columns);
	}
}
