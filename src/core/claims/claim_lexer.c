/* claim_lexer.c - see claim_lexer.h */
#include "claims/claim_lexer.h"

#include "base/ascii.h"
#include "base/chinese_numerals.h"

static gai_token *
add_token(gai_arena *arena, gai_tokens *tokens, gai_token_kind kind, size_t begin, size_t end)
{
	if (tokens->count == tokens->room)
		tokens->items = gai_grow(arena, tokens->items, tokens->count, sizeof(gai_token), &tokens->room);
	tokens->items[tokens->count] = (gai_token) {.kind = kind, .begin = begin, .end = end, .word = GAI_W_NOTHING};
	return &tokens->items[tokens->count++];
}

static void
add_word(gai_arena *arena, gai_tokens *tokens, size_t begin, size_t end, const gai_entry *word)
{
	gai_token  *token = add_token(arena, tokens, GAI_TOKEN_WORD, begin, end);

	token->word = word->word;
	token->argument = word->argument;
}

static bool
is_dash(uint32_t c)
{
	return gai_is_one_of(c, u"-—–~至到");
}

/* "2020-2024年", "2022年至2024年": the last year of several. */
static bool
ends_years(const gai_prose *prose, size_t begin)
{
	uint32_t	before = begin > 1 ? prose->glyphs[begin - 2].code : 0;

	return begin > 1 && is_dash(prose->glyphs[begin - 1].code) &&
		(before == 0x5E74 || gai_is_digit(before));
}

/* "6月", "1月至6月", but not "1月1日" nor "1月至12月". */
static bool
is_month(const gai_prose *prose, size_t begin, const gai_quantity *quantity)
{
	uint32_t	behind = gai_glyph_at(prose, quantity->end + 1);

	if (gai_glyph_at(prose, quantity->end) != 0x6708 || quantity->value.scale > 0 || quantity->value.digits < 1 ||
		quantity->value.digits > 12 || gai_is_digit(behind) || is_dash(behind))
		return false;
	return quantity->value.digits < 12 || begin == 0 || !is_dash(prose->glyphs[begin - 1].code);
}

/* 县政府 in front of 信息公开 is no government but the first half of 政府信息公开. */
static bool
is_of_a_longer_word(const gai_prose *prose, const gai_entry *word, size_t end)
{
	return word->word == GAI_W_GOVERNMENT && gai_glyph_at(prose, end) == 0x4FE1;
}

/* What a number that counts nothing tells all the same: a period, the service line. */
static gai_claim_word
word_of_number(const gai_prose *prose, size_t begin, const gai_quantity *quantity)
{
	if (quantity->measure == GAI_MEASURE_YEAR)
		return ends_years(prose, begin) ? GAI_W_EVER : GAI_W_NOTHING;
	if (quantity->measure != GAI_MEASURE_OTHER)
		return GAI_W_NOTHING;
	if (quantity->value.digits == 12345 && quantity->value.scale == 0)
		return GAI_W_STRANGE;
	return is_month(prose, begin, quantity) ? GAI_W_PART_OF_YEAR : GAI_W_NOTHING;
}

static void
add_number(gai_arena *arena, const gai_prose *prose, gai_tokens *tokens, size_t begin, const gai_quantity *quantity)
{
	bool		is_year = quantity->measure == GAI_MEASURE_YEAR;
	gai_claim_word	word = word_of_number(prose, begin, quantity);
	gai_token  *token;

	if (word != GAI_W_NOTHING)
	{
		token = add_token(arena, tokens, GAI_TOKEN_WORD, begin, quantity->end);
		token->word = word;
		return;
	}
	token = add_token(arena, tokens, is_year ? GAI_TOKEN_YEAR : GAI_TOKEN_NUMBER, begin, quantity->end);
	if (is_year)
	{
		token->argument = (uint32_t) quantity->value.digits;
		return;
	}
	if (tokens->nquantities == tokens->quantities_room)
		tokens->quantities = gai_grow(arena, tokens->quantities, tokens->nquantities, sizeof(gai_quantity),
									  &tokens->quantities_room);
	token->number = (uint32_t) tokens->nquantities;
	tokens->quantities[tokens->nquantities++] = *quantity;
}

static bool
is_small_numeral(uint32_t c)
{
	return gai_numeral_digit(c) > 0 || gai_numeral_unit(c) == 10 || gai_is_digit(c);
}

