/* compare.c - see compare.h */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "compare.h"
#include "pool.h"

static bool
is_equal(gai_decimal a, gai_decimal b)
{
	while (a.scale > 0 && a.digits % 10 == 0)
	{
		a.digits /= 10;
		a.scale--;
	}
	while (b.scale > 0 && b.digits % 10 == 0)
	{
		b.digits /= 10;
		b.scale--;
	}
	return a.digits == b.digits && (a.scale == b.scale || a.digits == 0);
}

bool
has_value(const gai_cell *cell)
{
	return cell->kind == GAI_NUMBER || cell->kind == GAI_PLACEHOLDER;
}

/* Whether a note's place is the cell or a scope around it: an exact code, or words with * in them, or a whole table. */
static bool
covers(const char *scope, const char *code)
{
	while (*scope != '\0')
	{
		if (*scope == '*')
		{
			scope++;
			while (*code != '\0' && *code != '.')
				code++;
		}
		else if (*scope++ != *code++)
			return false;
	}
	return *code == '\0' || *code == '.';
}

static bool
has_note(const gai_report *report, int slot, gai_note_code wanted)
{
	char		code[GAI_CELL_CODE_MAX];

	gai_cell_code(slot, code);
	for (size_t i = 0; i < report->nnotes; i++)
		if ((wanted == GAI_NOTE_CODES || report->notes[i].code == wanted) && report->notes[i].cell[0] != '\0' &&
			covers(report->notes[i].cell, code))
			return true;
	return false;
}

outcome
judge_cell(const truth *facts, const gai_report *report, int slot)
{
	const truth_cell *due = &facts->cells[slot];
	const gai_cell *read = report != NULL ? &report->cells[slot] : NULL;

	if (read != NULL && has_value(read))
		return due->answer != ANSWER_NULL && is_equal(read->value, due->value) ? CELL_RIGHT : CELL_WRONG;
	if (due->answer == ANSWER_NULL)
		return CELL_RIGHT;
	if (due->answer == ANSWER_EITHER)
		return CELL_LOOSE;
	return report != NULL && has_note(report, slot, GAI_NOTE_CODES) ? CELL_LOST_NOTED : CELL_LOST_SILENTLY;
}

static void
print_decimal(const gai_cell *cell)
{
	char		digits[32];
	int			length;

	if (cell == NULL || !has_value(cell))
	{
		printf("NULL");
		return;
	}
	length = snprintf(digits, sizeof digits, "%0*lld", cell->value.scale + 1 + (cell->value.digits < 0),
					  (long long) cell->value.digits);
	printf("%.*s%s%s", length - cell->value.scale, digits, cell->value.scale > 0 ? "." : "",
		   digits + length - cell->value.scale);
}

static void
print_difference(const truth *facts, const gai_report *report, int slot, outcome what)
{
	static const char *const names[] = {"right", "loose", "lost", "lost without a note", "WRONG"};
	char		code[GAI_CELL_CODE_MAX];

	printf("#   %s %s: written \"%s\"%s, read ", names[what], gai_cell_code(slot, code),
		   facts->cells[slot].exists ? facts->cells[slot].shown : "",
		   !facts->cells[slot].exists ? " (in no cell of this edition)"
		   : facts->cells[slot].answer == ANSWER_NULL ? " (NULL)" : "");
	print_decimal(report != NULL ? &report->cells[slot] : NULL);
	printf("\n");
}

static bool
has_table(const truth *facts)
{
	return facts->table_form[GAI_DISCLOSURE] != 0 || facts->table_form[GAI_APPLICATIONS] != 0 ||
		facts->table_form[GAI_DISPUTES] != 0;
}

/* The characters that a stretch of HTML shows, blanks left out. */
static const char *
shown_by(const char *at, size_t length)
{
	const char *end = at + length;
	builder		out = {0};

	add(&out, "");
	while (at < end)
	{
		if (*at == '<')
			while (at < end && *at != '>')
				at++;
		else if (*at == '&' && at[1] == '#')
		{
			bool		hex = at[2] == 'x' || at[2] == 'X';
			unsigned long code = strtoul(at + (hex ? 3 : 2), NULL, hex ? 16 : 10);
			char		bytes[4];

			if (code < 0x80 && code > ' ')
				add_print(&out, "%c", (char) code);
			else if (code >= 0x800 && code < 0x10000 && code != 0x3000)
			{
				bytes[0] = (char) (0xE0 | code >> 12);
				bytes[1] = (char) (0x80 | (code >> 6 & 0x3F));
				bytes[2] = (char) (0x80 | (code & 0x3F));
				add_bytes(&out, bytes, 3);
			}
			else if (code > 0xA0 && code < 0x800)
			{
				bytes[0] = (char) (0xC0 | code >> 6);
				bytes[1] = (char) (0x80 | (code & 0x3F));
				add_bytes(&out, bytes, 2);
			}
			while (at < end && *at != ';')
				at++;
		}
		else if (*at == '&')
			while (at < end && *at != ';')
				at++;
		else
		{
			uint32_t	character;
			int			bytes = gai_decode(at, end, &character);

			if (!gai_is_blank(character))
				add_bytes(&out, at, (size_t) bytes);
			at += bytes - 1;
		}
		at++;
	}
	return out.bytes;
}

