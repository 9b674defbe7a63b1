/* render.c - a report as a page and as text, and the page of an agency with what is wrong marked on it. */
#include "pg_gaireport.h"

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "read/parse.h"
#include "render/html_page.h"
#include "render/text_form.h"
#include "review/mark.h"
#include "review/review.h"

PG_FUNCTION_INFO_V1(gaireport_html);
PG_FUNCTION_INFO_V1(gaireport_text);
PG_FUNCTION_INFO_V1(gaireport_mark);

/* All that a page shows, and what the rules look at. */
#define SHOWN (GAI_READ_AMOUNTS | GAI_READ_KINDS | GAI_READ_PROSE | GAI_READ_SHOWN)

/* What is to be written. */
typedef struct Rendering
{
	const gai_report *report;
	bool		plain;			/* text, not HTML */
	bool		page;			/* of HTML: the whole page */
	bool		findings;		/* of HTML: with what is wrong */
	gai_writer	out;			/* what was written */
} Rendering;

/* The only frame that the core's failures jump to. */
static gai_status
run_render(gai_arena *arena, Rendering *it)
{
	gai_status	status = gai_try(arena);
	gai_sink	sink = {.arena = arena, .out = &it->out};

	if (status != GAI_OK)
		return status;
	it->out.arena = arena;
	if (it->plain)
		gai_emit_plain(&sink, it->report);
	else
		gai_emit_html(&sink, it->report, it->page, it->findings ? gai_review(arena, it->report) : NULL);
	return status;
}

static Datum
render(FunctionCallInfo fcinfo, Rendering *it)
{
	HeapTupleHeader datum = PG_GETARG_HEAPTUPLEHEADER(0);
	GaiCall    *call = gaipg_call(fcinfo);
	GaiReading	reading;
	GaiArena	arena;
	gai_status	status;
	text	   *result = NULL;

	gaipg_read_report(gaipg_argument_type(call, datum), datum, SHOWN, &reading);
	it->report = &reading.report;
	gaipg_arena_open(&arena, call);
	status = run_render(&arena.arena, it);
	if (status == GAI_OK)
		result = gaipg_text_of(it->out.bytes);
	gaipg_arena_close(&arena);
	if (status != GAI_OK)
		gaipg_raise(status);
	PG_RETURN_TEXT_P(result);
}

Datum
gaireport_html(PG_FUNCTION_ARGS)
{
	Rendering	it = {.page = PG_GETARG_BOOL(1), .findings = PG_GETARG_BOOL(2)};

	return render(fcinfo, &it);
}

Datum
gaireport_text(PG_FUNCTION_ARGS)
{
	Rendering	it = {.plain = true};

	return render(fcinfo, &it);
}

/* ---- gai_mark --------------------------------------------------------------------------------------------------- */

/* The cells that the caller names, by codes or scopes. */
static void
read_wanted(ArrayType *codes, bool wanted[GAI_SLOTS])
{
	Datum	   *elements;
	bool	   *nulls;
	int			count;

	deconstruct_array(codes, TEXTOID, -1, false, TYPALIGN_INT, &elements, &nulls, &count);
	for (int i = 0; i < count; i++)
	{
		text	   *code;
		bool		any = false;

		CHECK_FOR_INTERRUPTS();
		if (nulls[i])
			ereport(ERROR,
					(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
					 errmsg("code of a cell is null")));
		code = DatumGetTextPP(elements[i]);
		for (int slot = 0; slot < GAI_SLOTS; slot++)
			if (gaipg_slot_column(slot) != NULL &&
				gaipg_scope_covers(VARDATA_ANY(code), VARSIZE_ANY_EXHDR(code), slot))
				wanted[slot] = any = true;
		if (!any)
			(void) gaipg_require_slot(code);
	}
}

/* A body to be marked. */
typedef struct Marking
{
	gai_text	body;
	bool		limited;		/* only the cells that are wanted */
	bool		wanted[GAI_SLOTS];
	gai_writer	out;
} Marking;

/* The only frame that the core's failures jump to. */
static gai_status
run_mark(gai_arena *arena, Marking *it)
{
	gai_status	status = gai_try(arena);
	gai_sink	sink = {.arena = arena, .out = &it->out};
	const gai_report *report;
	gai_remarks *remarks;

	if (status != GAI_OK)
		return status;
	it->out.arena = arena;
	report = gai_parse(arena, it->body.bytes, it->body.length);
	remarks = gai_review(arena, report);
	if (it->limited)
		gai_limit_remarks(arena, report, it->wanted, remarks);
	gai_emit_marked(&sink, it->body, report, remarks);
	return status;
}

Datum
gaireport_mark(PG_FUNCTION_ARGS)
{
	GaiCall    *call = gaipg_call(fcinfo);
	Marking		it = {.limited = !PG_ARGISNULL(1)};
	GaiArena	arena;
	gai_status	status;
	text	   *result = NULL;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	it.body = gaipg_utf8(PG_GETARG_TEXT_PP(0));
	if (it.limited)
		read_wanted(PG_GETARG_ARRAYTYPE_P(1), it.wanted);
	gaipg_arena_open(&arena, call);
	status = run_mark(&arena.arena, &it);
	if (status == GAI_OK)
		result = gaipg_text_of(it.out.bytes);
	gaipg_arena_close(&arena);
	if (status != GAI_OK)
		gaipg_raise_unread(status, arena.arena.refusal);
	PG_RETURN_TEXT_P(result);
}
