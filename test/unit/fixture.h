/* fixture.h - helpers of the unit tests: reports made by hand or from a file, and a host whose memory runs out. */
#ifndef FIXTURE_H
#define FIXTURE_H

#include "across/indicators.h"
#include "base/arena.h"
#include "form/report.h"
#include "read/file.h"

/* An empty report of an edition, all tables of it. */
gai_report	empty_report(int edition);

/* Every cell of the report's tables a number: 0. */
void		fill_zero(gai_report *report);

/* One cell by its code; stops the program when there is no such cell. */
void		set_cell(gai_report *report, const char *code, int64_t value);
void		clear_cell(gai_report *report, const char *code);

/*
 * The cells of a row, "applications.received", in the order of its columns, where the edition of the report's table has
 * that row; returns how many.
 */
int			list_row(const gai_report *report, const char *code, const gai_cell *cells[GAI_SLOTS]);

/* The indicators of a single report; the list has room for GAI_MAX_INDICATORS.  Returns how many there are. */
int			indicators_of(gai_arena *arena, const gai_report *report, gai_indicator *list);

/* A report's cells from a "cell TAB value" file with a head line, an empty value being NULL. */
gai_report	read_cells(const char *path);

/* What such a value says: digits with a sign and a point. */
gai_decimal decimal_of(const char *digits);

/* The file's bytes and their count; the caller frees. */
char	   *read_file(const char *path, size_t *length);

/* Reads a report from a file, in an arena that is open.  Gives GAI_OK or why it is not read. */
gai_status	parse_file(gai_arena *arena, const gai_file *file, const gai_report **report);

/* A text: head, then so many times the middle, then tail; the caller frees. */
char	   *repeat_text(const char *head, const char *middle, size_t times, const char *tail);

/* A host that counts what it gives, fails from allocation fail_at (1 = the first; 0 = never) on, stops on demand. */
typedef struct test_host
{
	gai_host	host;			/* must be first: its context is this struct */
	int			allocations;
	int			outstanding;	/* given and not yet released */
	int			fail_at;
	int			asked;			/* how often the core asked whether to stop */
	bool		stop;
} test_host;

void		test_host_init(test_host *self, int fail_at);

#endif
