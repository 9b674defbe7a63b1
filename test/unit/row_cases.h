/* row_cases.h - texts with the cells of one of their rows. */
#ifndef ROW_CASES_H
#define ROW_CASES_H

/* A row by its code and its cells: a number, 0/ for a placeholder, _ for a blank, ? for text, - where none was met. */
typedef struct row_case
{
	const char *what;
	const char *source;
	const char *row;
	const char *cells;
} row_case;

/* Reads the source and compares the cells of the row in the edition that its table follows. */
void		test_row(const row_case *it);

#endif
