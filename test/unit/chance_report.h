/*
 * chance_report.h - what tests share that make reports by chance: dice, line ends anywhere, tables, a rule's verdict.
 */
#ifndef CHANCE_REPORT_H
#define CHANCE_REPORT_H

#include <stddef.h>

enum
{
	ROOM_OF_REPORT = 16000,
	SECTIONS_OF_REPORT = 6,
	BRACKETS = 8
};

/* A number from 0 to bound - 1, the same ones in each run. */
unsigned	chance_below(unsigned bound);

#define chance_pick(list) ((list)[chance_below(sizeof (list) / sizeof *(list))])

extern const char *const chance_brackets[BRACKETS][2];

/* The tables of sections two to four, of a report of test/cases; the others are empty. */
extern char chance_tables[SECTIONS_OF_REPORT][ROOM_OF_REPORT];
void		read_chance_tables(void);

/* Writes a text with so many line ends between its characters. */
size_t		add_broken(char *out, const char *text, int breaks);

/* Writes a report with a fault, or NO_FAULT, and gives its length. */
typedef size_t (*report_writer) (char *out, int fault);

enum
{
	NO_FAULT = 0
};

/*
 * Tries a rule on 1,000 reports without a fault, on which it must not fail, and on 100 with one of the two faults, on
 * all of which it must.  Stops the program when one is not read.
 */
void		try_rule(const char *rule, report_writer write, int one, int other);

#endif
