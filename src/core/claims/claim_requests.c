/* claim_requests.c - see claim_requests.h */
#include "claims/claim_requests.h"

static void
mean_requests(gai_draft *draft, uint32_t rows, uint32_t columns)
{
	gai_mean(draft, GAI_APPLICATIONS, rows, columns);
}

void
gai_mean_rows(gai_draft *draft, const uint32_t *rows, uint32_t columns)
{
	for (int i = 0; i < GAI_MOST_READINGS && rows[i] != 0; i++)
		mean_requests(draft, rows[i], columns);
}

uint32_t
gai_columns_of(const gai_area *area)
{
	uint32_t	columns = area->applicants;

	if ((columns & GAI_NATURAL) && (columns & GAI_ORGANISATIONS) == GAI_ORGANISATIONS)
		return GAI_ALL_APPLICANTS;
	if (gai_has(area, GAI_W_CITIZEN) && (columns & (GAI_OTHER_APPLICANT | GAI_BUSINESS)))
		return GAI_ALL_APPLICANTS;
	return columns;
}

/* The group that a row of results belongs to; the row itself where it stands alone. */
static uint32_t
group_of(uint32_t rows)
{
	static const uint32_t groups[] = {GAI_DENIED, GAI_UNABLE, GAI_REJECTED, GAI_OTHERWISE};

	for (int i = 0; i < 4; i++)
		if ((rows & groups[i]) == rows)
			return groups[i];
	return rows;
}

/* One result in its less literal meanings. */
static void
mean_result_loosely(gai_draft *draft, uint32_t rows, uint32_t columns)
{
	if (rows == GAI_GRANTED)
		mean_requests(draft, GAI_GRANTED | GAI_PARTIAL, columns);
	if (rows == GAI_UNABLE_NOT_HELD)
		mean_requests(draft, GAI_UNABLE, columns);
	/* what is said to be 其他 is often what was not named before */
	if (rows == GAI_OTHERWISE)
	{
		mean_requests(draft, GAI_OTHER, columns);
		mean_requests(draft, GAI_OTHER | GAI_OTHER_UNPAID, columns);
	}
}

void
gai_mean_results(const gai_claim_reader *reader, gai_draft *draft, const gai_area *area, uint32_t columns)
{
	int			last = area->nresults - 1;
	int			first = last;
	uint32_t	rows = area->results[last];

	/* 公开或部分公开: all that is joined to the last one */
	while (first > 0 && gai_are_joined(reader, area->result_tokens[first - 1], area->result_tokens[first]))
		rows |= area->results[--first];
	/* 因重复申请不予处理: the reason before the kind, and the other way round */
	for (int i = 0; i < first; i++)
		if (group_of(area->results[i]) == rows)
			mean_requests(draft, area->results[i], columns);
	mean_requests(draft, rows, columns);
	for (int i = first - 1; i >= 0; i--)
		mean_requests(draft, area->results[i], columns);
	if (first == last)
		mean_result_loosely(draft, rows, columns);
}
