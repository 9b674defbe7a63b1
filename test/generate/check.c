/*
 * check.c - generates reports whose numbers are known, reads them, compares.
 *
 *   check                        the test; COUNT reports (environment), from SEED on
 *   check -n 1 -s 17 -l tabs -v  one report of a layout (-p: of a spelling, -z: with these hazards, or "none"): its
 *                                text and the cells that differ
 *   check -dump                  what is read in the reports, for comparing two versions of the reader
 *   check -damage -n 3           only what damages of a single cell do (-v: says each that gives a wrong value)
 *   check -write FOLDER          writes the reports to files: .txt, .html, .docx, .xlsx
 *   check -list                  names of layouts and spellings
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alike.h"
#include "bars.h"
#include "compare.h"
#include "damage.h"
#include "faults.h"
#include "hazards.h"
#include "layout.h"
#include "print_report.h"
#include "read/file.h"
#include "read/parse.h"
#include "roundtrip.h"
#include "spelling.h"
#include "tap.h"

/* What the reader has to reach. */
#define LEAST_RIGHT 99.9		/* percent of cells */
#define MOST_SHOWN 30			/* reports that are named when something is wrong with them */
#define WITH_MARKUP true		/* whether gai_parse() reads HTML; -l html tries it at any time */

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
	const char *hazard;			/* only these: names with commas between */
	bool		verbose;		/* the text, too */
} settings;

static score by_layout[MOST_NAMES];
static score by_spelling[MOST_NAMES];
static score by_hazard[MOST_NAMES];
static score unharmed;			/* reports without a hazard */
static score all;
static fault_score faults;
static int64_t failures;		/* of the test itself */
static int64_t pairs,			/* reports in two layouts, */
			contradictions;		/* and cells that they give another value */
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
	while (how->layout != NULL ? strstr(chosen->name, how->layout) == NULL : chosen->markup && !WITH_MARKUP);
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

enum
{
	MOST_HAZARDS = 4			/* in one report */
};

/* Whether "a, b, c" has the name. */
static bool
is_listed(const char *list, const char *name)
{
	size_t		length = strlen(name);

	while (*list != '\0')
	{
		size_t		word = strcspn(list, ",");

		if (word == length && memcmp(list, name, length) == 0)
			return true;
		list += word;
		list += strspn(list, ", ");
	}
	return false;
}

/* The hazards of a report: none, one, or a few; in the order of the list. */
static int
choose_hazards(dice *d, const settings *how, const hazard *chosen[MOST_HAZARDS])
{
	bool		wanted[MOST_NAMES] = {false};
	int			count = 0;

	for (int n = below(d, 100) < 35 ? 0 : chance(d, 50) ? 1 : 2 + below(d, 3); n > 0; n--)
		wanted[below(d, nhazards)] = true;
	for (int i = 0; i < nhazards && count < MOST_HAZARDS; i++)
		if (how->hazard == NULL ? wanted[i] : is_listed(how->hazard, hazards[i].name))
			chosen[count++] = &hazards[i];
	return count;
}

/* One report with everything that was decided on the way. */
typedef struct specimen
{
	const layout *layout;
	const spelling *spelling;
	const hazard *hazards[MOST_HAZARDS];
	int			nhazards;
	truth		facts;
	paper		report;
	builder		body;
} specimen;

/* Every decision has dice of its own, so that a seed with another layout gives the same numbers. */
static dice
dice_of(uint64_t seed, int decision)
{
	dice		d = {seed * 8 + (uint64_t) decision};

	roll(&d);
	return d;
}

/* The second version of a report says the same in another layout. */
static void
make_specimen(specimen *it, uint64_t seed, const settings *how, bool second)
{
	dice		d[] = {dice_of(seed, second ? 6 : 0), dice_of(seed, 1), dice_of(seed, 2), dice_of(seed, 3),
	dice_of(seed, second ? 7 : 4)};

	it->body = (builder) {0};
	it->layout = choose_layout(&d[0], how);
	it->nhazards = choose_hazards(&d[1], how, it->hazards);
	it->spelling = choose_spelling(&d[2], how, it->layout);
	make_truth(&it->facts, &d[3]);
	if (chance(&d[3], 25))
		inject_faults(&it->facts, &d[3], 1 + below(&d[3], 3));
	spell_report(&it->facts, &d[2], it->spelling);
	write_paper(&it->report, &it->facts, &d[3]);
	for (int i = 0; i < it->nhazards; i++)
		if (it->hazards[i]->alter != NULL)
			it->hazards[i]->alter(&it->report, &it->facts, &d[1]);
	it->layout->render(&it->report, &it->facts, &d[4], &it->body);
	for (int i = 0; i < it->nhazards; i++)
		if (it->hazards[i]->alter_body != NULL)
			it->hazards[i]->alter_body(&it->body, &d[1]);
}

/* The bytes of its file. */
static builder
pack_specimen(const specimen *it)
{
	return it->layout->pack != NULL ? it->layout->pack(&it->body) : it->body;
}

