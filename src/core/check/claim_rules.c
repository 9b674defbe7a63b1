/* claim_rules.c - the rule "claims": what the prose states agrees with the tables; see claims.h */
#include "base/writer.h"
#include "check/finding.h"
#include "check/rules.h"
#include "claims/claims.h"

static gai_verdict
verdict_of(const gai_claim *claim)
{
	return claim->agreement == GAI_AGREES ? GAI_PASS : claim->agreement == GAI_DISAGREES ? GAI_FAIL : GAI_UNVERIFIABLE;
}

/* A decimal with this scale, as one side of a finding. */
static gai_sum
side_of(bool known, gai_decimal value, int decimals)
{
	for (; value.scale < decimals; value.scale++)
	{
		if (value.digits > INT64_MAX / 10)
			return (gai_sum) {false, false, 0};
		value.digits *= 10;
	}
	return (gai_sum) {known, false, known ? value.digits : 0};
}

/* "文中 12, 表中 13: "全年收到申请12件…"" */
static const char *
explain_claim(gai_arena *arena, const gai_claim *claim)
{
	bool		share = claim->meanings[claim->chosen].base.rows != 0;
	gai_writer	out = {.arena = arena};

	gai_put_string(&out, "文中 ");
	gai_put_decimal(&out, claim->claimed);
	gai_put_string(&out, share ? "%, 表中 " : ", 表中 ");
	if (claim->known)
		gai_put_decimal(&out, claim->stated);
	else
		gai_put_string(&out, "空");
	gai_put_string(&out, claim->known && share ? "%: " : ": ");
	gai_put_quote(&out, claim->sentence);
	return out.bytes;
}

/* The cells that the claim is compared with. */
static gai_slots
list_cells(gai_arena *arena, const gai_claim *claim)
{
	int			slots[GAI_SLOTS];
	int			count = gai_list_cells(claim->meanings[claim->chosen].cells, slots);
	gai_slots	list = {NULL, 0, 0};

	for (int i = 0; i < count; i++)
		gai_list_slot(arena, &list, slots[i]);
	return list;
}

/* Keeps one finding for each scope: the first of those with the worst verdict. */
static void
add_claim(gai_judge *judge, size_t first, const gai_claim *claim)
{
	int			stated = claim->known ? claim->stated.scale : 0;
	int			decimals = stated > claim->claimed.scale ? stated : claim->claimed.scale;
	gai_finding finding = {
		.rule = judge->rule,
		.verdict = verdict_of(claim),
		.scope = gai_claim_scope(judge->arena, claim),
		.lhs = side_of(true, claim->claimed, decimals),
		.rhs = side_of(claim->known, claim->stated, decimals),
		.decimals = decimals,
		.cells = list_cells(judge->arena, claim),
	};

	for (size_t i = first; i < judge->findings.count; i++)
	{
		gai_finding *other = &judge->findings.items[i];

		if (strcmp(other->scope, finding.scope) != 0)
			continue;
		if (other->verdict < finding.verdict)
		{
			finding.message = explain_claim(judge->arena, claim);
			*other = finding;
		}
		return;
	}
	finding.message = explain_claim(judge->arena, claim);
	gai_add_finding(judge, finding);
}

/* Reading prose is slow, so it is done only when findings are wanted, never for constraints. */
void
gai_evaluate_claims(gai_judge *judge)
{
	size_t		first = judge->findings.count;
	gai_claims	claims;

	if (judge->arena == NULL)
		return;
	claims = gai_read_claims(judge->arena, judge->report);
	for (size_t i = 0; i < claims.count; i++)
	{
		gai_step(judge->arena);
		if (gai_is_wanted(judge, verdict_of(&claims.items[i])))
			add_claim(judge, first, &claims.items[i]);
	}
}
