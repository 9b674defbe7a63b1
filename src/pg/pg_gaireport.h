/*
 * pg_gaireport.h - what the files of the glue share.
 *
 * Glue is the only code that knows PostgreSQL.  A call has these steps:
 *
 * 1. gaipg_call()            gets what the call site keeps between calls
 * 2. gaipg_..._type()        looks up the composite types of argument and result, once in each backend
 * 3. gaipg_arena_open()      opens an arena for the core; its blocks are palloc'd, so an error cannot leak them
 * 4. core                    reads text into a gai_report; failures are a gai_status, never an ereport
 * 5. gaipg_build_report(), gaipg_put_row()   copy the result into Datums
 * 6. gaipg_arena_close()     raises the error of an interrupt; then gaipg_raise() if the core failed
 */
#ifndef PG_GAIREPORT_H
#define PG_GAIREPORT_H

/*
 * The library exports what the server calls and nothing else (-fvisibility=hidden).  PostgreSQL marks this from 16 on;
 * for 15 the mark is defined here, and PG_FUNCTION_INFO_V1 as it is in 16, which marks the function, too.
 */
#if defined(__GNUC__) && !defined(_WIN32)
#define PGDLLEXPORT __attribute__((visibility("default")))
#endif

#include "postgres.h"

#include "access/htup_details.h"
#include "fmgr.h"
#include "funcapi.h"
#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#else
#undef PG_FUNCTION_INFO_V1
#define PG_FUNCTION_INFO_V1(name) \
extern PGDLLEXPORT Datum name(PG_FUNCTION_ARGS); \
extern PGDLLEXPORT const Pg_finfo_record *CppConcat(pg_finfo_, name)(void); \
const Pg_finfo_record * \
CppConcat(pg_finfo_, name)(void) \
{ \
	static const Pg_finfo_record record = {1}; \
	return &record; \
} \
extern int no_such_variable
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

/* ---- layout.c: the layout of the composite types, which combine all editions of the form ------------------------ */

enum
{
	GAIPG_MAX_COLUMNS = GAI_MAX_COLUMNS
};

/* A row.  It is an attribute of its table's type; the attributes of its own type are the columns of all editions. */
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

/* The row of a slot that some form has; NULL for extra cells, which are in no row. */
extern const GaiRowLayout *gaipg_slot_row(int slot);
extern const gai_form_column *gaipg_slot_column(int slot);
extern const char *gaipg_slot_code(int slot);
extern Datum gaipg_slot_codes(const int *slots, int count);
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
	int		   *attribute;		/* for each field the index of its attribute */
	int		   *field;			/* for each attribute the index of its field, or -1 */
	bool		eight;			/* every attribute has eight bytes, so values can be read without deforming */
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
	MemoryContext memory;		/* of this struct and what it points to, but for the report type */
	GaiReportType *report;		/* of the argument seen last, or of the result; the backend keeps it */
	GaiRowType *row;			/* of the rows that the function returns */
	int			slot;			/* of the cell code asked for last */
	text	   *code;
	struct Wide *wide;			/* see wide.c */
} GaiCall;

extern GaiCall *gaipg_call(FunctionCallInfo fcinfo);
extern GaiReportType *gaipg_argument_type(GaiCall *call, HeapTupleHeader report);
extern GaiReportType *gaipg_result_type(GaiCall *call, FunctionCallInfo fcinfo);
extern GaiRowType *gaipg_row_type(MemoryContext memory, TupleDesc desc, const GaiField *fields, int nfields);

/* ---- errors.c: failures of the core ---------------------------------------------------------------------------- */

extern _Noreturn void gaipg_raise(gai_status status);

/* ---- text.c: between the core's UTF-8 and the server's encoding ------------------------------------------------- */

extern gai_text gaipg_utf8(text *value);
extern text *gaipg_text(gai_text utf8);
extern text *gaipg_text_of(const char *utf8);
extern char *gaipg_cstring(const char *utf8);

/* A text of the core in the language of lc_messages.  Catalogs return the server's encoding, the core has UTF-8. */
extern text *gaipg_translated(const char *utf8);

/* Turns byte offsets in body into positions (characters, from 1), in place; GAI_NOWHERE stays. */
extern void gaipg_positions(gai_text body, size_t *offsets, int count);

/* ---- host.c: what the server provides for the core --------------------------------------------------------------- */

typedef struct GaiArena
{
	gai_arena	arena;			/* must be first, so that a pointer to it can be cast back */
	gai_host	host;
	GaiCall    *call;
	MemoryContext memory;
	bool		uses_kept;		/* uses the kept block, see host.c */
	ErrorData  *interrupt;		/* the error of the interrupt that stopped the core; NULL = none did */
} GaiArena;

extern void gaipg_arena_open(GaiArena *self, GaiCall *call);
extern void gaipg_arena_close(GaiArena *self);
/* ---- parse.c, bytes.c ------------------------------------------------------------------------------------------- */

/* The input: a text, or the bytes of a file that the core decodes. */
typedef struct GaiInput
{
	gai_text	body;			/* UTF-8; positions are offsets in it */
	const gai_file *file;
} GaiInput;

extern Datum gaipg_parse(FunctionCallInfo fcinfo, GaiInput *input, bool lenient);

