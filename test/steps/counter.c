/* counter.c - see counter.h.  Compiled without the options that call it. */
#define _GNU_SOURCE				/* memmem() */
#include "counter.h"

#include <stdlib.h>
#include <string.h>

#include "tables/label_dictionary.h"

/* After so many steps without a question to the host the core counts as not cancellable. */
#define LONG_SILENCE 4000

typedef struct counting
{
	gai_host	host;
	gai_arena	arena;
	step_count	count;
	uint32_t	ticks;			/* of the arena, when last seen */
	uint64_t	last_sign;		/* steps when it last ticked or asked */
	const void *place;			/* in the middle of the present silence */
	uint64_t	last_question;
	uint64_t	stop_at;
} counting;

static counting *volatile current;

static void
end_silence(counting *self)
{
	uint64_t	silence = self->count.steps - self->last_sign;

	if (silence > self->count.longest_silence)
	{
		self->count.longest_silence = silence;
		self->count.silent_at = self->place;
	}
	self->last_sign = self->count.steps;
	self->place = NULL;
}

static inline void
add_steps(uint64_t steps, const void *place)
{
	counting   *self = current;

	if (self == NULL)
		return;
	if (self->arena.ticks != self->ticks)
	{
		self->ticks = self->arena.ticks;
		end_silence(self);
	}
	self->count.steps += steps;
	if (self->place == NULL && self->count.steps - self->last_sign > LONG_SILENCE)
		self->place = place;
}

void		__sanitizer_cov_trace_pc(void);

void
__sanitizer_cov_trace_pc(void)
{
	add_steps(1, __builtin_return_address(0));
}

/* ---- the C library's functions, by the linker's --wrap ---------------------------------------------------------- */

#define COUNT_BYTES(n) add_steps(1 + (n) / BYTES_A_STEP, __builtin_return_address(0))

void	   *__real_memchr(const void *bytes, int c, size_t length);
void	   *__wrap_memchr(const void *bytes, int c, size_t length);
int			__real_memcmp(const void *a, const void *b, size_t length);
int			__wrap_memcmp(const void *a, const void *b, size_t length);
void	   *__real_memmem(const void *bytes, size_t length, const void *phrase, size_t phrase_length);
void	   *__wrap_memmem(const void *bytes, size_t length, const void *phrase, size_t phrase_length);
void	   *__real_memcpy(void *to, const void *from, size_t length);
void	   *__wrap_memcpy(void *to, const void *from, size_t length);
void	   *__real_memmove(void *to, const void *from, size_t length);
void	   *__wrap_memmove(void *to, const void *from, size_t length);
void	   *__real_memset(void *to, int c, size_t length);
void	   *__wrap_memset(void *to, int c, size_t length);

void *
__wrap_memchr(const void *bytes, int c, size_t length)
{
	void	   *found = __real_memchr(bytes, c, length);

	COUNT_BYTES(found != NULL ? (size_t) ((const char *) found - (const char *) bytes) : length);
	return found;
}

void *
__wrap_memmem(const void *bytes, size_t length, const void *phrase, size_t phrase_length)
{
	void	   *found = __real_memmem(bytes, length, phrase, phrase_length);

	COUNT_BYTES(found != NULL ? (size_t) ((const char *) found - (const char *) bytes) : length);
	return found;
}

int
__wrap_memcmp(const void *a, const void *b, size_t length)
{
	const char *first = a,
			   *second = b;
	size_t		same = 0;

	while (same < length && first[same] == second[same])
		same++;
	COUNT_BYTES(same);
	return __real_memcmp(a, b, length);
}

void *
__wrap_memcpy(void *to, const void *from, size_t length)
{
	COUNT_BYTES(length);
	return __real_memcpy(to, from, length);
}

void *
__wrap_memmove(void *to, const void *from, size_t length)
{
	COUNT_BYTES(length);
	return __real_memmove(to, from, length);
}

void *
__wrap_memset(void *to, int c, size_t length)
{
	COUNT_BYTES(length);
	return __real_memset(to, c, length);
}

/* ---- a host that counts ----------------------------------------------------------------------------------------- */

static void *
give(void *context, size_t size)
{
	(void) context;
	return malloc(size);
}

static void *
give_larger(void *context, void *block, size_t size)
{
	(void) context;
	return realloc(block, size);
}

static void
take_back(void *context, void *block)
{
	(void) context;
	free(block);
}

static bool
interrupted(void *context)
{
	counting   *self = context;
	uint64_t	unasked = self->count.steps - self->last_question;

	end_silence(self);
	if (unasked > self->count.longest_unasked)
		self->count.longest_unasked = unasked;
	self->last_question = self->count.steps;
	return ++self->count.questions >= self->stop_at && self->stop_at != 0;
}

/* The dictionary of labels, made once, as the server does. */
static const gai_labels *
labels(void)
{
	static const gai_labels *made;
	static gai_arena kept;

	if (made == NULL)
	{
		gai_arena_open(&kept, &gai_malloc_host);
		made = gai_labels_make(&kept);
	}
	return made;
}

step_count
count_steps(counted_work work, const char *body, size_t length, uint64_t stop_at)
{
	static counting self;

	memset(&self, 0, sizeof self);
	self.host = (gai_host) {.alloc = give, .resize = give_larger, .release = take_back, .interrupted = interrupted,
		.context = &self, .labels = labels()};
	self.stop_at = stop_at;
	gai_arena_open(&self.arena, &self.host);
	current = &self;
	self.count.status = gai_try(&self.arena);
	if (self.count.status == GAI_OK)
		work(&self.arena, body, length);
	interrupted(&self);
	current = NULL;
	gai_arena_free(&self.arena);
	return self.count;
}
