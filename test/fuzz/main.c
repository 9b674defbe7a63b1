/*
 * main.c - a harness without libFuzzer.
 *
 *   html                 a few thousand mutations of its seeds, the same each time; speaks TAP
 *   html COUNT [FIRST]   so many, from this one on
 *   html FILE ...        replays files
 *   html --input N FILE  writes mutation N to a file
 *   html --words         writes its words as a dictionary of libFuzzer
 *   html --seeds DIR     writes its seeds to files of a folder
 */
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "fuzz.h"

#define USUAL_COUNT 4000

/* No mutation is longer. */
#define MOST_BYTES 8192

/* Inputs of that size must not take longer, sanitizers and a busy machine included. */
#define MOST_SECONDS 2

typedef struct mutant
{
	size_t		length;
	uint8_t		bytes[MOST_BYTES];
} mutant;

/* ---- chance ----------------------------------------------------------------------------------------------------- */

static uint64_t chance;

/* splitmix64 */
static size_t
random_below(size_t limit)
{
	uint64_t	z = chance += UINT64_C(0x9E3779B97F4A7C15);

	z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
	return (size_t) ((z ^ (z >> 31)) % limit);
}

static const char *
any_of(const char *const *strings)
{
	size_t		count = 0;

	while (strings[count] != NULL)
		count++;
	return strings[random_below(count)];
}

/* ---- mutation --------------------------------------------------------------------------------------------------- */

/* Puts bytes in at a place, as many as there is room for. */
static void
insert(mutant *self, size_t at, const void *bytes, size_t length)
{
	if (length > MOST_BYTES - self->length)
		length = MOST_BYTES - self->length;
	memmove(self->bytes + at + length, self->bytes + at, self->length - at);
	memcpy(self->bytes + at, bytes, length);
	self->length += length;
}

static void
mutate(mutant *self)
{
	/* the head stays, it is not text */
	size_t		at = FUZZ_HEAD + random_below(self->length - FUZZ_HEAD + 1);
	size_t		length = random_below(self->length - at + 1);
	const char *word = any_of(fuzz_words);
	uint8_t		copy[MOST_BYTES];

	switch (random_below(8))
	{
		case 0:					/* another byte */
			if (at < self->length)
				self->bytes[at] = (uint8_t) random_below(256);
			break;
		case 1:					/* less */
			memmove(self->bytes + at, self->bytes + at + length, self->length - at - length);
			self->length -= length;
			break;
		case 2:					/* some of it twice */
			memcpy(copy, self->bytes + at, length);
			insert(self, at, copy, length);
			break;
		case 3:					/* a word many times */
			for (size_t i = random_below(300); i > 0; i--)
				insert(self, at, word, strlen(word));
			break;
		case 4:					/* another seed */
			word = any_of(fuzz_seeds);
			insert(self, at, word, strlen(word));
			break;
		default:
			insert(self, at, word, strlen(word));
			break;
	}
}

static void
make_input(mutant *self, uint64_t number)
{
	const char *seed;

	chance = number * UINT64_C(0xD1342543DE82EF95) + 1;
	seed = any_of(fuzz_seeds);
	for (self->length = 0; self->length < FUZZ_HEAD; self->length++)
		self->bytes[self->length] = (uint8_t) random_below(256);
	insert(self, FUZZ_HEAD, seed, strlen(seed));
	for (size_t i = random_below(12); i > 0; i--)
		mutate(self);
}

/* ---- runs ------------------------------------------------------------------------------------------------------- */

static struct
{
	const char *harness;
	uint64_t	number;
}			running;

/* Whoever dies says which input it was. */
static void
say_last(void)
{
	fprintf(stderr, "# to see it again (0: a seed, unchanged): %s 1 %llu\n", running.harness,
			(unsigned long long) running.number);
}

static void
say_aborted(int number)
{
	(void) number;
	say_last();
}

void		__sanitizer_set_death_callback(void (*callback) (void)) __attribute__((weak));

