/* hosts.c - see fuzz.h */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

#include "tables/label_dictionary.h"

static void *
give(void *context, size_t size)
{
	fuzz_host  *self = context;
	void	   *block;

	if (++self->given == self->fail_at)
		return NULL;
	block = malloc(size);
	memset(block, 0xA5, size);
	self->outstanding++;
	return block;
}

static void *
give_larger(void *context, void *block, size_t size)
{
	fuzz_host  *self = context;

	return ++self->given == self->fail_at ? NULL : realloc(block, size);
}

static void
take_back(void *context, void *block)
{
	((fuzz_host *) context)->outstanding--;
	free(block);
}

static bool
says_stop(void *context)
{
	fuzz_host  *self = context;

	return ++self->asked == self->stop_at;
}

/* Made once, as the server does; nobody gives it back. */
static const gai_labels *
labels(void)
{
	static gai_arena kept;
	static const gai_labels *made;

	if (made == NULL)
	{
		gai_arena_open(&kept, &gai_malloc_host);
		made = gai_labels_make(&kept);
	}
	return made;
}

void
fuzz_open_host(fuzz_host *self)
{
	*self = (fuzz_host) {.host = {.alloc = give, .resize = give_larger, .release = take_back, .interrupted = says_stop,
		.context = self, .labels = labels()}};
}

void
fuzz_open_scarce_host(fuzz_host *self, const fuzz_input *input)
{
	fuzz_open_host(self);
	self->fail_at = input->fail_at;
	self->stop_at = input->stop_at;
	self->host.least_block = input->small ? 256 : 0;
	self->host.portion = input->cut;
}

bool
fuzz_is_scarce(const fuzz_input *input)
{
	return input->fail_at > 0 || input->stop_at > 0 || input->small || input->cut > 0;
}

/*
 * A file can be both damaged and beyond a limit.  Which of the two a library meets first depends on how many bytes it
 * is given at once.
 */
static bool
is_as_usual(const fuzz_host *self, gai_status status, gai_status usual)
{
	if (self->host.portion > 0 && (status == GAI_REFUSED || status == GAI_TOO_LARGE))
		return usual == GAI_REFUSED || usual == GAI_TOO_LARGE;
	return status == usual;
}

void
fuzz_close_host(const fuzz_host *self, gai_status status, gai_status usual)
{
	fuzz_check(self->outstanding == 0);
	if (status == GAI_NO_MEMORY)
		fuzz_check(self->fail_at > 0 && self->given >= self->fail_at);
	else if (status == GAI_CANCELLED)
		fuzz_check(self->stop_at > 0 && self->asked >= self->stop_at);
	else
		fuzz_check(is_as_usual(self, status, usual));
}
