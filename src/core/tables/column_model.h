/*
 * column_model.h - what is known of a table's columns, from the words of its head and from its rows.
 *
 * A complete row has as many values as the table has columns: it shows where they stand, and how long a row is.  Where
 * there is none, the length that nearly all rows have says whether a row has lost a cell or got one.
 */
#ifndef GAI_COLUMN_MODEL_H
#define GAI_COLUMN_MODEL_H

#include "tables/row_tokens.h"

enum
{
	GAI_MOST_LENGTHS = 5		/* different ones that are counted */
};

/* How often rows have been how long. */
typedef struct gai_lengths
{
	int16_t		length[GAI_MOST_LENGTHS],
				count[GAI_MOST_LENGTHS];
	int16_t		different,
				rows;
} gai_lengths;

/* What one ruler shows. */
typedef struct gai_ruled
{
	int			place[GAI_MOST_COLUMNS]; /* of the columns, in most complete rows */
	int16_t		agree,			/* complete rows, and the head, that have these places, */
				seen;			/* of so many */
	int16_t		first,			/* the outermost places of values */
				last;
	gai_lengths complete,		/* rows */
				any;
} gai_ruled;

/* Where the values of a column begin and end, in display columns. */
typedef struct gai_extent
{
	uint16_t	left,
				right;
} gai_extent;

typedef struct gai_columns
{
	int			count;			/* columns that the table has */
	int8_t		column[GAI_MOST_COLUMNS];	/* which of the form's is the n-th; -1 = none of them */
	int			repeats;		/* places behind the last column that its merged head covers, and its value too */
	bool		reordered;		/* the head names them in another order than the form, */
	bool		refused;		/* or in an order that cannot be told: no row is read */
	int			head_length;	/* of the head's longest line; 0 = not known */
	uint64_t	foreign;		/* a bit for each place, from the line, whose column is none of the form's */
	gai_ruled	ruled[GAI_RULERS];
	bool		aligned;		/* complete rows of aligned text were seen: their extents are known */
	gai_extent	extents[GAI_MOST_COLUMNS];
	unsigned	breaks;			/* see gai_measure_unit() */
} gai_columns;

/* A table of so many columns in the form's order, of which nothing else is known yet. */
void		gai_columns_begin(gai_columns *columns, int count, unsigned breaks);

/* Where the head says that the columns stand, on one ruler; places ascend. */
void		gai_learn_head(gai_columns *columns, gai_ruler ruler, const int *places);

/* How long the head's own line is, which a row should be. */
void		gai_learn_head_length(gai_columns *columns, gai_ruler ruler, int length);

/* What a row teaches: a complete one its places, any one its length. */
void		gai_learn_row(gai_columns *columns, const gai_marks *marks, const gai_unit *unit);

/* What the table's columns say about a row. */
typedef enum gai_row_verdict
{
	GAI_UNRULED,				/* nothing: there is only the order of its cells */
	GAI_RULED,					/* the column of each token */
	GAI_CONTRADICTED,			/* rows say different things: a blank may be a cell or none */
	GAI_BROKEN,					/* the row has more cells than the others, or fewer */
	GAI_FORBIDDEN					/* nothing can be read */
} gai_row_verdict;

#define GAI_FOREIGN_CELL (-2)

/*
 * Which column each token of a row stands in; below 0: in none, or GAI_FOREIGN_CELL in one that the form does not have.
 * Tokens of aligned text may stand under several columns: the first of these, and in until[] the last.
 */
typedef struct gai_ruling
{
	gai_row_verdict verdict;
	bool		traceless;		/* a blank cell leaves nothing */
	bool		open_end;		/* the last cell may be missing: the bar before it ends the line */
	int8_t		column[GAI_MOST_TOKENS],
				until[GAI_MOST_TOKENS];
} gai_ruling;

void		gai_rule_row(const gai_columns *columns, const gai_marks *marks, const gai_unit *unit, gai_ruling *ruling);

#endif
