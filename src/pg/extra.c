/*
 * extra.c - cells of later forms, which the composite types do not have.
 *
 * They are in the member "cells" of a report's field extra: {"cells": {"applications.granted.total": 11}}.  Other
 * members are kept.  Nothing is searched in a report whose forms have no such cells.
 */
#include "pg_gaireport.h"

#include "lib/stringinfo.h"
#include "utils/builtins.h"
#include "utils/datum.h"
#include "utils/jsonb.h"
#include "utils/numeric.h"

/* ---- reading ---------------------------------------------------------------------------------------------------- */

/* The object of cells; NULL if there is none. */
static JsonbContainer *
find_cells(Jsonb *extra, JsonbValue *found)
{
	if (!JB_ROOT_IS_OBJECT(extra) ||
		getKeyJsonValueFromContainer(&extra->root, "cells", strlen("cells"), found) == NULL)
		return NULL;
	if (found->type != jbvBinary || !JsonContainerIsObject(found->val.binary.data))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("extra.cells of a report is not a JSON object"),
				 errhint("It holds the cells that the types of this version do not have: "
						 "{\"table.row.column\": number}.")));
	return found->val.binary.data;
}

/* The number of a cell; false when there is none. */
static bool
find_number(JsonbContainer *cells, int slot, Datum *numeric)
{
	const char *code = gaipg_slot_code(slot);
	JsonbValue	value;

	if (getKeyJsonValueFromContainer(cells, code, strlen(code), &value) == NULL || value.type == jbvNull)
		return false;
	if (value.type != jbvNumeric)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("value of cell \"%s\" is neither a number nor null", code)));
	*numeric = datumCopy(NumericGetDatum(value.val.numeric), false, -1);
	return true;
}

/* Sets the extra cells of the tables of a report that is otherwise read. */
void
gaipg_read_extra(Datum extra, int flags, GaiReading *reading)
{
	JsonbContainer *cells = NULL;
	JsonbValue	member;
	const int  *slots;
	int			nslots = gaipg_slots(&slots);
	bool		looked = false;

	for (int i = 0; i < nslots; i++)
	{
		int			slot = slots[i];
		int			edition = reading->report.table_form[gai_slot_table(slot)];
		Datum		numeric;

		if (!gai_is_extra(slot) || edition == 0 || !gaipg_form_has_slot(edition, slot))
			continue;
		if (!looked)
			cells = find_cells(DatumGetJsonbP(extra), &member);
		looked = true;
		if (cells == NULL)
			return;
		if (!find_number(cells, slot, &numeric))
			continue;
		reading->report.cells[slot].kind = GAI_NUMBER;
		reading->report.cells[slot].value = gaipg_cell_value(numeric, slot);
		if (flags & GAI_READ_AMOUNTS)
			reading->amounts[slot] = numeric;
	}
}

/* The value of one extra cell, without reading the others. */
Datum
gaipg_extra_cell(Datum extra, int slot, bool *isnull)
{
	JsonbValue	member;
	JsonbContainer *cells = find_cells(DatumGetJsonbP(extra), &member);
	Datum		numeric = (Datum) 0;

	*isnull = cells == NULL || !find_number(cells, slot, &numeric);
	return numeric;
}

/* ---- writing ---------------------------------------------------------------------------------------------------- */

/* Merges an object, given as text, into extra.cells; its members replace those of the same name. */
static void
merge_cells(Datum *extra, bool *isnull, const char *cells)
{
	StringInfoData member;
	Datum		all = DirectFunctionCall1(jsonb_in, CStringGetDatum(cells));
	JsonbValue	found;

	if (!*isnull && find_cells(DatumGetJsonbP(*extra), &found) != NULL)
		all = DirectFunctionCall2(jsonb_concat, JsonbPGetDatum(JsonbValueToJsonb(&found)), all);
	initStringInfo(&member);
	appendStringInfoString(&member, "{\"cells\": ");
	(void) JsonbToCString(&member, &DatumGetJsonbP(all)->root, VARSIZE(DatumGetPointer(all)));
	appendStringInfoChar(&member, '}');
	all = DirectFunctionCall1(jsonb_in, CStringGetDatum(member.data));
	*extra = *isnull ? all : DirectFunctionCall2(jsonb_concat, *extra, all);
	*isnull = false;
}

static void
append_cell(StringInfo out, int slot, gai_decimal value)
{
	appendStringInfo(out, "%s\"%s\": %s", out->len > 1 ? ", " : "", gaipg_slot_code(slot),
					 DatumGetCString(DirectFunctionCall1(numeric_out, gaipg_numeric(value))));
}

/* Sets one cell in extra; a null value removes it. */
void
gaipg_set_extra(Datum *extra, bool *isnull, int slot, gai_decimal value, bool value_isnull)
{
	StringInfoData out;

	initStringInfo(&out);
	appendStringInfoChar(&out, '{');
	if (value_isnull)
		appendStringInfo(&out, "\"%s\": null", gaipg_slot_code(slot));
	else
		append_cell(&out, slot, value);
	appendStringInfoChar(&out, '}');
	merge_cells(extra, isnull, out.data);
}

/* Sets all extra cells of a report that have values. */
void
gaipg_add_extra(const gai_report *report, Datum *extra, bool *isnull)
{
	StringInfoData out;
	const int  *slots;
	int			nslots = gaipg_slots(&slots);

	initStringInfo(&out);
	appendStringInfoChar(&out, '{');
	for (int i = 0; i < nslots; i++)
	{
		const gai_cell *cell = &report->cells[slots[i]];

		if (gai_is_extra(slots[i]) && (cell->kind == GAI_NUMBER || cell->kind == GAI_PLACEHOLDER))
			append_cell(&out, slots[i], cell->value);
	}
	appendStringInfoChar(&out, '}');
	if (out.len > 2)
		merge_cells(extra, isnull, out.data);
}
