/*
 * t_openings.c - agency, year, period and day of publication in the wordings of test/data/openings.tsv, each with the
 * agencies of test/data/agencies.tsv, and with a line end at every character.  A NULL that should be a value is lost; a
 * value that should be another, or NULL, is wrong.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "read/parse.h"
#include "tap.h"

#define BODY_HEAD "\n一、总体情况\n"
#define BODY_TAIL "\n二、主动公开政府信息情况\n第二十条第（一）项 |\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n" \
	"规章 | 0 | 0 | 0 |\n行政规范性文件 | 1 | 2 | 3 |\n三、收到和处理政府信息公开申请情况\n" \
	"四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n有问题。\n六、其他需要报告的事项\n无其他事项。\n"

enum
{
	MOST_WORDINGS = 200,
	MOST_AGENCIES = 200,
	MOST_LINE = 4000,
	MOST_SHOWN = 12,			/* of what is not right */
	BROKEN_AGENCIES = 8			/* with how many a line end is put everywhere */
};

typedef enum column
{
	NAME,
	AGENCY,
	YEAR,
	PERIOD,
	PUBLISHED,
	PREFACE,
	OVERVIEW,
	BELOW,
	COLUMNS
} column;

typedef struct wording
{
	char		line[MOST_LINE];
	char	   *columns[COLUMNS];
} wording;

typedef struct agency
{
	char		name[120];
	int			year;
} agency;

/* What was read, of each field a word. */
typedef struct reading
{
	char		field[COLUMNS][200];
	char		title[400];
} reading;

static wording wordings[MOST_WORDINGS];
static int	nwordings;
static agency agencies[MOST_AGENCIES];
static int	nagencies;
static int	lost[COLUMNS],
			wrong[COLUMNS],
			right[COLUMNS];
static int	shown;

/* ---- the files -------------------------------------------------------------------------------------------------- */

static FILE *
open_data(const char *path)
{
	FILE	   *file = fopen(path, "r");

	if (file == NULL)
	{
		printf("Bail out! no file %s\n", path);
		exit(1);
	}
	return file;
}

static void
read_wordings(void)
{
	FILE	   *file = open_data("test/data/openings.tsv");

	while (nwordings < MOST_WORDINGS && fgets(wordings[nwordings].line, MOST_LINE, file) != NULL)
	{
		wording    *it = &wordings[nwordings];
		char	   *rest = it->line;

		if (rest[0] == '#')
			continue;
		rest[strcspn(rest, "\n")] = '\0';
		for (int c = 0; c < COLUMNS; c++)
		{
			it->columns[c] = rest;
			rest = strchr(rest, '\t');
			if (rest == NULL && c < COLUMNS - 1)
			{
				printf("Bail out! openings.tsv: %s\n", it->line);
				exit(1);
			}
			if (rest != NULL)
				*rest++ = '\0';
		}
		nwordings++;
	}
	fclose(file);
}

static void
read_agencies(void)
{
	FILE	   *file = open_data("test/data/agencies.tsv");
	char		line[300];

	while (nagencies < MOST_AGENCIES && fgets(line, sizeof line, file) != NULL)
		if (line[0] != '#' && sscanf(line, "%*s %119s %d", agencies[nagencies].name, &agencies[nagencies].year) == 2)
			nagencies++;
	fclose(file);
}

/* ---- one opening ------------------------------------------------------------------------------------------------ */

/* Writes a template with the agency and the years in their places; gives its length. */
static size_t
fill_in(char *out, const char *template, const agency *whose)
{
	size_t		at = 0;

	while (*template != '\0')
	{
		if (strncmp(template, "{A}", 3) == 0)
			at += (size_t) sprintf(out + at, "%s", whose->name);
		else if (strncmp(template, "{Y}", 3) == 0)
			at += (size_t) sprintf(out + at, "%d", whose->year);
		else if (strncmp(template, "{N}", 3) == 0)
			at += (size_t) sprintf(out + at, "%d", whose->year + 1);
		else if (strncmp(template, "\\n", 2) == 0)
		{
			out[at++] = '\n';
			template += 2;
			continue;
		}
		else
		{
			out[at++] = *template++;
			continue;
		}
		template += 3;
	}
	out[at] = '\0';
	return at;
}

static const char *
or_nothing(const char *text)
{
	return strcmp(text, "-") == 0 ? "" : text;
}

static void
write_text(char *out, size_t size, gai_text text)
{
	snprintf(out, size, "%.*s", text.bytes != NULL ? (int) text.length : 1, text.bytes != NULL ? text.bytes : "-");
}

static void
take_fields(reading *got, const gai_report *report)
{
	gai_date	first = report->period_first,
				last = report->period_last,
				day = report->published;

	write_text(got->field[AGENCY], sizeof got->field[AGENCY], report->agency);
	write_text(got->title, sizeof got->title, report->title);
	snprintf(got->field[YEAR], sizeof got->field[YEAR], report->year != 0 ? "%d" : "-", report->year);
	if (first.year == 0)
		strcpy(got->field[PERIOD], "-");
	else if (first.year == last.year && first.month == 1 && first.day == 1 && last.month == 12 && last.day == 31)
		snprintf(got->field[PERIOD], sizeof got->field[PERIOD], "%d", first.year);
	else
		snprintf(got->field[PERIOD], sizeof got->field[PERIOD], "%d-%d-%d..%d-%d-%d", first.year, first.month,
				 first.day, last.year, last.month, last.day);
	snprintf(got->field[PUBLISHED], sizeof got->field[PUBLISHED], day.year != 0 ? "%04d-%02d-%02d" : "-", day.year,
			 day.month, day.day);
}

