/* finding.c - see finding.h */
#include "check/finding.h"

#include "base/sentences.h"

void
gai_list_slot(gai_arena *arena, gai_slots *list, int slot)
{
	if (list->count == list->room)
		list->items = gai_grow(arena, list->items, list->count, sizeof *list->items, &list->room);
	list->items[list->count++] = slot;
}

gai_text
gai_prose_of(const gai_judge *judge, gai_text text)
{
	return judge->arena != NULL && text.bytes != NULL ? gai_join_sentences(judge->arena, text) : text;
}

void
gai_add_finding(gai_judge *judge, gai_finding finding)
{
	gai_findings *list = &judge->findings;

	if (list->count == list->room)
		list->items = gai_grow(judge->arena, list->items, list->count, sizeof(gai_finding), &list->room);
	finding.rule = judge->rule;
	list->items[list->count++] = finding;
}