/* The seeds as they are: what once broke something is among them. */
static void
run_seeds(void)
{
	static mutant input;

	for (int i = 0; fuzz_seeds[i] != NULL; i++)
	{
		memset(input.bytes, 0, FUZZ_HEAD);
		input.length = FUZZ_HEAD;
		insert(&input, FUZZ_HEAD, fuzz_seeds[i], strlen(fuzz_seeds[i]));
		running.number = 0;
		LLVMFuzzerTestOneInput(input.bytes, input.length);
	}
}

static int
run_mutations(const char *name, uint64_t first, uint64_t count)
{
	static mutant input;
	double		slowest = 0;

	running.harness = name;
	signal(SIGABRT, say_aborted);
	if (__sanitizer_set_death_callback != NULL)
		__sanitizer_set_death_callback(say_last);
	run_seeds();
	for (uint64_t number = first; number < first + count; number++)
	{
		clock_t		begin = clock();
		double		seconds;

		make_input(&input, number);
		running.number = number;
		LLVMFuzzerTestOneInput(input.bytes, input.length);
		seconds = (double) (clock() - begin) / CLOCKS_PER_SEC;
		if (seconds > slowest)
			slowest = seconds;
	}
	printf("ok 1 - %llu mutations: all that must hold does\n", (unsigned long long) count);
	printf("%sok 2 - the slowest took %.3f s\n", slowest < MOST_SECONDS ? "" : "not ", slowest);
	printf("1..2\n");
	return slowest < MOST_SECONDS ? 0 : 1;
}

static void
replay(const char *path)
{
	FILE	   *file = fopen(path, "rb");
	uint8_t    *bytes = NULL;
	size_t		length = 0,
				room = 0;

	if (file == NULL)
	{
		perror(path);
		exit(2);
	}
	do
	{
		room = room * 2 + 4096;
		bytes = realloc(bytes, room);
		length += fread(bytes + length, 1, room - length, file);
	}
	while (length == room);
	fclose(file);
	LLVMFuzzerTestOneInput(bytes, length);
	free(bytes);
	printf("%s: all that must hold does\n", path);
}

/* ---- for libFuzzer ---------------------------------------------------------------------------------------------- */

static int
write_words(void)
{
	for (const char *const *word = fuzz_words; *word != NULL; word++)
	{
		putchar('"');
		for (const char *at = *word; *at != '\0'; at++)
			printf("\\x%02X", (unsigned char) *at);
		puts("\"");
	}
	return 0;
}

/* Each seed behind a head of 0: no allocation fails, no charset is declared. */
static int
write_seeds(const char *folder)
{
	static const char head[FUZZ_HEAD];

	for (int i = 0; fuzz_seeds[i] != NULL; i++)
	{
		char		path[1000];
		FILE	   *file;

		snprintf(path, sizeof path, "%s/seed-%d", folder, i);
		file = fopen(path, "wb");
		if (file == NULL || fwrite(head, 1, FUZZ_HEAD, file) != FUZZ_HEAD || fputs(fuzz_seeds[i], file) == EOF ||
			fclose(file) != 0)
		{
			perror(path);
			return 2;
		}
	}
	return 0;
}

static int
write_input(uint64_t number, const char *path)
{
	static mutant input;
	FILE	   *file = fopen(path, "wb");

	make_input(&input, number);
	if (file == NULL || fwrite(input.bytes, 1, input.length, file) != input.length || fclose(file) != 0)
	{
		perror(path);
		return 2;
	}
	return 0;
}

int
main(int argc, char **argv)
{
	char	   *end = NULL;
	uint64_t	count = argc > 1 ? strtoull(argv[1], &end, 10) : USUAL_COUNT;

	if (argc == 2 && strcmp(argv[1], "--words") == 0)
		return write_words();
	if (argc == 3 && strcmp(argv[1], "--seeds") == 0)
		return write_seeds(argv[2]);
	if (argc == 4 && strcmp(argv[1], "--input") == 0)
		return write_input(strtoull(argv[2], NULL, 10), argv[3]);
	if (argc == 1 || (*argv[1] != '\0' && *end == '\0'))
		return run_mutations(argv[0], argc > 2 ? strtoull(argv[2], NULL, 10) : 1, count);
	for (int i = 1; i < argc; i++)
		replay(argv[i]);
	return 0;
}
