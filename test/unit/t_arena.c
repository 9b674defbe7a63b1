/* t_arena.c - memory, cancellation and failure */
#include <string.h>

#include "base/arena.h"
#include "fixture.h"
#include "tap.h"

/* Something like a parse: many small things, a growing list, one large thing. */
static gai_status
work(const gai_host *host)
{
	gai_arena	arena;
	volatile gai_status status;

	gai_arena_open(&arena, host);
	status = gai_try(&arena);
	if (status == GAI_OK)
	{
		int		   *list = NULL;
		size_t		room = 0;

		for (size_t i = 0; i < 5000; i++)
		{
			if (i == room)
				list = gai_grow(&arena, list, i, sizeof *list, &room);
			list[i] = (int) i;
			memset(gai_alloc(&arena, 3, 7), 0x5A, 21);
			gai_step(&arena);
		}
		memset(gai_alloc(&arena, 1, 1000000), 0x5A, 1000000);
		if (list[4999] != 4999)
			status = GAI_NOT_A_REPORT;
	}
	gai_arena_free(&arena);
	return status;
}

static void
test_memory(void)
{
	gai_arena	arena;

	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) == GAI_OK)
	{
		char	   *nothing = gai_alloc_zero(&arena, 0, 8);
		char	   *a = gai_alloc(&arena, 1, 1);
		double	   *b = gai_alloc(&arena, 3, sizeof(double));
		char	   *zero = gai_alloc_zero(&arena, 100000, 1);
		int			sum = 0;

		ok(nothing != NULL, "no bytes are not NULL");
		ok((uintptr_t) b % _Alignof(int64_t) == 0, "memory is aligned");
		ok((char *) b > a || (char *) (b + 3) <= a, "two things do not overlap");
		for (int i = 0; i < 100000; i++)
			sum |= zero[i];
		is_integer(sum, 0, "cleared memory is clear");
	}
	else
		ok(false, "nothing fails");
	gai_arena_free(&arena);
}

static void
test_growing(void)
{
	gai_arena	arena;

	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) == GAI_OK)
	{
		uint16_t   *list = NULL;
		size_t		room = 0;
		bool		kept = true;

		for (size_t i = 0; i < 40000; i++)
		{
			if (i == room)
				list = gai_grow(&arena, list, i, sizeof *list, &room);
			list[i] = (uint16_t) i;
		}
		for (size_t i = 0; i < 40000; i++)
			kept = kept && list[i] == (uint16_t) i;
		ok(kept, "a list keeps what it has when it grows");
		ok(room >= 40000, "room says how much there is");
	}
	else
		ok(false, "nothing fails");
	gai_arena_free(&arena);
}

/*
 * An array may be given more room before it is full, wherever it stands: last in a block, before something else, in a
 * block of its own.
 */
static void
test_growing_with_room_left(void)
{
	gai_arena	arena;

	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) == GAI_OK)
	{
		size_t		room = 10,
					before = 0,
					small = 10;
		bool		grew = true,
					kept = true;
		char	   *list = gai_alloc(&arena, room, 1);
		uint16_t   *full = gai_alloc(&arena, small, sizeof *full);

		memcpy(list, "0123456", 7);
		full[9] = 9;
		full = gai_grow(&arena, full, 10, sizeof *full, &small);
		ok(small > 10 && full[9] == 9, "the last array of a block grows");
		while (room < 1000000)
		{
			before = room;
			list = gai_grow(&arena, list, 7, 1, &room);
			grew = grew && room > before;
			kept = kept && memcmp(list, "0123456", 7) == 0;
			if (!grew)
				break;
			memset(list + 7, 0x5A, room - 7);
		}
		ok(grew, "an array with room left has more when it has grown");
		ok(kept, "and what was in it");
		ok(small > 10 && full[9] == 9, "and its neighbour keeps what it has");
		list = gai_grow(&arena, list, room, 1, &room);
		list = gai_grow(&arena, list, 0, 1, &room);
		ok(list != NULL, "an array of nothing grows as well");
	}
	else
		ok(false, "nothing fails");
	gai_arena_free(&arena);
}

/* Growing for callbacks of foreign libraries, and giving back. */
static void
test_trying_to_grow(void)
{
	gai_status	failure;
	test_host	host;
	gai_arena	arena;
	size_t		room = 0,
				before;
	uint64_t   *list,
			   *same;

	test_host_init(&host, 0);
	host.host.limit = 1000000;
	gai_arena_open(&arena, &host.host);
	list = gai_arena_try_grow(&arena, NULL, 0, 50000, sizeof *list, &room, &failure);
	ok(list != NULL && failure == GAI_OK && room >= 50000, "so many more have room");
	list[49999] = 7;
	before = room;
	same = gai_arena_try_grow(&arena, list, 49999, 1, sizeof *list, &room, &failure);
	ok(same == list && room == before, "where they have it already, nothing is done");
	ok(gai_arena_try_grow(&arena, list, room, 100000, sizeof *list, &room, &failure) == NULL &&
	   failure == GAI_TOO_LARGE, "the host's limit is kept,");
	ok(gai_arena_try_grow(&arena, list, room, SIZE_MAX - 4, sizeof *list, &room, &failure) == NULL &&
	   failure == GAI_TOO_LARGE, "and SIZE_MAX;");
	host.fail_at = host.allocations + 1;
	ok(gai_arena_try_grow(&arena, list, room, 1, sizeof *list, &room, &failure) == NULL &&
	   failure == GAI_NO_MEMORY, "the host may have no more;");
	ok(room == before && list[49999] == 7, "the array is then as it was");
	list = gai_arena_try_grow(&arena, list, room, 1, sizeof *list, &room, &failure);
	ok(list != NULL && list[49999] == 7, "and can grow later");
	before = arena.taken;
	list = gai_fit(&arena, list, 50000, sizeof *list, &room);
	ok(room == 50000 && list[49999] == 7 && arena.taken < before, "what an array does not use goes back");
	host.fail_at = host.allocations + 1;
	same = gai_fit(&arena, list, 10, sizeof *list, &room);
	ok(same == list && room == 50000, "or stays when the host cannot take it");
	gai_arena_free(&arena);
	is_integer(host.outstanding, 0, "the host gets all memory back");
}

