/*
 * claim_lexer.h - prose as tokens: words that tell what a number counts, numbers, and what parts them.
 */
#ifndef GAI_CLAIM_LEXER_H
#define GAI_CLAIM_LEXER_H

#include "base/quantity.h"
#include "claims/claim_lexicon.h"

typedef enum gai_token_kind
{
	GAI_TOKEN_WORD,
	GAI_TOKEN_NUMBER,			/* a count, a percentage, an amount */
	GAI_TOKEN_YEAR,
	GAI_TOKEN_COMMA,
	GAI_TOKEN_SEMICOLON,
	GAI_TOKEN_LIST,				/* 、 */
	GAI_TOKEN_OPEN,
	GAI_TOKEN_CLOSE,
	GAI_TOKEN_STOP,				/* end of a sentence */
	GAI_TOKEN_HEADING			/* "(二)": a part of a section begins */
} gai_token_kind;

typedef struct gai_token
{
	gai_token_kind kind;
	gai_claim_word	word;
	uint32_t	argument;		/* of a word; of a year, the year */
	uint32_t	number;			/* index into the quantities */
	size_t		begin;			/* glyphs: from begin to before end */
	size_t		end;
} gai_token;

typedef struct gai_tokens
{
	gai_token  *items;
	size_t		count,
				room;
	gai_quantity *quantities;
	size_t		nquantities,
				quantities_room;
} gai_tokens;

/* The words, numbers and stops of a text; the last token is a stop. */
gai_tokens	gai_read_tokens(gai_arena *arena, const gai_dictionary *words, const gai_prose *prose);

#endif
