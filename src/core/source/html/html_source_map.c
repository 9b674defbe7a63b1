/* html_source_map.c - see html_source_map.h */
#include "source/html/html_source_map.h"

#include "source/html/html_references.h"
#include "source/libxml2.h"

/* Bytes of reported text that are compared at first. */
#define FIRST_STRETCH 64

/* Makes room for one more item, reusing the room of items that are done. */
static gai_status
make_room(gai_arena *arena, gai_html_queue *queue)
{
	gai_html_given *items;
	gai_status	status;

	if (queue->first == queue->count)
		queue->first = queue->count = 0;
	if (queue->count < queue->room)
		return GAI_OK;
	if (queue->first > queue->room / 2)
	{
		queue->count -= queue->first;
		memmove(queue->items, queue->items + queue->first, queue->count * sizeof *queue->items);
		queue->first = 0;
		return GAI_OK;
	}
	items = gai_arena_try_grow(arena, queue->items, queue->count, 1, sizeof *items, &queue->room, &status);
	if (status == GAI_OK)
		queue->items = items;
	return status;
}

gai_html_given *
gai_html_add_given(gai_arena *arena, gai_html_queue *queue, gai_status *status)
{
	*status = make_room(arena, queue);
	return *status == GAI_OK ? &queue->items[queue->count++] : &queue->nowhere;
}

gai_html_given *
gai_html_last_given(gai_html_queue *queue)
{
	return queue->first < queue->count ? &queue->items[queue->count - 1] : NULL;
}

/* The index of the next start tag in the queue; count if there is none. */
static size_t
next_start(const gai_html_queue *queue)
{
	size_t		i = queue->first;

	while (i < queue->count && queue->items[i].kind != GAI_HTML_START)
		i++;
	return i;
}

bool
gai_html_misses_start(const gai_html_queue *queue)
{
	return next_start(queue) < queue->count;
}

const gai_html_given *
gai_html_given_start(gai_html_queue *queue, const char *name)
{
	size_t		i = next_start(queue);

	if (i == queue->count || strcmp(queue->items[i].element->name, name) != 0)
		return NULL;
	queue->first = i + 1;
	queue->done = 0;
	return &queue->items[i];
}

/* The length of the reference that begins at this place and gives this character. */
static size_t
reference_length(const char *at, size_t length, uint32_t character)
{
	uint32_t	ignored;
	size_t		number = gai_html_read_number(at, length, &ignored),
				named = !GAI_HTML_OWN_RULES && number == 0 ? gai_html_named_length(at, length, character) : 0,
				i = 1;

	if (number + named > 0)
		return number + named;
	while (i < length && i < GAI_HTML_LONGEST_REFERENCE &&
		   ((at[i] >= '0' && at[i] <= '9') || ((at[i] | 0x20) >= 'a' && (at[i] | 0x20) <= 'z')))
		i++;
	return i < length && at[i] == ';' ? i + 1 : i;
}

static bool
is_hexadecimal(char c)
{
	return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}

/* Whether the & at this place may begin a reference to & itself (&amp; or a number); else it is text. */
static bool
may_be_ampersand(const char *at, size_t left)
{
	if (left >= 4 && (memcmp(at + 1, "amp", 3) == 0 || memcmp(at + 1, "AMP", 3) == 0))
		return !GAI_HTML_OWN_RULES || (at[1] == 'a' && left >= 5 && at[4] == ';');
	return left >= 4 && at[1] == '#' &&
		((at[2] >= '0' && at[2] <= '9') || ((at[2] | 0x20) == 'x' && is_hexadecimal(at[3])));
}

/*
 * The number of equal bytes, in whole characters and not beyond an &.  What is looked at is at most about twice as
 * long, because a text may differ every few bytes.
 */
static size_t
common_length(const char *a, const char *b, size_t most)
{
	size_t		same = 0;

	for (size_t stretch = FIRST_STRETCH; same < most && a[same] == b[same]; stretch *= 2)
	{
		size_t		length = stretch < most - same ? stretch : most - same;
		const char *reference = memchr(b + same, '&', length);

		if (reference != NULL)
			most = same + (length = (size_t) (reference - b) - same);
		if (memcmp(a + same, b + same, length) != 0)
			break;
		same += length;
	}
	if (same == most)
		return most;
	while (a[same] == b[same])
		same++;
	while (same > 0 && ((unsigned char) a[same] & 0xC0) == 0x80)
		same--;
	return same;
}

/*
 * The length of what may be missing in the reported text at this place, else 0: characters that were not given, and
 * line ends, since HTML drops the one behind <pre>.
 */
static size_t
unreported_length(const char *at, size_t left)
{
	size_t		other = gai_html_other(at, left);

	return other == 0 && (*at == '\n' || *at == '\t' || *at == 0x7F) ? 1 : other;
}

/* Matches the first reported bytes with the source text at this place; length 0 if they do not agree. */
static gai_html_origin
compare(const char *bytes, size_t length, const char *at, size_t left)
{
	size_t		same = common_length(bytes, at, length < left ? length : left);
	uint32_t	character;
	size_t		made = (size_t) gai_decode(bytes, bytes + length, &character);

	if (same > 0)
		return (gai_html_origin) {.length = same, .source_length = same};
	if (*at == '&' && *bytes == '&' && !may_be_ampersand(at, left))
		return (gai_html_origin) {.length = 1, .source_length = 1};
	if (*at == '&')
		return (gai_html_origin) {.length = made, .source_length = reference_length(at, left, character)};
	/* of CR LF this matches the CR; the LF that is left is skipped as unreported */
	if (gai_html_ends_line(*at) && *bytes == '\n')
		return (gai_html_origin) {.length = 1, .source_length = 1};
	return (gai_html_origin) {0};
}

gai_html_origin
gai_html_given_text(gai_arena *arena, gai_html_queue *queue, const char *bytes, size_t length, gai_status *status)
{
	gai_html_origin origin = {.length = length};

	while (queue->first < queue->count)
	{
		const gai_html_given *given = &queue->items[queue->first];
		const char *at = queue->body + given->position + queue->done;
		size_t		left = given->length - queue->done;

		if (!gai_arena_try_step(arena))
		{
			*status = GAI_CANCELLED;
			break;
		}
		origin.position = given->position + queue->done;
		if (given->kind == GAI_HTML_TEXT && left > 0)
		{
			gai_html_origin found = compare(bytes, length, at, left);

			if (found.length > 0)
			{
				queue->done += found.source_length;
				found.position = origin.position;
				return found;
			}
			if (unreported_length(at, left) == 0)
				break;
			queue->done += unreported_length(at, left);
			continue;
		}
		queue->first++;
		queue->done = 0;
	}
	/* text that was not given: its origin is the current place, and no source is consumed */
	return origin;
}