/* Raises the error for what could not be read.  With GAI_REFUSED the refusal is that of the arena. */
extern _Noreturn void gaipg_raise_unread(gai_status status, const gai_refusal *refusal);

/* ---- report_datum.c, report_read.c, numbers.c ------------------------------------------------------------------- */

extern Datum gaipg_build_report(GaiReportType *type, const gai_report *report, gai_text body);
extern Datum gaipg_build_tables(GaiReportType *type, const gai_report *report, Datum *values, bool *nulls);
extern Datum gaipg_form_row(const GaiRowType *type, Datum *values, bool *nulls);
extern void gaipg_scatter(const GaiRowType *type, const Datum *values, const bool *nulls, Datum *out, bool *out_nulls);

typedef enum GaiReadFlags
{
	GAI_READ_CELLS = 0,			/* which cells have values, and the counts */
	GAI_READ_AMOUNTS = 1,		/* money, too */
	GAI_READ_KINDS = 2,			/* the kinds of cells without a number, from the notes */
	GAI_READ_PROSE = 4,			/* header, prose and notes on sections, as far as rules need them */
	GAI_READ_UNITS = 8,			/* amounts become unreadable if a note says that they are in another unit */
	GAI_READ_RELATED = 16,		/* all but table two, which no error rule looks at */
	GAI_READ_SHOWN = 32			/* all that a page shows: the whole header, and what the source has in odd cells */
} GaiReadFlags;

typedef struct GaiReading
{
	gai_report	report;			/* cells, form, table_form, and what was requested; everything else is empty */
	Datum		amounts[GAI_SLOTS]; /* if requested, the stored numeric of each money cell with a value */
} GaiReading;

/* Room for a copy of a short value: within a tuple it has a header of one byte and is not aligned. */
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
extern bool gaipg_try_cell_value(Datum numeric, int slot, gai_decimal *value);
extern gai_decimal gaipg_cell_value(Datum numeric, int slot);
extern const char *gaipg_shown(Datum numeric);

/* ---- aggregate.c: states of aggregates -------------------------------------------------------------------------- */

/* The beginning of every state.  A state is a bytea of fixed size, not "internal", so that Citus can send it. */
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
	bool		(*is_sound) (const void *state);	/* whether the rest of it is plausible */
} GaiStateKind;

extern void *gaipg_state_arg(FunctionCallInfo fcinfo, int n, const GaiStateKind *kind);
extern void *gaipg_own_state(FunctionCallInfo fcinfo, const GaiStateKind *kind);

/* ---- check.c: findings as rows ---------------------------------------------------------------------------------- */

extern void gaipg_begin_findings(FunctionCallInfo fcinfo, GaiCall *call);
extern void gaipg_put_findings(FunctionCallInfo fcinfo, GaiCall *call, const gai_findings *findings);

/* ---- sum.c ------------------------------------------------------------------------------------------------------ */

extern void gaipg_count_parts(GaiReportType *type, HeapTupleHeader datum, const gai_report *report, gai_parts *parts);
extern void gaipg_read_parts(GaiReportType *type, HeapTupleHeader datum, GaiReading *reading, gai_parts *parts);

/* ---- repair.c --------------------------------------------------------------------------------------------------- */

/* The best proposal for a report whose relations fail. */
typedef struct GaiRepair
{
	char	   *edit;			/* the best edit in words, palloc'd, in the server's encoding; NULL = there is none */
	int			failing;		/* relations that fail */
	int			resolves;		/* those that the edit resolves */
	int			equals;			/* equally good edits, including this one */
} GaiRepair;

extern gai_status gaipg_best_repair(gai_arena *arena, const gai_report *report, GaiRepair *repair);

/* ---- rows.c, words.c -------------------------------------------------------------------------------------------- */

/* Begins the result of a set-returning function; rows go in by gaipg_put_row(). */
extern void gaipg_begin_rows(FunctionCallInfo fcinfo, GaiCall *call, const GaiField *fields, int nfields);
extern void gaipg_put_row(FunctionCallInfo fcinfo, GaiCall *call, const Datum *values, const bool *nulls);

/* The columns that gai_form and gai_cells share, and the item, which only gai_form has. */
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
	GAI_C_IS_TOTAL,
	GAI_C_GROUP_CODE,
	GAI_C_GROUP_LABEL,
	GAI_C_ROW_SHORT,
	GAI_C_COL_SHORT,
	GAI_C_OUTCOME,
	GAI_C_ITEM,
	GAI_CELL_WORDS
} GaiCellField;

/* The name of a kind of cell. */
extern Datum gaipg_kind(gai_kind kind);

/* GAI_CELL_WORDS Datums for each cell of a table of an edition, in order. */
extern const Datum *gaipg_words(int edition, gai_table_id table);

/* A cell of a report with its words. */
typedef struct GaiListedCell
{
	int			slot;
	const Datum *words;
} GaiListedCell;

/*
 * The cells of a report in the order of its forms, each table after its own edition; a table that is absent counts by
 * the report's.  In table two a block of another edition stands in the place of the table's own.  Returns how many.
 */
extern int	gaipg_list_cells(GaiCall *call, const gai_report *report, GaiListedCell cells[GAI_SLOTS]);

/* Sets which of these are NULL: words that a table does not have. */
extern void gaipg_mark_nulls(const Datum *words, bool *nulls);

#endif
