/*
 * extra.c - cells that later forms bring and composite types do not have.
 *
 * They stand in the field extra of a report, in its member "cells": {"cells": {"applications.granted.total": 11}}.
 * Whatever else is in extra is kept.  A report whose forms have no such cells is never looked into.
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

/* One cell, without a look at the others. */
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

/* Puts the members of an object in text into extra.cells, in place of those that are there. */
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

/* Extra with another value of one cell; null for none. */
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

/* Extra with all extra cells of a report that have values. */
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
