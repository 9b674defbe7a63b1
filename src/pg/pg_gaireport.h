/*
 * pg_gaireport.h - what the files of the glue share.
 *
 * Glue is the only code that knows PostgreSQL.  A call goes this way:
 *
 * 1. gaipg_call()            the call site's memory between calls: types, labels
 * 2. gaipg_..._type()        the composite types of argument and result, once a call site
 * 3. gaipg_arena_open()      the core works in an arena whose blocks are palloc'd: an error can not leak them
 * 4. core                    text in, gai_report out; failures are a gai_status, never an ereport
 * 5. gaipg_build_report(), gaipg_put_row()   copies of what was found, as Datums
 * 6. gaipg_arena_close()     which raises the error of an interrupt; and gaipg_raise() if the core failed
 */
#ifndef PG_GAIREPORT_H
#define PG_GAIREPORT_H

#include "postgres.h"

#include "access/htup_details.h"
#include "fmgr.h"
#include "funcapi.h"
#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#endif

#include "across/sum.h"
#include "base/arena.h"
#include "check/rule_catalogue.h"
#include "form/form.h"
#include "form/report.h"
#include "read/file.h"

/* Messages of ereport() are translated by the catalogs made from src/po. */
#undef TEXTDOMAIN
#define TEXTDOMAIN PG_TEXTDOMAIN("gaireport")
#define gaipg_translate(text) dgettext(TEXTDOMAIN, text)

/* ---- layout.c: the editions of the form laid over each other, as the composite types have them ------------------ */

enum
{
	GAIPG_MAX_COLUMNS = GAI_MAX_COLUMNS
};

/* A row: an attribute of its table's type, and itself of a type whose attributes are the columns of all editions. */
typedef struct GaiRowLayout
{
	const char *code;
	int			base;			/* slot of the first column */
	int			ncolumns;
	const gai_form_column *columns[GAIPG_MAX_COLUMNS];	/* by offset */
} GaiRowLayout;

typedef struct GaiTableLayout
{
	const char *code;
	int			nrows;
	GaiRowLayout rows[GAI_MAX_ROWS];
} GaiTableLayout;

extern const GaiTableLayout *gaipg_table_layout(gai_table_id table);

/* All slots that a form has, in order; returns how many. */
extern int	gaipg_slots(const int **slots);

/* Of a slot that some form has.  Extra cells are in no row. */
extern const GaiRowLayout *gaipg_slot_row(int slot);
extern const gai_form_column *gaipg_slot_column(int slot);
extern const char *gaipg_slot_code(int slot);
extern int	gaipg_find_slot(const char *code, size_t length);
extern int	gaipg_require_slot(text *cell);
extern int	gaipg_require_form(int edition);
extern bool gaipg_form_has_slot(int edition, int slot);
extern _Noreturn void gaipg_raise_no_such_cell(int edition, int slot);
extern bool gaipg_scope_covers(const char *scope, size_t length, int slot);

/* ---- types.c: composite types as the catalog has them ----------------------------------------------------------- */

/* An attribute that the library expects; type InvalidOid = a composite or an array of one. */
typedef struct GaiField
{
	const char *name;
	Oid			type;
} GaiField;

/* A composite type, its attributes found by name. */
typedef struct GaiRowType
{
	TupleDesc	desc;			/* blessed, lives as long as this */
	int			nfields;
	int		   *attribute;		/* of each field: its place among the attributes */
	int		   *field;			/* of each attribute: its field, or -1 */
	bool		eight;			/* every attribute takes eight bytes, so values can be found without deforming */
} GaiRowType;

typedef struct GaiTableType
{
	GaiRowType *type;			/* fields: the rows of the layout, then form (not in table four) */
	GaiRowType *rows[GAI_MAX_ROWS];
} GaiTableType;

typedef enum GaiReportField
{
	GAI_F_FORM,
	GAI_F_TITLE,
	GAI_F_AGENCY,
	GAI_F_YEAR,
	GAI_F_PERIOD,
	GAI_F_ISSUER,
	GAI_F_INDEX_NUMBER,
	GAI_F_DOCUMENT_NUMBER,
	GAI_F_PUBLISHED,
	GAI_F_OVERVIEW,
	GAI_F_PROBLEMS,
	GAI_F_OTHER_MATTERS,
	GAI_F_DISCLOSURE,			/* three tables, in the order of gai_table_id */
	GAI_F_APPLICATIONS,
	GAI_F_DISPUTES,
	GAI_F_NOTES,
	GAI_F_EXTRA,
	GAI_REPORT_FIELDS
} GaiReportField;

