/*
 * form.h - the statutory forms as data.
 *
 * One description that parser, rules, SQL rows and types, labels and renderer read: three tables of rows and columns,
 * for the editions of 2019 (国办公开办函〔2019〕60号) and 2021 (国办公开办函〔2021〕30号).  A cell of any edition has
 * one number, its slot: equal codes have equal slots in all editions, so a report is one array of slots.  The order of
 * rows and columns here is that of the form; it has nothing to do with slots.
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
	const char *field;			/* the field of a report that it is read into; the scope of notes and findings */
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
	bool		any_unit;		/* 元 or 万元 as the report pleases: not to be added up or compared */
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
	int			within;			/* base of the row that counts this one where an edition lacks it; else its own base */
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

/* The edition's form, or NULL if there is none of that number. */
const gai_form *gai_form_of(int edition);

/* All editions, oldest first; ends with NULL.  Alone in its file: a test puts its own list in its place. */
extern const gai_form *const gai_forms[];

enum
{
	GAI_MAX_EDITIONS = 8		/* room for those to come, where something is kept of each */
};

/* Where an edition stands in gai_forms; it must be one of them. */
int			gai_edition_index(int edition);

/* The newest edition. */
const gai_form *gai_newest_form(void);

/* A table of an edition; of the newest when the edition is 0 (a table that a report lacks). */
const gai_form_table *gai_form_table_of(int edition, gai_table_id table);

/* How many cells a table has. */
int			gai_count_cells(const gai_form_table *table);

/* A cell's place in a table; false if the table lacks it.  The pointers may be NULL. */
bool		gai_find_slot(const gai_form_table *table, int slot, const gai_form_row **row,
						  const gai_form_column **column);

/* Whether a table of an edition has the cell. */
static inline bool
gai_form_has(const gai_form_table *table, int slot)
{
	return gai_find_slot(table, slot, NULL, NULL);
}

/* The column of that code; NULL if the row has none. */
const gai_form_column *gai_find_column(const gai_form_row *row, const char *code);

/*
 * The slots of all editions in an order that suits them all: rows as the oldest edition has them, each later row behind
 * the one that precedes it in its own edition; within a row by slot.  Returns how many.
 */
int			gai_order_slots(int slots[GAI_SLOTS]);

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

#endif
