/* claim_item.c - see claim_item.h */
#include "claims/claim_item.h"

void
gai_claim_item(gai_item *it, const gai_draft *draft)
{
	it->used = it->used || draft->nmeanings > 0;
	gai_claim_value(it->reader, draft, it->quantity);
}

bool
gai_is_near(const gai_item *it, size_t token)
{
	const gai_token *tokens = it->reader->tokens.items;

	if (token == GAI_NOWHERE)
		return false;
	for (size_t i = tokens[token].end; i < tokens[it->number].begin; i++)
	{
		gai_step(it->reader->arena);
		/* a remark in brackets changes nothing */
		if (it->reader->prose.glyphs[i].code == '(')
			while (i + 1 < tokens[it->number].begin && it->reader->prose.glyphs[i].code != ')')
				i++;
		if (gai_is_letter(it->reader->prose.glyphs[i].code) && !gai_is_filler(it->reader->prose.glyphs[i].code))
			return false;
	}
	return true;
}
