/*
 * html_text_runs.h - collects the text of a paragraph as it arrives, and where each stretch of it comes from.
 *
 * A run of ASCII white space becomes one blank.  Other blanks stay, since pages align text with them.  Characters
 * without width are dropped.  It runs below libxml2, so nothing here jumps.
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
	bool		same;			/* text and source are the same bytes */
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
	char		blank;			/* pending before the next word: 0, blank, tab or line feed */
	bool		raised;			/* the next digit does not belong to the number before it */
	bool		preformatted;	/* blanks and tabs stay as they are; line ends do not occur */
} gai_html_text;

/* For copied text: where its stretches come from. */
typedef struct gai_html_runs
{
	size_t		count;
	gai_html_run items[];
} gai_html_runs;

/* A paragraph's text, in the body or copied into the arena.  Kept small, for there are many. */
typedef struct gai_html_words
{
	const char *bytes;
	const gai_html_runs *runs;	/* only for a copy that is divisible */
	uint32_t	length;
	uint32_t	position;		/* in the body, from the first to the last character that is no blank */
	uint32_t	source_length;
	bool		divisible;		/* has blanks or bars that may separate cells */
} gai_html_words;

/* Adds bytes that were made from source_length bytes at offset source of the body. */
gai_status	gai_html_add_text(gai_arena *arena, gai_html_text *text, const char *bytes, size_t length, size_t source,
							  size_t source_length);

/* Takes what was added since the last call, trimmed unless preformatted; empty if it is only blanks. */
gai_status	gai_html_take_text(gai_arena *arena, gai_html_text *text, gai_html_words *words);

/* The stretch of the source for a stretch of the text, which must begin and end with characters of runs, not blanks. */
void		gai_html_find_source(const gai_html_run *runs, size_t nruns, size_t at, size_t length,
								 size_t *position, size_t *source_length);

static inline gai_text
gai_html_text_of(const gai_html_words *words)
{
	return gai_slice(words->bytes, words->length);
}

/* Whether a character with this first byte is a Chinese one or a full-width mark: no blank is due beside it. */
bool		gai_html_is_wide(char lead);

/* The first byte of a text's last character. */
char		gai_html_last_lead(gai_text text);

#endif
