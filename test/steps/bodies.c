/* bodies.c - see bodies.h */
#include "bodies.h"

#include <libxml/xmlversion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "across/similarity.h"
#include "check/rule_catalogue.h"
#include "claims/claims.h"
#include "package.h"
#include "read/file.h"
#include "read/parse.h"
#include "source/document.h"

/*
 * Steps that may pass without a sign of life, however long the body is.  Between two questions to the host there are
 * 4,096 such silences at worst, which together take less than a tenth of a second.
 */
#define LONGEST_SILENCE 9000

/* From 2.14 on libxml2 reports all of a chunk at once: so many bytes, and for each some steps in what is called. */
#define LONGEST_CHUNK 16384
#define STEPS_A_BYTE 8

/* For each byte of the body a fraction of a step more: memchr() may look through all of it. */
#define BYTES_A_SILENT_STEP 8

/* Steps between two questions to the host, whatever the body. */
#define LONGEST_UNASKED 10000000

/* Four times the body takes no more than so many times the additional steps that twice the body takes, in percent. */
#define MOST_GROWTH 230

/* Growth by less is no growth. */
#define FEW_STEPS 300000

/* ---- what is done ----------------------------------------------------------------------------------------------- */

void
work_parse(gai_arena *arena, const char *bytes, size_t length)
{
	gai_parse(arena, bytes, length);
}

void
work_page(gai_arena *arena, const char *bytes, size_t length)
{
	gai_document document = {0};

	gai_read_html(arena, bytes, length, &document);
	gai_read_report(arena, &document);
}

void
work_file(gai_arena *arena, const char *bytes, size_t length)
{
	gai_file	file = {.bytes = bytes, .length = length};
	gai_text	text;

	gai_parse_file(arena, &file, &text);
}

void
work_prose(gai_arena *arena, const char *bytes, size_t length)
{
	gai_report	report = {.form = 2021, .table_form = {2021, 2021, 2021}, .year = 2024};

	report.overview = report.problems = gai_slice(bytes, length);
	gai_read_claims(arena, &report);
	gai_check(arena, &report, true);
	gai_compare_prose(arena, &report.overview, 1, &report.overview, 1);
}

void
work_docx(gai_arena *arena, const char *bytes, size_t length)
{
	/* it is packed before anything is counted, see repeat() */
	work_file(arena, bytes, length);
}

void
work_xlsx(gai_arena *arena, const char *bytes, size_t length)
{
	work_file(arena, bytes, length);
}

/* ---- bodies ----------------------------------------------------------------------------------------------------- */

/* The pattern, repeated count times; what is work for Office, in a package.  From the pool, which is emptied first. */
static builder
repeat(counted_work work, const pattern *of, size_t count)
{
	builder		made = {0};

	pool_reset();
	add(&made, of->before);
	for (size_t i = 0; i < count; i++)
		add(&made, of->same);
	add(&made, of->behind);
	return work == work_docx ? pack_document(&made) : work == work_xlsx ? pack_workbook(&made) : made;
}

/* The longest silence that a body of this length may have. */
static uint64_t
bar_of(counted_work work, size_t length)
{
	uint64_t	bar = LONGEST_SILENCE + length / BYTES_A_SILENT_STEP;

	if (LIBXML_VERSION >= 21400 && work == work_page)
		bar += (length < LONGEST_CHUNK ? length : LONGEST_CHUNK) * STEPS_A_BYTE;
	return bar;
}

static const char *
judge(counted_work work, const step_count counts[3], size_t length)
{
	static char message[200];
	uint64_t	second = counts[1].steps - counts[0].steps,
				third = counts[2].steps - counts[1].steps,
				bar = bar_of(work, length);

	if (counts[1].steps > counts[0].steps && third > FEW_STEPS && third > second * MOST_GROWTH / 100)
		snprintf(message, sizeof message, "steps do not grow as the body does: %llu, %llu, %llu",
				 (unsigned long long) counts[0].steps, (unsigned long long) counts[1].steps,
				 (unsigned long long) counts[2].steps);
	else if (counts[2].longest_silence > bar && counts[2].longest_silence > 2 * counts[0].longest_silence)
		snprintf(message, sizeof message, "%llu of %llu steps without a sign, near %p",
				 (unsigned long long) counts[2].longest_silence, (unsigned long long) counts[2].steps,
				 counts[2].silent_at);
	else if (counts[2].longest_unasked > LONGEST_UNASKED)
		snprintf(message, sizeof message, "%llu of %llu steps without a question",
				 (unsigned long long) counts[2].longest_unasked, (unsigned long long) counts[2].steps);
	else
		return NULL;
	return message;
}

/* What is wrong when the host says stop in the middle of the questions that it is asked. */
static const char *
stop_halfway(counted_work work, builder body, uint64_t questions)
{
	static char message[100];
	uint64_t	middle = questions / 2;
	gai_status	status;

	/* the last question is the counter's own */
	if (questions < 3)
		return NULL;
	status = count_steps(work, body.bytes, body.length, middle).status;
	if (status == GAI_CANCELLED)
		return NULL;
	snprintf(message, sizeof message, "status %d when it was to stop at question %llu of %llu", (int) status,
			 (unsigned long long) middle, (unsigned long long) questions - 1);
	return message;
}

const char *
find_fault(counted_work work, const pattern *of, size_t bytes)
{
	step_count	counts[3];
	builder		body = {0};
	const char *fault;

	for (int i = 0; i < 3; i++)
	{
		body = repeat(work, of, (bytes << i) / strlen(of->same) + 1);
		counts[i] = count_steps(work, body.bytes, body.length, 0);
	}
	fault = judge(work, counts, body.length);
	return fault != NULL ? fault : stop_halfway(work, body, counts[2].questions);
}