typedef enum GaiNoteField
{
	GAI_N_CODE,
	GAI_N_CELL,
	GAI_N_RAW,
	GAI_N_POSITION,
	GAI_N_MESSAGE,
	GAI_NOTE_FIELDS
} GaiNoteField;

/* gai_report and all types in it. */
typedef struct GaiReportType
{
	Oid			oid;
	int32		typmod;
	GaiRowType *type;
	GaiTableType tables[GAI_TABLES];
	GaiRowType *note;
	Oid			note_oid;
} GaiReportType;

/* What a call site keeps between calls, in fn_extra. */
typedef struct GaiCall
{
	MemoryContext memory;		/* where it is, and all that it points to */
	GaiReportType *report;		/* of the argument seen last, or of the result */
	GaiRowType *row;			/* of the rows that the function returns */
	Datum	   *words[GAI_MAX_EDITIONS][GAI_TABLES];	/* see words.c */
	Datum		kinds[GAI_UNREADABLE + 1];
	int			slot;			/* of the cell code asked for last */
	text	   *code;
} GaiCall;

extern GaiCall *gaipg_call(FunctionCallInfo fcinfo);
extern GaiReportType *gaipg_argument_type(GaiCall *call, HeapTupleHeader report);
extern GaiReportType *gaipg_result_type(GaiCall *call, FunctionCallInfo fcinfo);
extern GaiRowType *gaipg_row_type(MemoryContext memory, TupleDesc desc, const GaiField *fields, int nfields);

/* ---- errors.c: what the core could not do --------------------------------------------------------------------- */

extern _Noreturn void gaipg_raise(gai_status status);

/* ---- text.c: UTF-8 of the core and the server's encoding -------------------------------------------------------- */

extern gai_text gaipg_utf8(text *value);
extern text *gaipg_text(gai_text utf8);
extern text *gaipg_text_of(const char *utf8);
extern char *gaipg_cstring(const char *utf8);

/* Turns byte offsets in body into positions (characters, from 1), in place; GAI_NOWHERE stays. */
extern void gaipg_positions(gai_text body, size_t *offsets, int count);

/* ---- host.c: the server as the core sees it ---------------------------------------------------------------------- */

typedef struct GaiArena
{
	gai_arena	arena;			/* first, so that the two can be taken for each other */
	gai_host	host;
	GaiCall    *call;
	MemoryContext memory;
	bool		uses_kept;		/* the process's block, see host.c */
	ErrorData  *interrupt;		/* the error of the interrupt that stopped the core; NULL = none did */
} GaiArena;

extern void gaipg_arena_open(GaiArena *self, GaiCall *call);
extern void gaipg_arena_close(GaiArena *self);
/* ---- parse.c, bytes.c ------------------------------------------------------------------------------------------- */

/* What is parsed: a text, or the bytes of a file, whose text the parser finds. */
typedef struct GaiInput
{
	gai_text	body;			/* what positions count in, as UTF-8 */
	const gai_file *file;
} GaiInput;

extern Datum gaipg_parse(FunctionCallInfo fcinfo, GaiInput *input, bool lenient);

/* Raises the error for what could not be read; the refusal is that of the arena, for GAI_REFUSED. */
extern _Noreturn void gaipg_raise_unread(gai_status status, const gai_refusal *refusal);

/* ---- report_datum.c, report_read.c, numbers.c ------------------------------------------------------------------- */

extern Datum gaipg_build_report(GaiReportType *type, const gai_report *report, gai_text body);
extern Datum gaipg_build_tables(GaiReportType *type, const gai_report *report, Datum *values, bool *nulls);
extern Datum gaipg_form_row(const GaiRowType *type, Datum *values, bool *nulls);
extern void gaipg_scatter(const GaiRowType *type, const Datum *values, const bool *nulls, Datum *out, bool *out_nulls);

typedef enum GaiReadFlags
{
	GAI_READ_CELLS = 0,			/* which cells have values, and the counts */
	GAI_READ_AMOUNTS = 1,		/* money too */
	GAI_READ_KINDS = 2,			/* tell blank, text and placeholder cells by the notes */
	GAI_READ_PROSE = 4,			/* header, prose and notes on sections, as far as rules look at them */
	GAI_READ_UNITS = 8,			/* amounts that a note gives another unit than their column's are unreadable */
	GAI_READ_RELATED = 16		/* not table two: no error rule looks at it */
} GaiReadFlags;

typedef struct GaiReading
{
	gai_report	report;			/* cells, form and table_form, and what was asked for; all else is empty */
	Datum		amounts[GAI_SLOTS]; /* of money cells with a value, if asked for: the numeric as it is stored */
} GaiReading;