/* Reads it; *text is what places are counted in. */
static gai_report *
read_specimen(gai_arena *arena, const specimen *it, const char **text)
{
	builder		package = pack_specimen(it);
	/* a copy of exactly its length, so that a read behind the end is noticed */
	char	   *copy = gai_alloc(arena, package.length, 1);
	gai_report *report;
	gai_text	extracted;

	memcpy(copy, package.bytes, package.length);
	*text = it->body.bytes;
	if (it->layout->pack == NULL)
		return gai_parse(arena, copy, package.length);
	report = gai_parse_file(arena, &(gai_file) {.bytes = copy, .length = package.length}, &extracted);
	*text = pool_copy(extracted.bytes, extracted.length);
	return report;
}

static void
print_specimen(const specimen *it, uint64_t seed, const score *result, bool refused)
{
	printf("# -s %llu -l %s -p '%s'", (unsigned long long) seed, it->layout->name, it->spelling->name);
	for (int i = 0; i < it->nhazards; i++)
		printf("%s%s%s", i == 0 ? " -z '" : ", ", it->hazards[i]->name, i == it->nhazards - 1 ? "'" : "");
	printf(": %lld of %lld cells right, %lld wrong%s\n", (long long) result->right, (long long) result->cells,
		   (long long) result->wrong, refused ? ", refused" : "");
}

static void
judge_specimen(const specimen *it, gai_arena *arena, const gai_report *read, const char *text, uint64_t seed,
			   bool verbose)
{
	dice		d = dice_of(seed, 5);
	score		result = {0};
	bool		faultless = true,
				alike = true;

	judge_report(&result, &it->facts, read, text, false);
	if (read != NULL)
	{
		faultless = judge_faults(&faults, &it->facts, arena, read, verbose);
		alike = is_read_alike(read, &it->body, it->layout, seed, &d);
		alike &= is_given_back(read, seed, &d);
	}
	if (verbose || result.editions > 0 || result.places > 0 || result.wrong > 0 ||
		((result.right < result.cells || result.refused > 0 || !faultless || !alike) && shown++ < MOST_SHOWN))
	{
		print_specimen(it, seed, &result, read == NULL);
		if (verbose)
			judge_report(&(score) {0}, &it->facts, read, text, true);
	}
	add_score(&all, &result);
	add_score(&by_layout[it->layout - layouts], &result);
	add_score(&by_spelling[it->spelling - spellings], &result);
	for (int i = 0; i < it->nhazards; i++)
		add_score(&by_hazard[it->hazards[i] - hazards], &result);
	if (it->nhazards == 0)
		add_score(&unharmed, &result);
}

/*
 * In every second report's arena each array has a block of its own, and moves when it grows: whoever keeps a pointer
 * into one is noticed by AddressSanitizer.
 */
static const gai_host *
host_for(uint64_t seed)
{
	static gai_host moving;

	moving = gai_malloc_host;
	moving.least_block = 64;
	return seed % 2 == 0 ? &moving : &gai_malloc_host;
}

/* The same report in another layout: cells that both readings have are equal. */
static void
compare_layouts(const specimen *first, const gai_report *read, uint64_t seed, const settings *how)
{
	static specimen second;
	gai_arena	arena;
	const char *text;
	volatile int differences = 0;

	make_specimen(&second, seed, how, true);
	gai_arena_open(&arena, host_for(seed));
	if (gai_try(&arena) == GAI_OK)
	{
		differences = count_contradictions(read, read_specimen(&arena, &second, &text));
		pairs++;
	}
	if (differences > 0)
		printf("#   seed %llu says otherwise in %s than in %s: %d cells\n",
			   (unsigned long long) seed, second.layout->name,
			   first->layout->name, differences);
	contradictions += differences;
	gai_arena_free(&arena);
}

static void
check_report(uint64_t seed, const settings *how)
{
	static specimen it;
	gai_arena	arena;
	gai_report *volatile read = NULL;
	const char *text = NULL;

	pool_reset();
	make_specimen(&it, seed, how, false);
	if (how->verbose)
		printf("%s\n", it.body.bytes);
	gai_arena_open(&arena, host_for(seed));
	if (gai_try(&arena) == GAI_OK)
		read = read_specimen(&arena, &it, &text);
	/* from here on a failure would be one of the test itself */
	if (gai_try(&arena) == GAI_OK)
	{
		judge_specimen(&it, &arena, read, text, seed, how->verbose);
		if (read != NULL && seed % 10 == 7)
			compare_layouts(&it, read, seed, how);
	}
	else
		failures++;
	gai_arena_free(&arena);
}

/* All that is read in one report, right or wrong. */
static void
dump_report(uint64_t seed, const settings *how)
{
	static specimen it;
	gai_arena	arena;
	const char *text = NULL;
	gai_status	status;

	pool_reset();
	make_specimen(&it, seed, how, false);
	gai_arena_open(&arena, host_for(seed));
	status = gai_try(&arena);
	printf("seed\t%llu\t%s\t%d\n", (unsigned long long) seed, it.layout->name, (int) status);
	if (status == GAI_OK)
		print_report(stdout, read_specimen(&arena, &it, &text));
	gai_arena_free(&arena);
}

