/*
 * measure.c - reads files and compares with what they say.
 *
 *   measure -t TRUTHS [-p PAGES] [-g] [-n MOST] SOURCE FILE ...
 *
 * SOURCE is the name to print.  A file NNN.anything says what TRUTHS/NNN.cells.tsv has: cell, value; empty = NULL, and
 * cells that are not listed are not in the source.  TRUTHS/NNN.shown.tsv, if it is there, has what is written in them.
 *
 * NULL is no loss, and the cell is not counted, where the file does not tell its value:
 * -p  PAGES/NNN.txt is all text that the printed page shows.  A cell whose writing does not occur there, blanks left
 *     out, was cut off by whoever printed.
 * -g  the file lost its blank cells.  What stands in one row with such a cell may be in any column; table four is one
 *     row.
 * Nor does a file tell the values of a table in whose section, 二 to 四, stands a line "[TABLE]": pandoc prints it in the
 * place of a table that it cannot draw.
 * A value that is not the cell's is wrong in any case, and of a file that is refused everything is lost.
 *
 * Prints a line for each cell that is not right and each file that is refused, MOST at most of wrong, of lost, of
 * misplaced cells and of files; then the figures: source, reports, cells, right, lost, wrong, refused, untold (those
 * not counted), findings due, findings made of them, findings invented, misplaced (right values that do not stand where
 * the reader says), with tabs between.
 */
#define _POSIX_C_SOURCE 200809L /* getopt */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "compare.h"
#include "faults.h"
#include "form/headings.h"
#include "read/file.h"
#include "fixture.h"
#include "iconv_decoder.h"
#include "pool.h"
#include "spelling.h"

enum
{
	MOST_SECONDS = 20			/* for one file, with sanitizers */
};

typedef struct settings
{
	const char *source,
			   *truths,
			   *pages;			/* NULL = there are none */
	bool		gaps;
	long		most;
} settings;

typedef struct figures
{
	long		reports,
				cells,
				right,
				lost,
				wrong,
				refused,
				untold,
				misplaced;
	fault_score faults;
	long		wrong_left,		/* so many may still be printed */
				lost_left,
				misplaced_left,
				refused_left;
} figures;

/* ---- what is due ------------------------------------------------------------------------------------------------ */

/* The next line of a "cell TAB something" file behind its head line; the slot, or -1 at the end. */
static int
next_cell(FILE *file, char *line, size_t room, char **value)
{
	int			slot;

	if (fgets(line, (int) room, file) == NULL)
		return -1;
	line[strcspn(line, "\r\n")] = '\0';
	*value = line + strcspn(line, "\t");
	if (**value == '\t')
		*(*value)++ = '\0';
	slot = gai_find_cell(line, strlen(line), NULL, NULL, NULL);
	if (slot < 0)
	{
		fprintf(stderr, "measure: no cell is called %s\n", line);
		exit(2);
	}
	return slot;
}

static FILE *
open_cells(const char *path, char *line, size_t room)
{
	FILE	   *file = fopen(path, "r");

	if (file != NULL && fgets(line, (int) room, file) == NULL)
	{
		fclose(file);
		return NULL;
	}
	return file;
}

/* The edition all of whose cells are listed, or 0. */
static int
edition_of(const truth *facts, gai_table_id table)
{
	for (int i = 0; gai_forms[i] != NULL; i++)
	{
		const gai_form_table *candidate = &gai_forms[i]->tables[table];
		bool		same = true;

		for (int slot = 0; slot < GAI_SLOTS && same; slot++)
			same = gai_slot_table(slot) != table || gai_form_has(candidate, slot) == facts->cells[slot].exists;
		if (same)
			return gai_forms[i]->edition;
	}
	return 0;
}

static void
read_truth(truth *facts, const char *folder, const char *number)
{
	char		line[512];
	char	   *value;
	int			slot;
	FILE	   *file = open_cells(pool_print("%s/%s.cells.tsv", folder, number), line, sizeof line);

	memset(facts, 0, sizeof *facts);
	if (file == NULL)
	{
		fprintf(stderr, "measure: no truth for %s in %s\n", number, folder);
		exit(2);
	}
	for (slot = 0; slot < GAI_SLOTS; slot++)
		facts->cells[slot] = (truth_cell) {.answer = ANSWER_NULL, .shown = "", .note = GAI_NOTE_CODES};
	while ((slot = next_cell(file, line, sizeof line, &value)) >= 0)
	{
		facts->cells[slot].exists = true;
		if (*value == '\0')
			continue;
		facts->cells[slot].answer = ANSWER_VALUE;
		facts->cells[slot].value = decimal_of(value);
		facts->cells[slot].shown = pool_copy(value, strlen(value));
	}
	fclose(file);
	file = open_cells(pool_print("%s/%s.shown.tsv", folder, number), line, sizeof line);
	while (file != NULL && (slot = next_cell(file, line, sizeof line, &value)) >= 0)
		facts->cells[slot].shown = pool_copy(value, strlen(value));
	if (file != NULL)
		fclose(file);
	for (int t = 0; t < GAI_TABLES; t++)
		facts->table_form[t] = edition_of(facts, (gai_table_id) t);
}