/* A short value within a tuple has a header of one byte and no alignment; here it gets both of a tuple's own. */
typedef union GaiBuffer
{
	HeapTupleHeaderData header;
	char		bytes[VARATT_SHORT_MAX + VARHDRSZ];
	int64		align;
} GaiBuffer;

extern void gaipg_read_report(GaiReportType *type, HeapTupleHeader datum, int flags, GaiReading *reading);
extern HeapTupleHeader gaipg_open_tuple(Datum value, GaiBuffer *buffer);
extern void gaipg_deform(const GaiRowType *type, HeapTupleHeader datum, Datum *values, bool *nulls);
extern Datum gaipg_read_cell(GaiReportType *type, HeapTupleHeader report, int slot, bool *isnull);
extern bool gaipg_value(const GaiReading *reading, int slot, Datum *value);
extern int	gaipg_edition(Datum form, bool isnull, int otherwise);

/* ---- extra.c: cells that composite types do not have, in the field extra ---------------------------------------- */

extern void gaipg_read_extra(Datum extra, int flags, GaiReading *reading);
extern Datum gaipg_extra_cell(Datum extra, int slot, bool *isnull);
extern void gaipg_set_extra(Datum *extra, bool *isnull, int slot, gai_decimal value, bool value_isnull);
extern void gaipg_add_extra(const gai_report *report, Datum *extra, bool *isnull);

extern Datum gaipg_numeric(gai_decimal value);
extern bool gaipg_decimal(Datum numeric, gai_decimal *value);
extern gai_decimal gaipg_cell_value(Datum numeric, int slot);

/* ---- aggregate.c: states of aggregates -------------------------------------------------------------------------- */

/* How every state begins: a bytea of constant size, not "internal", so that Citus can move it from node to node. */
typedef struct GaiState
{
	char		length[VARHDRSZ];	/* of bytea */
	int32		version;
} GaiState;

typedef struct GaiStateKind
{
	const char *aggregate;
	Size		size;
	int32		version;
	bool		(*is_sound) (const void *state);	/* whether the rest of it can be what it seems to be */
} GaiStateKind;

extern void *gaipg_state_arg(FunctionCallInfo fcinfo, int n, const GaiStateKind *kind);
extern void *gaipg_own_state(FunctionCallInfo fcinfo, const GaiStateKind *kind);

/* ---- check.c: findings as rows ---------------------------------------------------------------------------------- */

extern void gaipg_begin_findings(FunctionCallInfo fcinfo, GaiCall *call);
extern void gaipg_put_findings(FunctionCallInfo fcinfo, GaiCall *call, const gai_findings *findings);

/* ---- sum.c ------------------------------------------------------------------------------------------------------ */

extern void gaipg_read_parts(GaiReportType *type, HeapTupleHeader datum, GaiReading *reading, gai_parts *parts);

/* ---- repair.c --------------------------------------------------------------------------------------------------- */

/* What to look at first in a report whose relations fail. */
typedef struct GaiRepair
{
	char	   *edit;			/* the best edit in words, palloc'd, in the server's encoding; NULL = there is none */
	int			failing;		/* relations that fail */
	int			resolves;		/* those that the edit resolves */
	int			equals;			/* edits as good as this, itself included */
} GaiRepair;

extern gai_status gaipg_best_repair(gai_arena *arena, const gai_report *report, GaiRepair *repair);

/* ---- rows.c, words.c -------------------------------------------------------------------------------------------- */

/* Begins the result of a set-returning function; rows go in by gaipg_put_row(). */
extern void gaipg_begin_rows(FunctionCallInfo fcinfo, GaiCall *call, const GaiField *fields, int nfields);
extern void gaipg_put_row(FunctionCallInfo fcinfo, GaiCall *call, const Datum *values, const bool *nulls);

/* The columns that gai_form and gai_cells begin with. */
typedef enum GaiCellField
{
	GAI_C_CELL,
	GAI_C_TABLE,
	GAI_C_ROW_NO,
	GAI_C_ROW_CODE,
	GAI_C_ROW_LABEL,
	GAI_C_COL_NO,
	GAI_C_COL_CODE,
	GAI_C_COL_LABEL,
	GAI_C_UNIT,
	GAI_C_ITEM,
	GAI_CELL_WORDS
} GaiCellField;

/* The name of a kind of cell. */
extern Datum gaipg_kind(GaiCall *call, gai_kind kind);

/* GAI_CELL_WORDS Datums for each cell of a table of an edition, in order. */
extern const Datum *gaipg_words(GaiCall *call, int edition, gai_table_id table);

#endif
