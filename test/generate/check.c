/*
 * check.c - generates reports whose numbers are known, reads them, compares.
 *
 *   check                        the test; COUNT reports (environment), from SEED on
 *   check -n 1 -s 17 -l tabs -v  one report of a layout (-p: of a spelling): its text and the cells that differ
 *   check -list                  names of layouts and spellings
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "compare.h"
#include "layout.h"
#include "parse.h"
#include "spelling.h"
#include "tap.h"

/* What the reader has to reach. */
#define LEAST_RIGHT 99.9		/* percent of cells */
#define MOST_SHOWN 30			/* reports that are named when something is wrong with them */

enum
{
	MOST_NAMES = 64
};

typedef struct settings
{
	long		count;
	uint64_t	seed;
	const char *layout;			/* part of the name; NULL = all */
	const char *spelling;
	bool		verbose;		/* the text, too */
} settings;

static score by_layout[MOST_NAMES];
static score by_spelling[MOST_NAMES];
static score all;
static int	shown;

static const layout *
choose_layout(dice *d, const settings *how)
{
	const layout *chosen;
	int			n = 0;

	while (layouts[n].name != NULL)
		n++;
	do
		chosen = &layouts[below(d, n)];
	while (how->layout != NULL ? strstr(chosen->name, how->layout) == NULL : chosen->markup);
	return chosen;
}

static const spelling *
choose_spelling(dice *d, const settings *how, const layout *where)
{
	const spelling *chosen;

	do
		chosen = &spellings[chance(d, 40) ? 0 : below(d, nspellings)];
	while ((chosen->has_blanks && where->blanks_part) ||
		   (how->spelling != NULL && strstr(chosen->name, how->spelling) == NULL));
	return chosen;
}

static gai_report *
read_body(gai_arena *arena, const builder *body)
{
	/* a copy of exactly its length, so that a read behind the end is noticed */
	char	   *copy = gai_alloc(arena, body->length + 1, 1);

	memcpy(copy, body->bytes, body->length);
	return gai_parse(arena, copy, body->length);
}

static void
check_report(uint64_t seed, const settings *how)
{
	static truth facts;
	static paper report;
	dice		d = {seed};
	builder		body = {0};
	gai_arena	arena;
	const layout *where;
	const spelling *writing;
	gai_report *volatile read = NULL;
	score		result = {0};

	pool_reset();
	where = choose_layout(&d, how);
	writing = choose_spelling(&d, how, where);
	make_truth(&facts, &d);
	spell_report(&facts, &d, writing);
	write_paper(&report, &facts, &d);
	where->render(&report, &facts, &d, &body);
	if (how->verbose)
		printf("%s\n", body.bytes);

	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) == GAI_OK)
		read = read_body(&arena, &body);
	judge_report(&result, &facts, read, false);
	if (how->verbose || ((result.right < result.cells || result.refused > 0) && shown++ < MOST_SHOWN))
	{
		printf("# -s %llu  %s, %s: %lld of %lld cells right%s\n", (unsigned long long) seed, where->name, writing->name,
			   (long long) result.right, (long long) result.cells, read == NULL ? ", refused" : "");
		if (how->verbose)
			judge_report(&(score) {0}, &facts, read, true);
	}
	add_score(&all, &result);
	add_score(&by_layout[where - layouts], &result);
	add_score(&by_spelling[writing - spellings], &result);
	gai_arena_free(&arena);
}

static void
print_scores(void)
{
	print_score_head("layout");
	for (int i = 0; layouts[i].name != NULL; i++)
		print_score(layouts[i].name, &by_layout[i]);
	print_score_head("spelling");
	for (int i = 0; i < nspellings; i++)
		print_score(spellings[i].name, &by_spelling[i]);
	print_score("all", &all);
}

static void
list_names(void)
{
	for (int i = 0; layouts[i].name != NULL; i++)
		printf("layout %s\n", layouts[i].name);
	for (int i = 0; i < nspellings; i++)
		printf("spelling %s\n", spellings[i].name);
}

static const char *
value_of(int argc, char **argv, const char *flag)
{
	for (int i = 1; i + 1 < argc; i++)
		if (strcmp(argv[i], flag) == 0)
			return argv[i + 1];
	return NULL;
}

static bool
has_flag(int argc, char **argv, const char *flag)
{
	for (int i = 1; i < argc; i++)
		if (strcmp(argv[i], flag) == 0)
			return true;
	return false;
}

static const char *
first_of(const char *a, const char *b, const char *c)
{
	return a != NULL ? a : b != NULL ? b : c;
}

int
main(int argc, char **argv)
{
	settings	how = {
		.count = strtol(first_of(value_of(argc, argv, "-n"), getenv("COUNT"), "3000"), NULL, 10),
		.seed = strtoull(first_of(value_of(argc, argv, "-s"), getenv("SEED"), "1"), NULL, 10),
		.layout = value_of(argc, argv, "-l"),
		.spelling = value_of(argc, argv, "-p"),
		.verbose = has_flag(argc, argv, "-v"),
	};

	if (has_flag(argc, argv, "-list"))
	{
		list_names();
		return 0;
	}
	for (long i = 0; i < how.count; i++)
		check_report(how.seed + (uint64_t) i, &how);
	print_scores();
	ok(all.reports == how.count && all.cells > 0, "%ld reports from seed %llu on", how.count, (unsigned long long) how.seed);
	ok(100.0 * (double) all.right >= LEAST_RIGHT * (double) all.cells,
	   "at least %.1f %% of the cells are right", LEAST_RIGHT);
	is_integer(all.wrong, 0, "no value is wrong");
	is_integer(all.lost_silently, 0, "no value is lost without a note");
	is_integer(all.refused, 0, "no report is refused");
	return done_testing();
}
