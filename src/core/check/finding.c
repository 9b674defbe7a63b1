/* finding.c - see finding.h */
#include "check/finding.h"

void
gai_list_slot(gai_arena *arena, gai_slots *list, int slot)
{
	if (list->count == list->room)
		list->items = gai_grow(arena, list->items, list->count, sizeof *list->items, &list->room);
	list->items[list->count++] = slot;
}

void
gai_append_finding(gai_arena *arena, gai_findings *list, gai_finding finding)
{
	if (list->count == list->room)
		list->items = gai_grow(arena, list->items, list->count, sizeof(gai_finding), &list->room);
	list->items[list->count++] = finding;
}

void
gai_add_finding(gai_judge *judge, gai_finding finding)
{
	finding.rule = judge->rule;
	gai_append_finding(judge->arena, &judge->findings, finding);
}