/* The text without its blanks. */
static const char *
squeeze(const char *at, size_t length)
{
	const char *end = at + length;
	builder		out = {0};

	add(&out, "");
	while (at < end)
	{
		uint32_t	character;
		int			bytes = gai_decode(at, end, &character);

		if (!gai_is_blank(character) && character > ' ')
			add_bytes(&out, at, (size_t) bytes);
		at += bytes;
	}
	return out.bytes;
}

/* All that the printed page shows, or NULL. */
static const char *
read_page(const char *folder, const char *number)
{
	size_t		length;
	char	   *bytes;
	const char *page;

	if (folder == NULL)
		return NULL;
	bytes = read_file(pool_print("%s/%s.txt", folder, number), &length);
	page = squeeze(bytes, length);
	free(bytes);
	return page;
}

/* Whether the text has, for each table, a line in its section that says that the table was left out. */
static void
find_omitted(const char *at, const char *end, bool omitted[GAI_TABLES])
{
	int			section = 0;

	memset(omitted, false, sizeof omitted[0] * GAI_TABLES);
	while (at < end)
	{
		const char *stop = memchr(at, '\n', (size_t) (end - at));
		gai_text	line = gai_trim(gai_slice(at, (size_t) ((stop != NULL ? stop : end) - at)));
		int			heading = gai_heading_of(line);

		section = heading > 0 ? heading : section;
		if (gai_text_equal(line, gai_literal("[TABLE]")) && section >= 2 && section < 2 + GAI_TABLES)
			omitted[section - 2] = true;
		at = stop != NULL ? stop + 1 : end;
	}
}

/* ---- comparing -------------------------------------------------------------------------------------------------- */

static bool
is_cut_off(const char *page, const truth_cell *due)
{
	return page != NULL && strstr(page, squeeze(due->shown, strlen(due->shown))) == NULL;
}

/* Whether a cell of its row, or of its table four, is blank. */
static bool
is_beside_gap(const truth *facts, int slot)
{
	gai_table_id table = gai_slot_table(slot);
	const gai_form_table *form = gai_form_table_of(facts->table_form[table], table);
	bool		found = false;

	for (int r = 0; r < form->nrows; r++)
	{
		const gai_form_row *row = &form->rows[r];
		bool		same = table == GAI_DISPUTES,
					gap = false;

		for (int c = 0; c < row->ncolumns; c++)
		{
			same = same || row->base + row->columns[c].offset == slot;
			gap = gap || facts->cells[row->base + row->columns[c].offset].answer == ANSWER_NULL;
		}
		found = found || (same && gap);
	}
	return found;
}

static void
say(const char *source, const char *file, int slot, const truth *facts, const gai_report *report, long *left)
{
	char		code[GAI_CELL_CODE_MAX];
	const truth_cell *due = &facts->cells[slot];

	if ((*left)-- <= 0)
		return;
	printf("# %s %s %s: ", source, file, gai_cell_code(slot, code));
	if (due->exists)
		printf("due %s (written \"%s\"), got ",
			   due->answer == ANSWER_VALUE ? spell_plainly(due->value) : "NULL", due->shown);
	else
		printf("not in the source, got ");
	printf("%s\n", has_value(&report->cells[slot]) ? spell_plainly(report->cells[slot].value) : "NULL");
}

static void
say_place(const char *source, const char *file, int slot, const truth_cell *due, const gai_cell *read, const char *text,
		  long *left)
{
	char		code[GAI_CELL_CODE_MAX];

	if ((*left)-- <= 0)
		return;
	printf("# %s %s %s: written \"%s\", but at %zu stands \"%.*s\"\n", source, file, gai_cell_code(slot, code),
		   due->shown, read->position, (int) read->length, text + read->position);
}