bool
is_in_place(const truth_cell *due, const gai_cell *read, const char *body)
{
	const char *there,
			   *written = shown_by(due->shown, strlen(due->shown));
	size_t		digits;

	if (read->length == 0 || read->position + read->length > strlen(body))
		return false;
	there = shown_by(body + read->position, read->length);
	/* a remark behind the number may be in traditional letters, or broken */
	digits = strspn(written, "0123456789.,-");
	return strncmp(there, written, digits > 0 ? digits : strlen(written)) == 0 && strlen(there) <= strlen(written);
}

/* What a right value says besides. */
static void
judge_details(score *total, const truth *facts, const gai_report *report, int slot, const char *body, bool loud)
{
	const truth_cell *due = &facts->cells[slot];
	const gai_cell *read = &report->cells[slot];

	total->kinds += read->kind != due->kind;
	total->notes += due->note != GAI_NOTE_CODES && !has_note(report, slot, due->note);
	if (!is_in_place(due, read, body))
	{
		total->places++;
		if (loud)
			printf("#   place: written \"%s\", there is \"%.*s\"\n", due->shown, (int) read->length,
				   body + read->position);
	}
}

void
judge_report(score *total, const truth *facts, const gai_report *report, const char *body, bool loud)
{
	total->reports++;
	total->refused += report == NULL && has_table(facts);
	/* table four is the same in all of them; a table that was not found is counted by its cells */
	for (int t = 0; t < GAI_DISPUTES && report != NULL; t++)
		if (report->table_form[t] != 0 && report->table_form[t] != facts->table_form[t])
		{
			total->editions++;
			if (loud)
				printf("#   edition of table %d: %d, read %d\n", t + 2, facts->table_form[t], report->table_form[t]);
		}
	for (int slot = 0; slot < GAI_SLOTS; slot++)
	{
		outcome		what;

		/* a cell that only another edition has was not written */
		if (!facts->cells[slot].exists && (report == NULL || !has_value(&report->cells[slot])))
			continue;
		what = facts->cells[slot].exists ? judge_cell(facts, report, slot) : CELL_WRONG;
		total->cells++;
		total->right += what <= CELL_LOOSE;
		total->loose += what == CELL_LOOSE;
		total->lost_noted += what == CELL_LOST_NOTED;
		total->lost_silently += what == CELL_LOST_SILENTLY;
		total->wrong += what == CELL_WRONG;
		if (what == CELL_RIGHT && report != NULL && facts->cells[slot].answer == ANSWER_VALUE)
			judge_details(total, facts, report, slot, body, loud);
		if (loud && what >= CELL_LOST_NOTED)
			print_difference(facts, report, slot, what);
	}
}

int
count_contradictions(const gai_report *a, const gai_report *b)
{
	int			count = 0;

	for (int slot = 0; slot < GAI_SLOTS; slot++)
		count += has_value(&a->cells[slot]) && has_value(&b->cells[slot]) &&
			!is_equal(a->cells[slot].value, b->cells[slot].value);
	return count;
}

void
add_score(score *total, const score *part)
{
	total->reports += part->reports;
	total->cells += part->cells;
	total->right += part->right;
	total->loose += part->loose;
	total->lost_noted += part->lost_noted;
	total->lost_silently += part->lost_silently;
	total->wrong += part->wrong;
	total->refused += part->refused;
	total->kinds += part->kinds;
	total->notes += part->notes;
	total->places += part->places;
	total->editions += part->editions;
}

void
print_score_head(const char *what)
{
	printf("# %-20s %7s %9s %8s %8s %7s %7s %7s %7s %7s %7s %7s %7s\n", what, "reports", "cells", "right %", "allowed",
		   "lost", "silent", "WRONG", "refused", "kinds", "notes", "places", "edition");
}

void
print_score(const char *name, const score *it)
{
	if (it->reports == 0)
		return;
	printf("# %-20s %7lld %9lld %8.3f %8lld %7lld %7lld %7lld %7lld %7lld %7lld %7lld %7lld\n", name,
		   (long long) it->reports, (long long) it->cells,
		   it->cells > 0 ? 100.0 * (double) it->right / (double) it->cells : 100.0, (long long) it->loose,
		   (long long) it->lost_noted, (long long) it->lost_silently, (long long) it->wrong, (long long) it->refused,
		   (long long) it->kinds, (long long) it->notes, (long long) it->places, (long long) it->editions);
}
