/*
 * measure.c - one function of the core on one file, for test/instructions.sh to count its instructions.
 *
 *   measure FUNCTION FILE          does it once; callgrind counts between the beginning and the end of measured()
 *   measure FUNCTION FILE TIMES    does it so often and prints the microseconds of a call, its own and the system's
 *
 * What a host keeps between calls, the dictionary of labels and a block of memory, is made before.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "check/rule_catalogue.h"
#include "claims/claims.h"
#include "read/file.h"
#include "read/parse.h"
#include "repair/repair.h"
#include "tables/label_dictionary.h"

/* What is done: on the bytes of a file, or on the report that they are. */
typedef struct work
{
	const char *bytes;
	size_t		length;
	const gai_report *report;
} work;

static void
parse(gai_arena *arena, const work *it)
{
	gai_parse(arena, it->bytes, it->length);
}

static void
parse_file(gai_arena *arena, const work *it)
{
	gai_file	file = {.bytes = it->bytes, .length = it->length};
	gai_text	text;

	gai_parse_file(arena, &file, &text);
}

static void
check(gai_arena *arena, const work *it)
{
	gai_check(arena, it->report, false);
}

static void
valid(gai_arena *arena, const work *it)
{
	(void) arena;
	gai_is_valid(it->report, false);
}

static void
repair(gai_arena *arena, const work *it)
{
	gai_repair(arena, it->report);
}

static void
claims(gai_arena *arena, const work *it)
{
	gai_read_claims(arena, it->report);
}

static const struct
{
	const char *name;
	void		(*run) (gai_arena *arena, const work *it);
} functions[] = {
	{"parse", parse}, {"parse_file", parse_file}, {"check", check}, {"valid", valid}, {"repair", repair},
	{"claims", claims}, {NULL, NULL}
};

static gai_host host;

/* Not inlined, since callgrind knows it by its name. */
__attribute__((noinline)) void
measured(void (*run) (gai_arena *arena, const work *it), const work *it)
{
	gai_arena	arena;
	gai_status	status;

	gai_arena_open(&arena, &host);
	status = gai_try(&arena);
	if (status == GAI_OK)
		run(&arena, it);
	/* the beginning of a report is perhaps none, and takes its time all the same */
	else if (status != GAI_NOT_A_REPORT)
		abort();
	gai_arena_free(&arena);
}

static double
microseconds(struct timeval time)
{
	return (double) time.tv_sec * 1e6 + (double) time.tv_usec;
}

static void
print_times(void (*run) (gai_arena *arena, const work *it), const work *it, int times)
{
	struct rusage before,
				after;

	getrusage(RUSAGE_SELF, &before);
	for (int i = 0; i < times; i++)
		measured(run, it);
	getrusage(RUSAGE_SELF, &after);
	printf("%.1f %.1f\n", (microseconds(after.ru_utime) - microseconds(before.ru_utime)) / times,
		   (microseconds(after.ru_stime) - microseconds(before.ru_stime)) / times);
}

/* The bytes of a file and how many they are; they are never freed. */
static char *
read_whole(const char *path, size_t *length)
{
	FILE	   *file = fopen(path, "rb");
	char	   *bytes;
	long		end;

	if (file == NULL || fseek(file, 0, SEEK_END) != 0 || (end = ftell(file)) < 0 ||
		(bytes = malloc((size_t) end + 1)) == NULL)
	{
		perror(path);
		exit(2);
	}
	rewind(file);
	*length = fread(bytes, 1, (size_t) end, file);
	fclose(file);
	return bytes;
}

static bool
make_labels(gai_arena *kept)
{
	if (gai_try(kept) != GAI_OK)
		return false;
	host.labels = gai_labels_make(kept);
	return true;
}

static const gai_report *
read_report(gai_arena *kept, const work *it)
{
	if (gai_try(kept) != GAI_OK)
		exit(1);
	return gai_parse(kept, it->bytes, it->length);
}

int
main(int count, char **arguments)
{
	gai_arena	kept;
	work		it = {0};
	int			f = 0;

	while (count >= 3 && functions[f].name != NULL && strcmp(functions[f].name, arguments[1]) != 0)
		f++;
	if (count < 3 || functions[f].name == NULL)
	{
		fprintf(stderr, "usage: measure FUNCTION FILE [TIMES]\n");
		return 2;
	}
	it.bytes = read_whole(arguments[2], &it.length);
	host = gai_malloc_host;
	gai_arena_open(&kept, &host);
	if (!make_labels(&kept))
		return 1;
	if (functions[f].run != parse && functions[f].run != parse_file)
		it.report = read_report(&kept, &it);
	if (count > 3)
		print_times(functions[f].run, &it, atoi(arguments[3]));
	else
		measured(functions[f].run, &it);
	gai_arena_free(&kept);
	return 0;
}