static void
read_opening(reading *got, const char *preface, const wording *it, const agency *whose)
{
	static char body[4 * MOST_LINE];
	gai_arena	arena;
	size_t		length;
	char	   *copy;

	length = (size_t) sprintf(body, "%s" BODY_HEAD, preface);
	length += fill_in(body + length, or_nothing(it->columns[OVERVIEW]), whose);
	length += (size_t) sprintf(body + length, BODY_TAIL);
	length += fill_in(body + length, or_nothing(it->columns[BELOW]), whose);
	copy = malloc(length);		/* a read behind the end shall be noticed */
	memcpy(copy, body, length);
	for (int c = 0; c < COLUMNS; c++)
		strcpy(got->field[c], "refused");
	strcpy(got->title, "refused");
	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) == GAI_OK)
		take_fields(got, gai_parse(&arena, copy, length));
	gai_arena_free(&arena);
	free(copy);
}

/* Counts what was read of each field; says what is not right. */
static void
compare(const reading *got, const wording *it, const agency *whose, const char *preface)
{
	static const char *const names[COLUMNS] = {[AGENCY] = "agency", [YEAR] = "year", [PERIOD] = "period",
		[PUBLISHED] = "published"};

	for (int c = AGENCY; c <= PUBLISHED; c++)
	{
		char		due[MOST_LINE];
		bool		same;

		fill_in(due, it->columns[c], whose);
		same = strcmp(got->field[c], due) == 0;
		right[c] += same;
		lost[c] += !same && strcmp(got->field[c], "-") == 0;
		wrong[c] += !same && strcmp(got->field[c], "-") != 0;
		if (!same && (getenv("SHOW_ALL") != NULL || shown++ < MOST_SHOWN))
			note("%s: %s is \"%s\", due \"%s\": %s", it->columns[NAME], names[c], got->field[c], due, preface);
	}
}

static void
clear_counts(void)
{
	memset(right, 0, sizeof right);
	memset(lost, 0, sizeof lost);
	memset(wrong, 0, sizeof wrong);
	shown = 0;
}

static void
judge(const char *what)
{
	static const char *const names[COLUMNS] = {[AGENCY] = "agency", [YEAR] = "year", [PERIOD] = "period",
		[PUBLISHED] = "day of publication"};

	for (int c = AGENCY; c <= PUBLISHED; c++)
	{
		is_integer(wrong[c], 0, "%s: no wrong %s of %d", what, names[c], right[c] + lost[c] + wrong[c]);
		is_integer(lost[c], 0, "%s: no lost %s of %d", what, names[c], right[c] + lost[c] + wrong[c]);
	}
}

/* ---- the tests -------------------------------------------------------------------------------------------------- */

static void
test_all(void)
{
	static char preface[MOST_LINE];
	reading		got;

	clear_counts();
	for (int w = 0; w < nwordings; w++)
		for (int a = 0; a < nagencies; a++)
		{
			fill_in(preface, or_nothing(wordings[w].columns[PREFACE]), &agencies[a]);
			read_opening(&got, preface, &wordings[w], &agencies[a]);
			compare(&got, &wordings[w], &agencies[a], preface);
		}
	judge("every wording with every agency");
}

/* Whether a line end at this offset breaks the opening, and neither a key of the page nor where one stands already. */
static bool
is_place(const char *preface, size_t at)
{
	static const char *const keys[] = {
		"发布机构：", "发布日期：", "发布时间：", "来源：", "时间：", "发 布 机 构：", "发 布 日 期：", "索引号：", "索 引 号：", "名 称：",
		"发布机构 |", "发布日期 |", "名称 |", NULL
	};

	for (int i = 0; keys[i] != NULL; i++)
		for (size_t back = 1; back < strlen(keys[i]) && back <= at; back++)
			if (strncmp(preface + at - back, keys[i], strlen(keys[i])) == 0)
				return false;
	return ((unsigned char) preface[at] & 0xC0) != 0x80 && preface[at] != '\n' && preface[at - 1] != '\n' &&
		preface[at] != ' ' && preface[at - 1] != ' ';
}

static void
test_breaks(void)
{
	static char preface[MOST_LINE],
				broken[2 * MOST_LINE];
	int			titles = 0;

	clear_counts();
	for (int w = 0; w < nwordings; w++)
		for (int a = 0; a < BROKEN_AGENCIES; a++)
		{
			const agency *whose = &agencies[(w + a * 17) % nagencies];
			size_t		length = fill_in(preface, or_nothing(wordings[w].columns[PREFACE]), whose);
			reading		whole,
						got;

			read_opening(&whole, preface, &wordings[w], whose);
			for (size_t at = 1; at < length; at++)
			{
				if (!is_place(preface, at))
					continue;
				sprintf(broken, "%.*s\n%s", (int) at, preface, preface + at);
				read_opening(&got, broken, &wordings[w], whose);
				compare(&got, &wordings[w], whose, broken);
				/* a year in brackets below its title is no part of it */
				if (strcmp(got.title, whole.title) != 0 && strncmp(preface + at, "（", 3) != 0)
				{
					titles++;
					if (getenv("SHOW_ALL") != NULL || shown++ < MOST_SHOWN)
						note("%s: title is \"%s\", due \"%s\": %s", wordings[w].columns[NAME], got.title, whole.title,
							 broken);
				}
			}
		}
	judge("a line end at every character");
	is_integer(titles, 0, "a line end at every character: no other title");
}

int
main(void)
{
	read_wordings();
	read_agencies();
	ok(nwordings > 50 && nagencies > 100, "%d wordings, %d agencies", nwordings, nagencies);
	test_all();
	test_breaks();
	return done_testing();
}
