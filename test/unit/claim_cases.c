/* claim_cases.c - see claim_cases.h */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "claim_cases.h"
#include "fixture.h"

int
claim_slot(const char *name)
{
	static const char *const tables[] = {"applications", "disputes", "disclosure"};
	static const char *const columns[] = {"", ".total", ".decisions", ".amount"};
	char		code[2 * GAI_CELL_CODE_MAX];

	for (int t = 0; t < 3; t++)
		for (int c = 0; c < 4; c++)
		{
			int			slot;

			snprintf(code, sizeof code, "%s.%s%s", tables[t], name, columns[c]);
			slot = gai_find_cell(code, strlen(code), NULL, NULL, NULL);
			if (slot >= 0)
				return slot;
		}
	printf("Bail out! no cell is called %s\n", name);
	exit(1);
}

static gai_decimal
read_decimal(const char *digits)
{
	gai_decimal value = {0, 0};
	const char *point = strchr(digits, '.');

	for (const char *c = digits; *c != '\0'; c++)
		if (*c != '.')
			value.digits = value.digits * 10 + (*c - '0');
	value.scale = point != NULL ? (int) strlen(point + 1) : 0;
	return value;
}

gai_report
claim_report(int edition, const char *cells)
{
	gai_report	report = empty_report(edition);
	char		name[64];
	char		value[32];
	int			used;

	fill_zero(&report);
	while (sscanf(cells, " %63[a-z_.] %31[0-9.?]%n", name, value, &used) == 2)
	{
		gai_cell   *cell = &report.cells[claim_slot(name)];

		if (value[0] == '?')
			*cell = (gai_cell) {.kind = GAI_BLANK};
		else
			*cell = (gai_cell) {.kind = GAI_NUMBER, .value = read_decimal(value)};
		cells += used;
		cells += *cells == ',';
	}
	return report;
}

static int
print_decimal(char *out, size_t room, gai_decimal value)
{
	char		digits[32];
	int			length = snprintf(digits, sizeof digits, "%0*lld", value.scale + 1, (long long) value.digits);

	if (value.scale == 0)
		return snprintf(out, room, "%s", digits);
	return snprintf(out, room, "%.*s.%s", length - value.scale, digits, digits + length - value.scale);
}

const char *
claims_as_text(gai_arena *arena, const gai_claims *claims)
{
	static char text[16384];
	size_t		at = 0;

	text[0] = '\0';
	for (size_t i = 0; i < claims->count && at < sizeof text - 256; i++)
	{
		const gai_claim *claim = &claims->items[i];

		at += (size_t) snprintf(text + at, sizeof text - at, "%s%s ", i > 0 ? "; " : "", gai_claim_scope(arena, claim));
		at += (size_t) print_decimal(text + at, sizeof text - at, claim->claimed);
		at += (size_t) snprintf(text + at, sizeof text - at, "%s",
								claim->agreement == GAI_AGREES ? "=" : claim->agreement == GAI_DISAGREES ? "!=" : "?");
		if (claim->known)
			at += (size_t) print_decimal(text + at, sizeof text - at, claim->stated);
		if (claim->meanings[claim->chosen].base.rows != 0)
			at += (size_t) snprintf(text + at, sizeof text - at, "%%");
	}
	return text;
}

gai_status
try_claims(gai_arena *arena, const gai_report *report, gai_claims *claims)
{
	gai_status	status = gai_try(arena);

	if (status == GAI_OK)
		*claims = gai_read_claims(arena, report);
	return status;
}
