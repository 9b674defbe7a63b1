/*
 * row_tokens.h - a row's label with the marks that may be its cells, and where each of them stands.
 */
#ifndef GAI_ROW_TOKENS_H
#define GAI_ROW_TOKENS_H

#include "tables/marks.h"

enum
{
	GAI_MOST_TOKENS = 96,		/* more cells than any row has */
	GAI_MOST_COLUMNS = 15		/* table four */
};

/* A label and the marks that may be its cells. */
typedef struct gai_unit
{
	size_t		label;			/* index of the mark */
	size_t		label_end;		/* of its last part before the cells */
	size_t		end;			/* the mark that stopped it, or the number of marks */
	uint32_t	tokens[GAI_MOST_TOKENS];	/* marks of kind value, blank, text; the first ntokens are set */
	int			ntokens;
	int			nvalues,
				nblanks,
				ntexts;
	bool		one_line;		/* all cells stand on the label's own line */
	bool		overflow;		/* there were more */
} gai_unit;

/* The unit of the label at this mark. */
void		gai_find_unit(const gai_marks *marks, size_t label, gai_unit *unit);

/* The cells from a mark on, for a table whose values follow its head; that mark takes the place of a label. */
void		gai_find_unit_from(const gai_marks *marks, size_t from, gai_unit *unit);

/* The same, of that mark's line only. */
void		gai_find_unit_on_line(const gai_marks *marks, size_t from, gai_unit *unit);

/*
 * Settles where a row of so many cells ends.  In text without columns it goes on below its line while narrow cells that
 * broke explain why.  In a unit of several lines, text may be the label of another row, beyond recognition: text on a
 * later line, behind all cells of the row and before more of them, or before any.  It is dropped with what follows.
 */
void		gai_settle_unit(const gai_marks *marks, gai_unit *unit, int expected);

/* Whether a text is the rest of a number that was broken in front of a comma or a point: "，433". */
bool		gai_is_rest_of_number(gai_text text);

/* A character of a group's label such as （四）无法提供, printed one to a line, that looks like a placeholder. */
bool		gai_is_lone_fragment(const gai_marks *marks, size_t i);

/* A cell on each line, and none of them blank. */
bool		gai_is_list(const gai_unit *unit);

/* Whether a unit has text in place of a number that may lack a part. */
bool		gai_has_doubted(const gai_marks *marks, const gai_unit *unit);

/* Whether the last of a unit's values is the sum of the others, as in a row of table three. */
bool		gai_unit_adds_up(const gai_marks *marks, const gai_unit *unit);

/* Whether a mark is a unit that belongs to the number before it. */
bool		gai_is_wrapped_unit_mark(const gai_marks *marks, size_t i);

/* The marks from .. to - 1 of a table's head, its words and cells: labels, too. */
void		gai_find_unit_of_head(const gai_marks *marks, size_t from, size_t to, gai_unit *unit);

/* The two ways to say where a cell stands: by its column in the line, and by its column behind the row's label. */
typedef enum gai_ruler
{
	GAI_FROM_LINE,
	GAI_FROM_LABEL,
	GAI_RULERS
} gai_ruler;

#define GAI_NO_CELL (-1)		/* the place of what is no cell of its own */

/*
 * A unit measured: the places of its tokens, and how long the row is.  Only a row that is as long as the others of its
 * table has lost no cell and got none, so that its places can be compared with theirs.
 */
typedef struct gai_measures
{
	bool		known[GAI_RULERS];
	int			length[GAI_RULERS];
	int			place[GAI_RULERS][GAI_MOST_TOKENS];
	bool		by_bars;		/* cells leave a bar each, on lines of their own or on one */
	bool		astray;			/* the last token is behind line ends that no blank cells leave: it is none perhaps */
	bool		unclear;		/* several lines with several cells each: a row that was broken, or more than one */
} gai_measures;

/* Whether the tokens stand on one line whose columns were told by where words stand: see gai_line. */
bool		gai_is_measured(const gai_marks *marks, const gai_unit *unit);

/* How many columns the reader of aligned text told for the line of all tokens; 0 = none, or they are on several. */
int			gai_told_columns(const gai_marks *marks, const gai_unit *unit);

/* Whether a line has bars, and one in front of its first cell or behind its last. */
bool		gai_begins_with_bar(const gai_marks *marks, const gai_line *line);
bool		gai_ends_with_bar(const gai_line *line);

/*
 * The cells of a line whose cells have columns: in a grid by the columns of its last one; elsewhere by what parts them,
 * so that a bar at the line's end counts.
 */
int			gai_line_length(const gai_marks *marks, const gai_line *line);

/*
 * Whether a word of a head stands left of another: by where they stand in aligned text, of which a line of one word has
 * its indentation; by their columns in a grid; else it comes before it.
 */
bool		gai_stands_before(const gai_marks *marks, size_t a, size_t b);

/* breaks: line ends between cells, where a cell is a paragraph and blank ones leave only these; 0 = unknown. */
void		gai_measure_unit(const gai_marks *marks, const gai_unit *unit, unsigned breaks, gai_measures *measures);

#endif