/* "(二)", "二、", "2." where a sentence begins: the glyph behind it, or at.  heading: it opens a part of a section. */
static size_t
skip_ordinal(const gai_prose *prose, size_t at, bool *heading)
{
	size_t		i = at;
	bool		bracket = gai_glyph_at(prose, i) == '(';
	bool		arabic;

	i += bracket;
	arabic = gai_glyph_at(prose, i) < 0x80;
	if (!is_small_numeral(gai_glyph_at(prose, i)))
		return at;
	while (i - at < 4 && is_small_numeral(gai_glyph_at(prose, i)))
		i++;
	*heading = bracket && !arabic;
	if (bracket)
		return gai_glyph_at(prose, i) == ')' ? i + 1 : at;
	if (gai_glyph_at(prose, i) == 0x3001)	/* 、 */
		return i + 1;
	return arabic && gai_glyph_at(prose, i) == '.' && !gai_is_digit(gai_glyph_at(prose, i + 1)) ? i + 1 : at;
}

/* The glyph behind a title in 《》, or at: years and numbers in it are not the report's. */
static size_t
skip_title(const gai_prose *prose, size_t at)
{
	if (gai_glyph_at(prose, at) != 0x300A)
		return at;
	for (size_t i = at + 1; i < at + 120; i++)
		if (gai_glyph_at(prose, i) == 0x300B)
			return i + 1;
	return at;
}

static bool
find_separator(uint32_t c, gai_token_kind *kind)
{
	/* nearly every glyph is a Chinese character */
	if (c > 0x3015)
		return false;
	switch (c)
	{
		case ',':
			*kind = GAI_TOKEN_COMMA;
			return true;
		case ';':
			*kind = GAI_TOKEN_SEMICOLON;
			return true;
		case 0x3001:
			*kind = GAI_TOKEN_LIST;
			return true;
		case '(':
		case '[':
		case 0x3014:
		case 0x3010:
			*kind = GAI_TOKEN_OPEN;
			return true;
		case ')':
		case ']':
		case 0x3015:
		case 0x3011:
			*kind = GAI_TOKEN_CLOSE;
			return true;
		case 0x3002:
		case '!':
		case '?':
			*kind = GAI_TOKEN_STOP;
			return true;
	}
	return false;
}

/* Whether a sentence begins at a glyph: the text, an empty line, or a line that opens with an ordinal. */
static bool
begins_sentence(const gai_prose *prose, size_t at, const gai_tokens *tokens)
{
	bool		heading;

	if (tokens->count == 0 || prose->glyphs[at].gap == GAI_EMPTY_LINE_GAP)
		return true;
	if (tokens->items[tokens->count - 1].kind == GAI_TOKEN_STOP && tokens->items[tokens->count - 1].end == at)
		return true;
	return prose->glyphs[at].gap == GAI_LINE_GAP && skip_ordinal(prose, at, &heading) > at;
}

/* What stands at the beginning of a sentence and is not of it. */
static size_t
open_sentence(gai_arena *arena, const gai_prose *prose, size_t at, gai_tokens *tokens)
{
	bool		heading = false;
	size_t		behind = skip_ordinal(prose, at, &heading);

	if (tokens->count > 0 && tokens->items[tokens->count - 1].kind != GAI_TOKEN_STOP)
		add_token(arena, tokens, GAI_TOKEN_STOP, at, at);
	if (heading)
		add_token(arena, tokens, GAI_TOKEN_HEADING, at, behind);
	return behind;
}

gai_tokens
gai_read_tokens(gai_arena *arena, const gai_dictionary *words, const gai_prose *prose)
{
	gai_tokens	tokens = {0};
	size_t		at = 0;

	while (at < prose->count)
	{
		uint32_t	c = prose->glyphs[at].code;
		size_t		length;
		gai_token_kind kind;
		gai_quantity quantity;
		const gai_entry *word;

		gai_step(arena);
		if (begins_sentence(prose, at, &tokens))
		{
			size_t		behind = open_sentence(arena, prose, at, &tokens);

			if (behind > at)
			{
				at = behind;
				continue;
			}
		}
		if (!gai_may_begin_token(words, c))
			at++;
		else if ((length = skip_title(prose, at) - at) > 0)
			at += length;
		else if (find_separator(c, &kind))
		{
			add_token(arena, &tokens, kind, at, at + 1);
			at++;
		}
		else if ((word = gai_find_claim_word(words, prose, at, &length)) != NULL && length > 1 &&
				 !is_of_a_longer_word(prose, word, at + length))
		{
			add_word(arena, &tokens, at, at + length, word);
			at += length;
		}
		else if (gai_read_quantity(prose, at, &quantity))
		{
			add_number(arena, prose, &tokens, at, &quantity);
			at = quantity.end;
		}
		else if (word != NULL && length == 1)
		{
			add_word(arena, &tokens, at, at + 1, word);
			at++;
		}
		else
			at++;
	}
	add_token(arena, &tokens, GAI_TOKEN_STOP, prose->count, prose->count);
	return tokens;
}
