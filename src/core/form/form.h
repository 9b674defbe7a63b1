/*
 * form.h - the statutory forms as data.
 *
 * Reader, rules and SQL functions all use this one description: three tables of rows and columns for each edition, now
 * those of 2019 (国办公开办函〔2019〕60号) and 2021 (国办公开办函〔2021〕30号).
 *
 * Each cell has a number, its slot.  Cells of the same code have the same slot in all editions, so a report is one
 * array of slots.  Rows and columns stand here in the order of the form, not in that of slots.
 */
#ifndef GAI_FORM_H
#define GAI_FORM_H

#include <stddef.h>

#include "form/slots.h"

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
	const char *field;			/* the field of gai_report it is read into; also the scope of its notes and findings */
	const char *title;			/* what the form calls it */
} gai_section_part;

extern const gai_section_part gai_section_parts[GAI_PARTS];

typedef struct gai_form_column
{
	const char *code;
	const char *label;			/* the form's words, levels joined by " / " */
	const char *unit;
	int			offset;			/* slot = row's base + offset */
	bool		money;			/* may have decimals; all others are counts */
	bool		is_signed;		/* may be negative: 本年增/减 of 2019 */
	bool		any_unit;		/* may be in 元 or in 万元, so amounts cannot be added up or compared */
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
	gai_group	group;
	int			within;			/* base of the row that counts these cases in an edition without this row; else base */
} gai_form_row;

typedef struct gai_form_table
{
	const char *code;
	const gai_form_row *rows;
	int			nrows;
} gai_form_table;

typedef struct gai_form
{
	int			edition;		/* the year of the document that issued it */
	gai_form_table tables[GAI_TABLES];
} gai_form;

/* What the form calls its tables: 表二, 表三, 表四. */
extern const char *const gai_table_names[GAI_TABLES];

/* The form of an edition (2019, 2021), or NULL. */
const gai_form *gai_form_of(int edition);

/* All editions, oldest first, ended by NULL.  It has a file of its own so that a test can link another list. */
extern const gai_form *const gai_forms[];

enum
{
	GAI_MAX_EDITIONS = 8		/* size of arrays with an entry for each edition */
};

/* The index of an edition in gai_forms, which must have it. */
int			gai_edition_index(int edition);

/* The newest edition. */
const gai_form *gai_newest_form(void);

/* A table of an edition.  0, the edition of a table that a report lacks, means the newest. */
const gai_form_table *gai_form_table_of(int edition, gai_table_id table);

/* How many cells a table has. */
int			gai_count_cells(const gai_form_table *table);

/* How many rows from this one on stand under one head: they are of one item and have the same columns. */
int			gai_count_block(const gai_form_table *table, int first);

/* Finds the row and column of a slot in a table; false if the table lacks it.  The pointers may be NULL. */
bool		gai_find_slot(const gai_form_table *table, int slot, const gai_form_row **row,
						  const gai_form_column **column);

/* Whether a table of an edition has the cell. */
static inline bool
gai_form_has(const gai_form_table *table, int slot)
{
	return gai_find_slot(table, slot, NULL, NULL);
}

/* The row whose cells begin at a slot; NULL if the table has none. */
const gai_form_row *gai_find_row(const gai_form_table *table, int base);

/* The column of that code; NULL if the row has none. */
const gai_form_column *gai_find_column(const gai_form_row *row, const char *code);

/*
 * The slots of all editions in one order.  Rows stand as in the oldest edition; a row that came later stands behind the
 * row that precedes it in its own edition.  Within a row the order is by slot.  Returns how many.
 */
int			gai_order_slots(int slots[GAI_SLOTS]);

/*
 * The slot of a cell code such as "applications.granted.total", or -1 if no edition has such a cell.  The code need
 * not end in NUL.  The pointers (each may be NULL) receive the cell's place in the newest edition that has it.
 */
int			gai_find_cell(const char *code, size_t length, gai_table_id *table,
						  const gai_form_row **row, const gai_form_column **column);

/* Writes "table.row.column" of a slot into buffer (GAI_CELL_CODE_MAX bytes always suffice) and returns it. */
enum
{
	GAI_CELL_CODE_MAX = 64
};
char	   *gai_cell_code(int slot, char *buffer);

#endif
