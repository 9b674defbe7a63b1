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
gai_prose_of(gai_judge *judge, int part)
{
	gai_text   *prose = &judge->prose[part];

	if (prose->bytes == NULL)
	{
		/* which is only read */
		const gai_text *text = gai_section_text((gai_report *) judge->report, part);

		/* without an arena no rule about prose is evaluated */
		if (text != NULL && text->bytes != NULL && judge->arena != NULL)
			*prose = gai_join_sentences(judge->arena, *text);
	}
	return *prose;
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
