/*
 * form.h - the statutory forms as data.
 *
 * One description that parser, rules, SQL rows and types, labels and renderer read: three tables of rows and columns,
 * for the editions of 2019 (国办公开办函〔2019〕60号) and 2021 (国办公开办函〔2021〕30号).  A cell of any edition has
 * one number, its slot: equal codes have equal slots in both editions, so a report is one array of slots.
 * A new edition is a new table of data here.
 */
#ifndef GAI_FORM_H
#define GAI_FORM_H

#include <stdbool.h>
#include <stddef.h>

typedef enum gai_table_id
{
	GAI_DISCLOSURE,				/* 表二, what was published */
	GAI_APPLICATIONS,			/* 表三, requests handled */
	GAI_DISPUTES,				/* 表四, reviews and lawsuits */
	GAI_TABLES
} gai_table_id;

/* The six sections of a report, in their order. */
enum
{
	GAI_PART_OVERVIEW,
	GAI_PART_DISCLOSURE,		/* three tables, in the order of gai_table_id */
	GAI_PART_APPLICATIONS,
	GAI_PART_DISPUTES,
	GAI_PART_PROBLEMS,
	GAI_PART_OTHER_MATTERS,
	GAI_PARTS
};

typedef struct gai_section_part
{
	const char *field;			/* the field of a report that it is read into; the scope of notes and findings */
	const char *title;			/* what the form calls it */
} gai_section_part;

extern const gai_section_part gai_section_parts[GAI_PARTS];

/* Applicant columns of table three: six kinds and their total. */
enum
{
	GAI_APPLICANT_KINDS = 6,
	GAI_APPLICANT_TOTAL = 6,
	GAI_APPLICANT_COLUMNS = 7
};

/* Outcome columns of table four: four outcomes and their total. */
enum
{
	GAI_OUTCOME_KINDS = 4,
	GAI_OUTCOME_TOTAL = 4,
	GAI_OUTCOME_COLUMNS = 5
};

/* Slots: 29 of table two (all columns of both editions), 25 rows x 7 of table three, 3 groups x 5 of table four. */
enum
{
	GAI_DISCLOSURE_SLOTS = 29,
	GAI_APPLICATION_ROWS = 25,
	GAI_DISPUTE_ROWS = 3,
	GAI_APPLICATIONS_BASE = GAI_DISCLOSURE_SLOTS,
	GAI_DISPUTES_BASE = GAI_APPLICATIONS_BASE + GAI_APPLICATION_ROWS * GAI_APPLICANT_COLUMNS,
	GAI_SLOTS = GAI_DISPUTES_BASE + GAI_DISPUTE_ROWS * GAI_OUTCOME_COLUMNS	/* 219 */
};

/* The part a row of table three plays in the relations. */
typedef enum gai_role
{
	GAI_ROLE_NONE,
	GAI_ROLE_RECEIVED,			/* 新收 */
	GAI_ROLE_CARRIED_IN,		/* 上年结转 */
	GAI_ROLE_RESULT,			/* one kind of outcome */
	GAI_ROLE_TOTAL,				/* 办理结果总计 */
	GAI_ROLE_CARRIED_OUT,		/* 结转下年度 */
	GAI_ROLES
} gai_role;

typedef struct gai_form_column
{
	const char *code;
	const char *label;			/* the form's words, levels joined by " / " */
	const char *unit;
	int			offset;			/* slot = row's base + offset */
	bool		money;			/* may have decimals; all others are counts */
	bool		is_signed;		/* may be negative: 本年增/减 of 2019 */
} gai_form_column;

typedef struct gai_form_row
{
	const char *code;
	const char *label;			/* the form's words, levels joined by " / " */
	const char *item;			/* article of the 条例 (table two), else "" */
	int			base;			/* slot of offset 0 */
	const gai_form_column *columns;
	int			ncolumns;
	gai_role	role;
} gai_form_row;

typedef struct gai_form_table
{
	const char *code;
	const gai_form_row *rows;
	int			nrows;
	int			ncells;
} gai_form_table;

typedef struct gai_form
{
	int			edition;		/* 2019 or 2021 */
	gai_form_table tables[GAI_TABLES];
} gai_form;

/* The edition's form, or NULL if there is none of that number. */
const gai_form *gai_form_of(int edition);

/* All editions, oldest first; ends with NULL. */
extern const gai_form *const gai_forms[];

/* The newest edition. */
const gai_form *gai_newest_form(void);

/* A table of an edition; of the newest when the edition is 0 (a table that a report lacks). */
const gai_form_table *gai_form_table_of(int edition, gai_table_id table);

/*
 * Where a cell code such as "applications.granted.total" stands: its slot, or -1 if no edition has such a cell.
 * The code need not end in NUL.  The pointers (each may be NULL) receive the cell's place in the newest edition
 * that has it.
 */
int			gai_find_cell(const char *code, size_t length, gai_table_id *table,
						  const gai_form_row **row, const gai_form_column **column);

/* Writes "table.row.column" of a slot into buffer (GAI_CELL_CODE_MAX bytes always suffice) and returns it. */
enum
{
	GAI_CELL_CODE_MAX = 64
};
char	   *gai_cell_code(int slot, char *buffer);

gai_table_id gai_slot_table(int slot);

/* Whether a table of an edition has the cell. */
bool		gai_form_has(const gai_form_table *table, int slot);

#endif
