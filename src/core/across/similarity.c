/*
 * similarity.c - see similarity.h
 *
 * Runs of characters are compared by their hashes.  Those of the first prose are counted in a hash table; those of the
 * second are looked up and taken off the counts.  Time and memory are linear in the length of both.
 */
#include "across/similarity.h"

#include "base/ascii.h"
#include "base/chinese_numerals.h"

enum
{
	RUN = 6						/* shorter runs occur in all official prose, longer ones miss text with small edits */
};

/* 2^64 divided by the golden ratio: multiplying by it spreads hashes well. */
#define SPREAD UINT64_C(0x9E3779B97F4A7C15)

typedef struct runs
{
	uint64_t   *hashes;
	size_t		count,
				room;
} runs;

/* Whether a character may be part of a year or a count. */
static bool
is_numeral(uint32_t character)
{
	return gai_is_digit(character) || gai_numeral_digit(character) >= 0 || gai_numeral_unit(character) > 0 ||
		character == 0x4E07 || character == 0x4EBF; /* 万 亿 */
}

/* The next character that is compared; 0 at the end. */
static uint32_t
next_character(gai_arena *arena, gai_text *text)
{
	while (text->length > 0)
	{
		uint32_t	character;
		int			length = gai_decode(text->bytes, text->bytes + text->length, &character);

		gai_step(arena);
		text->bytes += length;
		text->length -= (size_t) length;
		character = gai_fold(character);
		if (character != 0 && !is_numeral(character))
			return character;
	}
	return 0;
}

static void
add_run(gai_arena *arena, runs *list, uint64_t hash)
{
	if (list->count == list->room)
		list->hashes = gai_grow(arena, list->hashes, list->count, sizeof(uint64_t), &list->room);
	list->hashes[list->count++] = hash != 0 ? hash : 1; /* 0 marks a free entry of the table */
}

/* Adds the runs of a text; a text shorter than a run is one run. */
static void
add_text(gai_arena *arena, runs *list, gai_text text)
{
	uint64_t	window[RUN] = {0};	/* the last characters, spread */
	uint64_t	highest = 1;	/* the factor of the oldest of them in the hash */
	uint64_t	hash = 0;
	size_t		seen = 0;
	uint32_t	character;

	for (int i = 1; i < RUN; i++)
		highest *= SPREAD;
	while ((character = next_character(arena, &text)) != 0)
	{
		uint64_t   *oldest = &window[seen++ % RUN];

		hash -= *oldest * highest;
		*oldest = (character + UINT64_C(1)) * UINT64_C(0xD6E8FEB86659FD93);
		*oldest ^= *oldest >> 32;
		hash = hash * SPREAD + *oldest;
		if (seen >= RUN)
			add_run(arena, list, hash);
	}
	if (seen > 0 && seen < RUN)
		add_run(arena, list, hash);
}

static runs
runs_of(gai_arena *arena, const gai_text *texts, int ntexts)
{
	runs		list = {0};
	size_t		length = 0;

	for (int i = 0; i < ntexts; i++)
		if (texts[i].bytes != NULL)
			length += texts[i].length;
	list.room = length / 3 + 1; /* a Chinese character has three bytes */
	list.hashes = gai_alloc(arena, list.room, sizeof(uint64_t));
	for (int i = 0; i < ntexts; i++)
		if (texts[i].bytes != NULL)
			add_text(arena, &list, texts[i]);
	return list;
}

/* ---- the table -------------------------------------------------------------------------------------------------- */

typedef struct entry
{
	uint64_t	hash;			/* 0 = free */
	size_t		count;
} entry;

typedef struct table
{
	entry	   *entries;
	size_t		mask;			/* their number, a power of two, less one */
} table;

static table
make_table(gai_arena *arena, size_t count)
{
	size_t		size = 16;

	while (size < 2 * count)
		size *= 2;
	return (table) {gai_alloc_zero(arena, size, sizeof(entry)), size - 1};
}

/* The entry of a hash, or the free entry where it belongs. */
static entry *
find(gai_arena *arena, const table *self, uint64_t hash)
{
	size_t		at = (size_t) ((hash * SPREAD) >> 32) & self->mask;

	while (self->entries[at].hash != 0 && self->entries[at].hash != hash)
	{
		gai_step(arena);
		at = (at + 1) & self->mask;
	}
	return &self->entries[at];
}

gai_overlap
gai_compare_prose(gai_arena *arena, const gai_text *first, int nfirst, const gai_text *second, int nsecond)
{
	runs		a = runs_of(arena, first, nfirst);
	runs		b = runs_of(arena, second, nsecond);
	table		counts = make_table(arena, a.count);
	gai_overlap overlap = {a.count, b.count, 0};

	for (size_t i = 0; i < a.count; i++)
	{
		entry	   *it = find(arena, &counts, a.hashes[i]);

		gai_step(arena);
		it->hash = a.hashes[i];
		it->count++;
	}
	for (size_t i = 0; i < b.count; i++)
	{
		entry	   *it = find(arena, &counts, b.hashes[i]);

		gai_step(arena);
		if (it->count > 0)
		{
			it->count--;
			overlap.common++;
		}
	}
	return overlap;
}
