/* claim_reader.c - through a section, sentence by sentence and clause by clause; see claim_reader.h */
#include "claims/claim_reader.h"

#include "claims/claim_items.h"
#include "claims/claim_settling.h"
#include "claims/claim_statements.h"

/* How far a bracket may reach. */
#define LONGEST_BRACKET 60

/* Bytes of a sentence that is quoted as a whole; of a longer one a clause is, of a longer clause its beginning. */
#define LONGEST_QUOTE 1500

static bool
is_number(const gai_claim_reader *reader, size_t token)
{
	const gai_token *it = &reader->tokens.items[token];

	return it->kind == GAI_TOKEN_NUMBER && reader->tokens.quantities[it->number].measure != GAI_MEASURE_OTHER;
}

/* The token that closes the bracket without a number in it that opens at this token; GAI_NOWHERE = it has one. */
static size_t
end_of_remark(const gai_claim_reader *reader, size_t open)
{
	size_t		end = reader->tokens.count < open + LONGEST_BRACKET ? reader->tokens.count : open + LONGEST_BRACKET;

	for (size_t i = open + 1; i < end; i++)
	{
		gai_token_kind kind = reader->tokens.items[i].kind;

		if (kind == GAI_TOKEN_CLOSE)
			return i;
		if (kind == GAI_TOKEN_STOP || kind == GAI_TOKEN_OPEN || is_number(reader, i))
			break;
	}
	return GAI_NOWHERE;
}

/* Takes out bracketed remarks without numbers: 收到申请(含上年结转)12件 is one clause.  Of (不含撤回件) its 不含 stays. */
static void
drop_remarks(gai_claim_reader *reader)
{
	gai_tokens *tokens = &reader->tokens;
	size_t		kept = 0;

	for (size_t i = 0; i < tokens->count; i++)
	{
		gai_step(reader->arena);
		if (tokens->items[i].kind == GAI_TOKEN_OPEN)
		{
			size_t		close = end_of_remark(reader, i);

			if (close != GAI_NOWHERE && tokens->items[i + 1].kind == GAI_TOKEN_WORD &&
				tokens->items[i + 1].word == GAI_W_EXCEPT)
			{
				tokens->items[i + 1].end = tokens->items[close].end;
				tokens->items[kept++] = tokens->items[i + 1];
				i = close;
				continue;
			}
			if (close != GAI_NOWHERE)
			{
				i = close;
				continue;
			}
		}
		tokens->items[kept++] = tokens->items[i];
	}
	tokens->count = kept;
}

/* ---- clauses ---------------------------------------------------------------------------------------------------- */

static bool
ends_clause(gai_token_kind kind)
{
	return kind == GAI_TOKEN_COMMA || kind == GAI_TOKEN_SEMICOLON || kind == GAI_TOKEN_STOP || kind == GAI_TOKEN_OPEN ||
		kind == GAI_TOKEN_CLOSE || kind == GAI_TOKEN_HEADING;
}

/* The next number from a token on, or the end. */
static size_t
next_number(const gai_claim_reader *reader, size_t from, size_t end)
{
	while (from < end && !is_number(reader, from))
	{
		gai_step(reader->arena);
		from++;
	}
	return from;
}

/* Where the words behind a number end: at the next number or at a 、 before it. */
static size_t
end_of_tail(const gai_claim_reader *reader, size_t number, size_t next)
{
	for (size_t i = number + 1; i < next; i++)
	{
		gai_step(reader->arena);
		if (reader->tokens.items[i].kind == GAI_TOKEN_LIST)
			return i;
	}
	return next;
}

static void
read_clause(gai_claim_reader *reader, size_t begin, size_t end)
{
	size_t		number = next_number(reader, begin, end);
	size_t		rest = begin;

	while (number < end)
	{
		size_t		next = next_number(reader, number + 1, end);
		size_t		tail = end_of_tail(reader, number, next);

		gai_step(reader->arena);
		rest = gai_read_item(reader, rest, number, tail) ? tail : number + 1;
		number = next;
	}
	if (rest < end)
		gai_read_statement(reader, rest, end);
}

/* ---- sentences -------------------------------------------------------------------------------------------------- */

/* What claims from now on quote: the text from behind a token to the end of another. */
static bool
quote(gai_claim_reader *reader, size_t begin, size_t end)
{
	const gai_glyph *glyphs = reader->prose.glyphs;
	size_t		first = begin > 0 ? reader->tokens.items[begin - 1].end : 0;
	size_t		behind = reader->tokens.items[end].end;
	size_t		from = glyphs[first].position;
	size_t		to = from;
	bool		whole = true;

	if (behind > first)
		to = glyphs[behind - 1].position + glyphs[behind - 1].length;
	if (to - from > LONGEST_QUOTE)
	{
		whole = false;
		for (behind = first; glyphs[behind].position + glyphs[behind].length - from <= LONGEST_QUOTE; behind++)
			to = glyphs[behind].position + glyphs[behind].length;
	}
	reader->sentence = gai_slice(reader->prose.text.bytes + from, to - from);
	return whole;
}