/* The report as a file. */
static void
write_report(uint64_t seed, const settings *how, const char *folder)
{
	static specimen it;
	char		path[4096];
	builder		bytes;
	FILE	   *file;

	pool_reset();
	make_specimen(&it, seed, how, false);
	bytes = pack_specimen(&it);
	snprintf(path, sizeof path, "%s/%llu.%s", folder, (unsigned long long) seed,
			 it.layout->pack != NULL ? it.layout->name : it.layout->markup ? "html" : "txt");
	file = fopen(path, "wb");
	if (file == NULL || fwrite(bytes.bytes, 1, bytes.length, file) != bytes.length || fclose(file) != 0)
	{
		perror(path);
		exit(2);
	}
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
	print_score_head("hazard");
	for (int i = 0; i < nhazards; i++)
		print_score(hazards[i].name, &by_hazard[i]);
	print_score("no hazard", &unharmed);
	print_score("all", &all);
}

/* Every layout, spelling and hazard against its own bar. */
static void
test_bars(void)
{
	bool		reached = true;

	print_bar_head("layout");
	for (int i = 0; layouts[i].name != NULL; i++)
		reached &= reaches_bar(BAR_OF_LAYOUT, layouts[i].name, &by_layout[i]);
	ok(reached, "every layout reaches its bar");
	reached = true;
	print_bar_head("spelling");
	for (int i = 0; i < nspellings; i++)
		reached &= reaches_bar(BAR_OF_SPELLING, spellings[i].name, &by_spelling[i]);
	ok(reached, "every spelling reaches its bar");
	print_bar_head("hazard");
	reached = reaches_bar(BAR_OF_HAZARD, "no hazard", &unharmed);
	for (int i = 0; i < nhazards; i++)
		reached &= reaches_bar(BAR_OF_HAZARD, hazards[i].name, &by_hazard[i]);
	ok(reached, "every hazard reaches its bar");
}

static void
list_names(void)
{
	for (int i = 0; layouts[i].name != NULL; i++)
		printf("layout %s\n", layouts[i].name);
	for (int i = 0; i < nspellings; i++)
		printf("spelling %s\n", spellings[i].name);
	for (int i = 0; i < nhazards; i++)
		printf("hazard %s\n", hazards[i].name);
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
		.count = strtol(first_of(value_of(argc, argv, "-n"), getenv("COUNT"), "6000"), NULL, 10),
		.seed = strtoull(first_of(value_of(argc, argv, "-s"), getenv("SEED"), "1"), NULL, 10),
		.layout = value_of(argc, argv, "-l"),
		.spelling = value_of(argc, argv, "-p"),
		.hazard = value_of(argc, argv, "-z"),
		.verbose = has_flag(argc, argv, "-v"),
	};

	if (has_flag(argc, argv, "-list"))
	{
		list_names();
		return 0;
	}
	if (has_flag(argc, argv, "-dump"))
	{
		for (long i = 0; i < how.count; i++)
			dump_report(how.seed + (uint64_t) i, &how);
		return 0;
	}
	if (value_of(argc, argv, "-write") != NULL)
	{
		for (long i = 0; i < how.count; i++)
			write_report(how.seed + (uint64_t) i, &how, value_of(argc, argv, "-write"));
		return 0;
	}
	if (has_flag(argc, argv, "-damage"))
	{
		test_damages(how.count, how.seed, how.verbose);
		return done_testing();
	}
	for (long i = 0; i < how.count; i++)
		check_report(how.seed + (uint64_t) i, &how);
	if (how.verbose)
		return 0;
	print_scores();
	ok(all.reports == how.count && all.cells > 0, "%ld reports from seed %llu on", how.count,
	   (unsigned long long) how.seed);
	ok(100.0 * (double) all.right >= LEAST_RIGHT * (double) all.cells,
	   "at least %.1f %% of the cells are right", LEAST_RIGHT);
	test_bars();
	is_integer(all.wrong, 0, "no value is wrong");
	is_integer(all.lost_silently, 0, "no value is lost without a note");
	is_integer(all.refused, 0, "no report is refused");
	is_integer(all.kinds, 0, "no right value has another kind than the source shows");
	is_integer(all.notes, 0, "no note that a spelling calls for is missing");
	is_integer(all.places, 0, "every right value stands where the reader says");
	is_integer(all.editions, 0, "every table has its edition");
	is_integer(faults.invented, 0, "no relation fails that holds (%lld do fail)", (long long) faults.expected);
	ok(faults.expected > 0 && faults.found == faults.expected,
	   "every relation fails that cannot hold with what was read: %lld of %lld",
	   (long long) faults.found, (long long) faults.expected);
	is_integer(failures, 0, "no report stops the test");
	ok(contradictions == 0 && (pairs > 0 || how.count < 100), "%lld reports say the same in another layout",
	   (long long) pairs);
	test_alikeness(how.count >= 1000 && how.layout == NULL);
	test_round_trips(how.count >= 1000);
	if (how.layout == NULL)
		test_damages(1 + how.count / 4000, how.seed, false);
	return done_testing();
}
