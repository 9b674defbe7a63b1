/* html_text_runs.c - see html_text_runs.h */
#include "source/html/html_text_runs.h"

#include "base/ascii.h"
#include "base/find.h"

/* No value is longer; longer words are not split off. */
#define LONGEST_VALUE 60

/* What a byte may begin. */
enum
{
	WORD,						/* an ordinary character, or a further byte of one */
	SPACE,						/* ASCII white space */
	MAYBE,						/* perhaps a character without width, a blank or a bar */
	BAR							/* a bar, or perhaps a blank */
};

static const unsigned char classes[256] = {
	SPACE, SPACE, SPACE, SPACE, SPACE, SPACE, SPACE, SPACE, SPACE, SPACE, SPACE, SPACE, SPACE, SPACE, SPACE, SPACE,
	SPACE, SPACE, SPACE, SPACE, SPACE, SPACE, SPACE, SPACE, SPACE, SPACE, SPACE, SPACE, SPACE, SPACE, SPACE, SPACE,
	[' '] = SPACE, ['|'] = BAR, [0x7F] = SPACE,
	[0xC2] = MAYBE, [0xE1] = BAR, [0xE2] = MAYBE, [0xE3] = BAR, [0xEF] = MAYBE,
};

static int
class_of(char c)
{
	return classes[(unsigned char) c];
}