/* Words between 主动公开 and a number that leave it the number's only word: 主动公开的31件. */
static bool
counts_published(const gai_claim_reader *reader, size_t token)
{
	const gai_token *tokens = reader->tokens.items;

	if (tokens[token].word != GAI_W_STRANGE || !(tokens[token].argument & GAI_PUBLISHED_THING) ||
		tokens[token + 1].kind != GAI_TOKEN_NUMBER)
		return false;
	for (size_t i = tokens[token].end; i < tokens[token + 1].begin; i++)
		if (!gai_is_filler(reader->prose.glyphs[i].code) && reader->prose.glyphs[i].code != 0x7C7B)	/* 类 */
			return false;
	return true;
}

/*
 * 公文属性:主动公开31件,依申请公开12件,不予公开9件: whether a sentence tells documents apart, and tells nothing that is done
 * to requests only.
 */
static bool
classifies(const gai_claim_reader *reader, size_t begin, size_t end, uint64_t seen)
{
	bool		papers = false;

	if (seen & (GAI_SEEN(GAI_W_RECEIVED) | GAI_SEEN(GAI_W_FINISHED) | GAI_SEEN(GAI_W_CARRIED)))
		return false;
	for (size_t i = begin; i < end && !papers; i++)
	{
		const gai_token *token = &reader->tokens.items[i];

		gai_step(reader->arena);
		papers = token->kind == GAI_TOKEN_WORD && ((token->word == GAI_W_STRANGE && (token->argument & GAI_PAPERS)) ||
												   counts_published(reader, i));
	}
	return papers;
}

static void
open_sentence(gai_claim_reader *reader, size_t begin, size_t end)
{
	const gai_token *tokens = reader->tokens.items;
	uint64_t	seen = 0;

	reader->first_claim = reader->whole_claims = reader->claims.count;
	reader->owner = reader->elsewhere ? GAI_PERHAPS_OWN : GAI_OWN;
	reader->foreign_year = reader->own_year = reader->so_far = reader->ever = reader->wished = false;
	reader->among = reader->comparing = false;
	reader->odd_decisions = reader->odd_documents = reader->odd_requests = false;
	reader->groups = 0;
	reader->received = reader->handled = 0;
	reader->last = GAI_NOWHERE;
	for (size_t i = begin; i < end; i++)
	{
		gai_step(reader->arena);
		seen |= tokens[i].kind == GAI_TOKEN_WORD ? GAI_SEEN(tokens[i].word) : 0;
	}
	reader->odd_parts = (seen & GAI_SEEN(GAI_W_NO_RESULT)) != 0;
	reader->decisions = (seen & GAI_SEEN(GAI_W_DECISION)) != 0;
	reader->classified = (seen & GAI_SEEN(GAI_W_STRANGE)) && classifies(reader, begin, end, seen);
	reader->revised = (seen & GAI_SEEN(GAI_W_REVISED)) != 0;
	reader->implied = (seen & GAI_SEEN(GAI_W_REPEALED)) && (seen & GAI_SEEN(GAI_W_IN_FORCE)) &&
		!(seen & GAI_SEEN(GAI_W_DOCUMENT)) && reader->topic != GAI_T_DOCUMENT;
}

/* What a heading changes: everything that was spoken of before. */
static void
open_part(gai_claim_reader *reader)
{
	reader->topic = GAI_T_NONE;
	reader->set = 0;
	reader->main = -1;
	reader->disputes = -1;
	reader->odd_disputes = reader->elsewhere = false;
}

static void
read_sentence(gai_claim_reader *reader, size_t begin, size_t end)
{
	size_t		clause = begin;
	int			depth = 0;
	gai_topic	topic = reader->topic;
	bool		quoted = quote(reader, begin, end);

	open_sentence(reader, begin, end);
	if (reader->implied)
	{
		reader->topic = GAI_T_DOCUMENT;
		reader->set = GAI_NORMATIVE;
	}
	for (size_t i = begin; i <= end; i++)
	{
		gai_token_kind kind = reader->tokens.items[i].kind;

		gai_step(reader->arena);
		if (!ends_clause(kind))
			continue;
		if (i > clause && !quoted)
			quote(reader, clause, i);
		if (i > clause)
			read_clause(reader, clause, i);
		depth += kind == GAI_TOKEN_OPEN ? 1 : kind == GAI_TOKEN_CLOSE && depth > 0 ? -1 : 0;
		if (depth == 0 && kind != GAI_TOKEN_CLOSE)
			reader->comparing = false;
		if (kind == GAI_TOKEN_HEADING)
			open_part(reader);
		clause = i + 1;
	}
	if (reader->implied && reader->topic == GAI_T_DOCUMENT)
		reader->topic = topic;
}

void
gai_read_section_claims(gai_claim_reader *reader, int section, gai_text prose)
{
	size_t		begin = 0;

	if (prose.bytes == NULL)
		return;
	reader->section = section;
	reader->prose = gai_read_prose(reader->arena, prose);
	reader->tokens = gai_read_tokens(reader->arena, reader->words, &reader->prose);
	drop_remarks(reader);
	open_part(reader);
	for (size_t i = 0; i < reader->tokens.count; i++)
	{
		gai_step(reader->arena);
		if (reader->tokens.items[i].kind != GAI_TOKEN_STOP)
			continue;
		read_sentence(reader, begin, i);
		gai_settle_sentence(reader);
		begin = i + 1;
	}
}