static void
judge(figures *total, const settings *how, const char *file, const truth *facts, const char *page,
	  const gai_report *report, gai_text read)
{
	const char *text = pool_copy(read.bytes, read.length);
	bool		omitted[GAI_TABLES];

	find_omitted(read.bytes, read.bytes + read.length, omitted);
	for (int slot = 0; slot < GAI_SLOTS; slot++)
	{
		const truth_cell *due = &facts->cells[slot];
		outcome		what = judge_cell(facts, report, slot);

		/* a value for what is not in the source is as wrong as any, though the cell is not counted */
		total->cells += due->exists;
		total->right += what <= CELL_LOOSE && due->exists;
		if (what == CELL_WRONG)
		{
			total->wrong++;
			say(how->source, file, slot, facts, report, &total->wrong_left);
		}
		else if (what > CELL_LOOSE && (omitted[gai_slot_table(slot)] || is_cut_off(page, due) ||
									   (how->gaps && is_beside_gap(facts, slot))))
		{
			total->untold++;
			total->cells--;
		}
		else if (what > CELL_LOOSE)
		{
			total->lost++;
			say(how->source, file, slot, facts, report, &total->lost_left);
		}
		/* programs spell dashes and the like in other ways */
		else if (report->cells[slot].kind == GAI_NUMBER &&
				 !is_in_place(due, &report->cells[slot], text))
		{
			total->misplaced++;
			say_place(how->source, file, slot, due, &report->cells[slot], text, &total->misplaced_left);
		}
	}
}

static bool
is_late(void *context)
{
	return clock() > *(clock_t *) context;
}

/* The report, or NULL and why. */
static gai_report *
read_report(gai_arena *arena, const gai_file *file, gai_text *text, gai_status *status)
{
	*status = gai_try(arena);
	return *status == GAI_OK ? gai_parse_file(arena, file, text) : NULL;
}

/* No report was found in the file. */
static void
judge_refused(figures *total, const settings *how, const char *file, const truth *facts, const char *why)
{
	total->refused++;
	for (int slot = 0; slot < GAI_SLOTS; slot++)
	{
		total->cells += facts->cells[slot].exists;
		total->lost += facts->cells[slot].exists;
	}
	if (total->refused_left-- > 0)
		printf("# %s %s: refused: %s\n", how->source, file, why);
}

static void
check_findings(figures *total, const truth *facts, gai_arena *arena, const gai_report *report)
{
	if (gai_try(arena) == GAI_OK)
		judge_faults(&total->faults, facts, arena, report, false);
	else
	{
		printf("Bail out! the findings cannot be made\n");
		exit(1);
	}
}

static void
measure_file(figures *total, const settings *how, const char *path)
{
	static truth facts;
	static clock_t last;		/* when the file has had its time */
	gai_host	host = gai_malloc_host;
	gai_arena	arena;
	size_t		length;
	char	   *bytes = read_file(path, &length);
	const char *name = strrchr(path, '/') != NULL ? strrchr(path, '/') + 1 : path;
	const char *number,
			   *page;
	gai_file	file = {.bytes = bytes, .length = length, .decoder = iconv_decoder};
	gai_text	text = {0};
	gai_status	status;
	gai_report *report;

	pool_reset();
	number = pool_copy(name, strcspn(name, "."));
	read_truth(&facts, how->truths, number);
	page = read_page(how->pages, number);
	last = clock() + (clock_t) MOST_SECONDS * CLOCKS_PER_SEC;
	host.interrupted = is_late;
	host.context = &last;
	gai_arena_open(&arena, &host);
	report = read_report(&arena, &file, &text, &status);
	total->reports++;
	if (report == NULL)
		judge_refused(total, how, name, &facts, status == GAI_REFUSED ? arena.refusal->what :
					  status == GAI_CANCELLED ? "it takes too long" : "no table is found");
	else
	{
		judge(total, how, name, &facts, page, report, text);
		last = clock() + (clock_t) MOST_SECONDS * CLOCKS_PER_SEC;
		if (facts.table_form[GAI_APPLICATIONS] != 0 && facts.table_form[GAI_DISPUTES] != 0)
			check_findings(total, &facts, &arena, report);
	}
	gai_arena_free(&arena);
	free(bytes);
}

int
main(int argc, char **argv)
{
	settings	how = {0};
	figures		total = {0};
	int			option;

	while ((option = getopt(argc, argv, "t:p:gn:")) != -1)
		switch (option)
		{
			case 't':
				how.truths = optarg;
				break;
			case 'p':
				how.pages = optarg;
				break;
			case 'g':
				how.gaps = true;
				break;
			case 'n':
				how.most = atol(optarg);
				break;
			default:
				optind = argc;
		}
	if (how.truths == NULL || optind >= argc)
	{
		fprintf(stderr, "usage: measure -t TRUTHS [-p PAGES] [-g] [-n MOST] SOURCE FILE ...\n");
		return 2;
	}
	how.source = argv[optind++];
	total.wrong_left = total.lost_left = total.misplaced_left = total.refused_left = how.most;
	for (; optind < argc; optind++)
		measure_file(&total, &how, argv[optind]);
	printf("%s\t%ld\t%ld\t%ld\t%ld\t%ld\t%ld\t%ld\t%lld\t%lld\t%lld\t%ld\n", how.source, total.reports,
		   total.cells, total.right, total.lost, total.wrong, total.refused, total.untold,
		   (long long) total.faults.expected, (long long) total.faults.found, (long long) total.faults.invented,
		   total.misplaced);
	return 0;
}