/* Soft hyphen, zero-width blanks and joiners, marks of direction, BOM. */
static bool
has_no_width(uint32_t c)
{
	return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
		(c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

bool
gai_html_is_wide(char lead)
{
	unsigned char c = (unsigned char) lead;

	return (c >= 0xE3 && c <= 0xE9) || c == 0xF0;
}

char
gai_html_last_lead(gai_text text)
{
	size_t		i = text.length - 1;

	while (i > 0 && ((unsigned char) text.bytes[i] & 0xC0) == 0x80)
		i--;
	return text.bytes[i];
}

/* Makes room for so many more bytes and one more run. */
static gai_status
make_room(gai_arena *arena, gai_html_text *text, size_t length)
{
	gai_status	status;
	void	   *array = gai_arena_try_grow(arena, text->bytes, text->length, length, 1, &text->room, &status);

	if (status != GAI_OK)
		return status;
	text->bytes = array;
	array = gai_arena_try_grow(arena, text->runs, text->nruns, 1, sizeof *text->runs, &text->runs_room, &status);
	if (status == GAI_OK)
		text->runs = array;
	return status;
}

/* Decides which blank, if any, the pending one becomes before a word that begins with this byte. */
static void
settle_blank(gai_html_text *text, char next)
{
	char		last = text->length > 0 ? gai_html_last_lead(gai_slice(text->bytes, text->length)) : 0;

	if (text->length == 0)
		text->blank = 0;
	else if (text->raised && gai_is_digit(last) && gai_is_digit(next))
		text->blank = '\n';
	else if (text->blank == '\n')
		/* a line break of the source within Chinese text is not a blank */
		text->blank = gai_html_is_wide(last) && gai_html_is_wide(next) ? 0 : ' ';
	text->raised = false;
}

/* Adds a word, or words with single blanks between them. */
static gai_status
add_run(gai_arena *arena, gai_html_text *text, const char *bytes, size_t length, size_t source, size_t source_length,
		bool same)
{
	gai_html_run *last;
	gai_status	status;

	if (length == 0)
		return GAI_OK;
	status = make_room(arena, text, length + 1);
	if (status != GAI_OK)
		return status;
	settle_blank(text, *bytes);
	last = text->nruns > 0 ? &text->runs[text->nruns - 1] : NULL;
	if (text->blank != 0)
	{
		text->bytes[text->length++] = text->blank;
		/* if the source has the same blank, the run continues across it */
		if (last->same && last->source + last->length + 1 == source && text->body[source - 1] == text->blank)
		{
			last->length++;
			last->source_length++;
		}
		text->blank = 0;
	}
	memcpy(text->bytes + text->length, bytes, length);
	if (same && last != NULL && last->same &&
		last->source + last->length == source && last->at + last->length == text->length)
	{
		last->length += (uint32_t) length;
		last->source_length += (uint32_t) length;
	}
	else
		text->runs[text->nruns++] = (gai_html_run) {.source = (uint32_t) source, .at = (uint32_t) text->length,
			.length = (uint32_t) length, .source_length = (uint32_t) source_length, .same = same};
	text->length += length;
	return GAI_OK;
}

/* The end of the longest stretch that is added unchanged; *drop is the length of the widthless character behind it. */
static const char *
find_word_end(const char *at, const char *end, bool preformatted, int *drop)
{
	*drop = 0;
	while (at < end)
	{
		int			class = class_of(*at);

		if (class == SPACE && !preformatted)
		{
			/* a single blank between words */
			if (*at != ' ' || at + 1 == end || class_of(at[1]) == SPACE)
				return at;
		}
		else if (class == MAYBE)
		{
			uint32_t	c;
			int			length = gai_decode(at, end, &c);

			if (has_no_width(c))
			{
				*drop = length;
				return at;
			}
			at += length - 1;
		}
		at++;
	}
	return at;
}

gai_status
gai_html_add_text(gai_arena *arena, gai_html_text *text, const char *bytes, size_t length, size_t source,
				  size_t source_length)
{
	const char *at = bytes,
			   *end = bytes + length;
	bool		same = length == source_length && memcmp(bytes, text->body + source, length) == 0;
	gai_status	status = GAI_OK;

	while (at < end && status == GAI_OK)
	{
		const char *from = at;
		int			drop;

		if (!gai_arena_try_step(arena))
			return GAI_CANCELLED;
		if (!text->preformatted && class_of(*at) == SPACE)
		{
			if (*at == '\n' || *at == '\r')
				text->blank = '\n';
			else if (text->blank == 0 || (text->blank == ' ' && *at == '\t'))
				text->blank = *at == '\t' ? '\t' : ' ';
			at++;
			continue;
		}
		at = find_word_end(at, end, text->preformatted, &drop);
		if (same)
			status = add_run(arena, text, from, (size_t) (at - from), source + (size_t) (from - bytes),
							 (size_t) (at - from), true);
		else
			status = add_run(arena, text, from, (size_t) (at - from), source, source_length, false);
		at += drop;
	}
	return status;
}

/* The run that has the character at this place of the text. */
static const gai_html_run *
find_run(const gai_html_run *runs, size_t nruns, size_t at)
{
	size_t		low = 0,
				high = nruns;

	while (high - low > 1)
	{
		size_t		middle = (low + high) / 2;

		if (runs[middle].at <= at)
			low = middle;
		else
			high = middle;
	}
	return &runs[low];
}

void
gai_html_find_source(const gai_html_run *runs, size_t nruns, size_t at, size_t length,
					 size_t *position, size_t *source_length)
{
	const gai_html_run *first = find_run(runs, nruns, at),
			   *last = find_run(runs, nruns, at + length - 1);
	size_t		end = last->source + last->source_length;

	*position = first->source;
	if (first->same)
		*position += at - first->at;
	if (last->same)
		end = last->source + (at + length - last->at);
	*source_length = end > *position ? end - *position : 0;
}

/* The runs of the part of the text that begins before bytes behind its beginning. */
static gai_status
copy_runs(gai_arena *arena, const gai_html_text *text, uint32_t before, gai_html_words *words)
{
	gai_status	failure;
	gai_html_runs *runs = gai_arena_try_alloc(arena, 1, sizeof *runs + text->nruns * sizeof runs->items[0], &failure);

	if (runs == NULL)
		return failure;
	runs->count = 0;
	for (size_t i = 0; i < text->nruns; i++)
	{
		gai_html_run run = text->runs[i];

		if (!gai_arena_try_step(arena))
			return GAI_CANCELLED;
		/* the blanks before the text */
		if (run.at + run.length <= before)
			continue;
		if (run.at < before)
		{
			run.length -= before - run.at;
			run.source += run.same ? before - run.at : 0;
			run.source_length -= run.same ? before - run.at : 0;
			run.at = before;
		}
		run.at -= before;
		runs->items[runs->count++] = run;
	}
	words->runs = runs;
	return GAI_OK;
}

static gai_status
copy_words(gai_arena *arena, const gai_html_text *text, gai_text chosen, gai_html_words *words)
{
	gai_status	failure;
	char	   *bytes = gai_arena_try_alloc(arena, chosen.length, 1, &failure);

	if (bytes == NULL)
		return failure;
	words->bytes = memcpy(bytes, chosen.bytes, chosen.length);
	return words->divisible ? copy_runs(arena, text, (uint32_t) (chosen.bytes - text->bytes), words) : GAI_OK;
}

/*
 * Finds out whether the text reader may split these bytes: at bars, tabs, wide gaps, or before a short last word.
 */
static gai_status
see_if_divisible(gai_arena *arena, gai_text text, bool *divisible)
{
	const char *end = text.bytes + text.length,
			   *stop = text.bytes,
			   *last_word = NULL;
	bool		after_blank = false;

	*divisible = true;
	for (const char *at = text.bytes; at < end; at++)
	{
		uint32_t	c;
		int			length;

		if (at >= stop)
		{
			stop = gai_stretch(at, end);
			if (!gai_arena_try_step(arena))
				return GAI_CANCELLED;
		}
		if (class_of(*at) == WORD)
		{
			after_blank = false;
			continue;
		}
		length = gai_decode(at, end, &c);
		if (c == '\t' || gai_is_bar(c))
			return GAI_OK;
		if (gai_is_blank(c) && (after_blank || c == 0x3000))
			return GAI_OK;
		after_blank = gai_is_blank(c);
		if (c == ' ' || c == 0xA0)
			last_word = at + length;
		at += length - 1;
	}
	*divisible = last_word != NULL && end - last_word <= LONGEST_VALUE;
	return GAI_OK;
}

gai_status
gai_html_take_text(gai_arena *arena, gai_html_text *text, gai_html_words *words)
{
	gai_text	whole = text->length > 0 ? gai_slice(text->bytes, text->length) : gai_slice("", 0),
				trimmed = whole;
	gai_status	status = gai_try_trim(arena, &trimmed);

	*words = (gai_html_words) {.bytes = ""};
	if (status == GAI_OK && trimmed.length > 0)
	{
		size_t		position,
					source_length;
		const gai_html_run *run;

		gai_html_find_source(text->runs, text->nruns, (size_t) (trimmed.bytes - text->bytes), trimmed.length,
							 &position, &source_length);
		if (!text->preformatted)
			whole = trimmed;
		words->position = (uint32_t) position;
		words->source_length = (uint32_t) source_length;
		words->length = (uint32_t) whole.length;
		words->divisible = text->preformatted;
		if (!text->preformatted)
			status = see_if_divisible(arena, whole, &words->divisible);
		run = find_run(text->runs, text->nruns, (size_t) (whole.bytes - text->bytes));
		if (run->same && whole.bytes + whole.length <= text->bytes + run->at + run->length)
			words->bytes = text->body + run->source + (whole.bytes - text->bytes - run->at);
		else if (status == GAI_OK)
			status = copy_words(arena, text, whole, words);
	}
	text->length = 0;
	text->nruns = 0;
	text->blank = 0;
	text->raised = false;
	return status;
}