/* What an arena takes of the host in the end: no array that was left behind. */
static void
test_taken(void)
{
	gai_arena	arena;
	test_host	host;

	test_host_init(&host, 0);
	gai_arena_open(&arena, &host.host);
	if (gai_try(&arena) == GAI_OK)
	{
		char	   *lists[3] = {NULL};
		size_t		room[3] = {0};

		for (size_t i = 0; i < 1000000; i++)
			for (int k = 0; k < 3; k++)
			{
				if (i == room[k])
					lists[k] = gai_grow(&arena, lists[k], i, 1, &room[k]);
				lists[k][i] = 1;
			}
		ok(arena.taken < 3 * 1000000 * 5 / 4, "three arrays that grow in turn take %zu bytes for 3000000", arena.taken);
	}
	else
		ok(false, "nothing fails");
	gai_arena_free(&arena);
}

static void
test_failures(void)
{
	test_host	host;
	int			needed;
	bool		clean = true;

	test_host_init(&host, 0);
	is_integer(work(&host.host), GAI_OK, "work succeeds");
	is_integer(host.outstanding, 0, "all memory is given back");
	ok(host.asked > 0, "the host is asked whether to stop");
	needed = host.allocations;
	for (int n = 1; n <= needed; n++)
	{
		test_host_init(&host, n);
		clean = clean && work(&host.host) == GAI_NO_MEMORY && host.outstanding == 0;
	}
	ok(clean, "each of %d allocations may fail: GAI_NO_MEMORY and nothing is lost", needed);

	test_host_init(&host, 0);
	host.stop = true;
	is_integer(work(&host.host), GAI_CANCELLED, "work stops when the host says so");
	is_integer(host.outstanding, 0, "and gives all memory back");

	test_host_init(&host, 0);
	host.host.limit = 200000;
	is_integer(work(&host.host), GAI_TOO_LARGE, "work fails at the host's limit");
	is_integer(host.outstanding, 0, "and gives all memory back");
}

/* What callbacks of foreign libraries do: no jump, whatever happens. */
static void
test_trying(void)
{
	gai_status	failure;
	test_host	host;
	gai_arena	arena;
	char	   *bytes;

	test_host_init(&host, 2);
	host.host.limit = 1000000;
	gai_arena_open(&arena, &host.host);
	bytes = gai_arena_try_alloc(&arena, 10, 3, &failure);
	ok(bytes != NULL && memset(bytes, 1, 30) == bytes, "what is tried is given");
	ok(gai_arena_try_alloc(&arena, 1, 100000, &failure) == NULL, "or is NULL when the host has no more,");
	ok(gai_arena_try_alloc(&arena, 1, 2000000, &failure) == NULL, "at the host's limit,");
	ok(gai_arena_try_alloc(&arena, SIZE_MAX / 2, 3, &failure) == NULL, "and beyond SIZE_MAX");
	ok(gai_arena_try_alloc(&arena, 1, 100000, &failure) != NULL, "and can be tried again");
	ok(!gai_arena_interrupted(&arena), "the host does not want it to stop");
	host.stop = true;
	ok(gai_arena_interrupted(&arena), "now it does");
	gai_arena_free(&arena);
	is_integer(host.outstanding, 0, "and gets all memory back");
}

static gai_status
ask_for(size_t count, size_t size)
{
	gai_arena	arena;
	volatile gai_status status;

	gai_arena_open(&arena, &gai_malloc_host);
	status = gai_try(&arena);
	if (status == GAI_OK)
		gai_alloc(&arena, count, size);
	gai_arena_free(&arena);
	return status;
}

int
main(void)
{
	test_memory();
	test_growing();
	test_growing_with_room_left();
	test_trying_to_grow();
	test_taken();
	test_failures();
	test_trying();
	is_integer(ask_for(SIZE_MAX, 1), GAI_TOO_LARGE, "SIZE_MAX bytes are too large");
	is_integer(ask_for(SIZE_MAX / 2, 3), GAI_TOO_LARGE, "a product beyond SIZE_MAX is too large");
	is_integer(ask_for((size_t) 1 << 33, (size_t) 1 << 33), GAI_TOO_LARGE, "a product that wraps to 0 is too large");
	return done_testing();
}
