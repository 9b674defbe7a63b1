/*
 * html_text_runs.h - the text of a paragraph as it arrives in stretches, with where each comes from.
 *
 * Runs of ASCII white space become one blank; other blanks stay, since pages align text with them; what has no width is
 * dropped.  Nothing here jumps: it runs below libxml2.
 */
#ifndef GAI_HTML_TEXT_RUNS_H
#define GAI_HTML_TEXT_RUNS_H

#include "base/arena.h"
#include "base/text.h"

/* A stretch of text and the stretch of the source that it was made from. */
typedef struct gai_html_run
{
	uint32_t	source;			/* in the body */
	uint32_t	at;				/* in the text */
	uint32_t	length;
	uint32_t	source_length;
	bool		same;			/* both are the same bytes */
} gai_html_run;

typedef struct gai_html_text
{
	const char *body;
	char	   *bytes;
	size_t		length,
				room;
	gai_html_run *runs;
	size_t		nruns,
				runs_room;
	char		blank;			/* what parts the next word from the last: 0, blank, tab, line feed */
	bool		raised;			/* the next digit is none of the number before it */
	bool		preformatted;	/* blanks and tabs stay as they are; line ends do not occur */
} gai_html_text;

/* Of copied text where its stretches come from. */
typedef struct gai_html_runs
{
	size_t		count;
	gai_html_run items[];
} gai_html_runs;

/* A paragraph's text: the body's own bytes, or a copy of the arena's.  There are many, so they are small. */
typedef struct gai_html_words
{
	const char *bytes;
	const gai_html_runs *runs;	/* of a copy that is divisible */
	uint32_t	length;
	uint32_t	position;		/* in the body, from the first to the last character that is no blank */
	uint32_t	source_length;
	bool		divisible;		/* has blanks or bars that may part cells */
} gai_html_words;

/* Adds bytes that stand at source in the body, or were made from source_length bytes there. */
gai_status	gai_html_add_text(gai_arena *arena, gai_html_text *text, const char *bytes, size_t length, size_t source,
							  size_t source_length);

/* What was added since the last time, trimmed unless it is preformatted; empty when there are only blanks. */
gai_status	gai_html_take_text(gai_arena *arena, gai_html_text *text, gai_html_words *words);

/* The stretch of the source behind a stretch of the text; both ends of it are characters of runs, not blanks. */
void		gai_html_find_source(const gai_html_run *runs, size_t nruns, size_t at, size_t length,
								 size_t *position, size_t *source_length);

static inline gai_text
gai_html_text_of(const gai_html_words *words)
{
	return gai_slice(words->bytes, words->length);
}

/* Whether these bytes begin or end with a Chinese character or mark: no blank parts such text from other text. */
bool		gai_html_is_wide(char lead);

/* The first byte of a text's last character. */
char		gai_html_last_lead(gai_text text);

#endif
