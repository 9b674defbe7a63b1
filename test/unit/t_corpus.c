/*
 * t_corpus.c - parts of tables from published reports (the files of test/corpus), and their values.
 *
 * Each part is read alone and within whole reports.  Each time the cells listed in its .tsv must be right, and no other
 * cell may have a value.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "read/parse.h"
#include "tap.h"

#define FOLDER "test/corpus/"

enum
{
	MOST_PARTS = 100,
	MOST_TEXT = 65536
};

/* What a .tsv states of a slot. */
typedef struct due_cell
{
	char		kind[20];		/* "" = not stated: no value, of whatever kind */
	char		value[20];
} due_cell;

typedef struct part
{
	char		name[8];
	char	   *text;
	size_t		length;
	due_cell	cells[GAI_SLOTS];
	char		editions[GAI_TABLES][8];	/* "" = no such table */
} part;

/* ---- what is due ------------------------------------------------------------------------------------------------ */

static void
take_line(part *it, char *line)
{
	char	   *value = strchr(line, '\t'),
			   *kind = value != NULL ? strchr(value + 1, '\t') : NULL;
	int			slot;

	if (kind == NULL)
	{
		printf("Bail out! %s.tsv: %s\n", it->name, line);
		exit(1);
	}
	*value++ = '\0';
	*kind++ = '\0';
	if (strcmp(kind, "edition") == 0)
	{
		gai_table_id table = strcmp(line, "disclosure") == 0 ? GAI_DISCLOSURE : GAI_APPLICATIONS;

		snprintf(it->editions[table], sizeof it->editions[table], "%s", value);
		return;
	}
	slot = gai_find_cell(line, strlen(line), NULL, NULL, NULL);
	if (slot < 0)
	{
		printf("Bail out! %s.tsv: no cell is called %s\n", it->name, line);
		exit(1);
	}
	snprintf(it->cells[slot].value, sizeof it->cells[slot].value, "%s", value);
	snprintf(it->cells[slot].kind, sizeof it->cells[slot].kind, "%s", kind);
}

static void
read_part(part *it, const char *name)
{
	char		path[64];
	char		line[200];
	FILE	   *file;

	memset(it, 0, sizeof *it);
	snprintf(it->name, sizeof it->name, "%.3s", name);
	snprintf(path, sizeof path, FOLDER "%s.txt", it->name);
	it->text = read_file(path, &it->length);
	snprintf(path, sizeof path, FOLDER "%s.tsv", it->name);
	file = fopen(path, "r");
	while (file != NULL && fgets(line, sizeof line, file) != NULL)
	{
		line[strcspn(line, "\n")] = '\0';
		if (line[0] != '#' && strcmp(line, "cell\tvalue\tkind") != 0)
			take_line(it, line);
	}
	if (file != NULL)
		fclose(file);
}

/* ---- what was read ---------------------------------------------------------------------------------------------- */

static const char *
show_value(const gai_cell *cell, char buffer[40])
{
	char		digits[32];
	int			length;

	buffer[0] = '\0';
	if (cell->kind != GAI_NUMBER && cell->kind != GAI_PLACEHOLDER)
		return buffer;
	length = snprintf(digits, sizeof digits, "%0*lld", cell->value.scale + 1 + (cell->value.digits < 0),
					  (long long) cell->value.digits);
	snprintf(buffer, 40, "%.*s%s%s", length - cell->value.scale, digits, cell->value.scale > 0 ? "." : "",
			 digits + length - cell->value.scale);
	return buffer;
}

/* Whether a kind is one of "a or b". */
static bool
is_kind(gai_kind kind, const char *due)
{
	static const char *const names[] = {"absent", "number", "placeholder", "blank", "text"};

	return due[0] == '\0' ? kind != GAI_NUMBER && kind != GAI_PLACEHOLDER : strstr(due, names[kind]) != NULL;
}

/* The cells that are not as they are due, said one by one. */
static int
count_differences(const part *it, const gai_report *report)
{
	static const gai_cell none;
	int			differences = 0;

	for (int slot = 0; slot < GAI_SLOTS; slot++)
	{
		const gai_cell *cell = report != NULL ? &report->cells[slot] : &none;
		const due_cell *due = &it->cells[slot];
		char		code[GAI_CELL_CODE_MAX],
					value[40];

		if (strcmp(show_value(cell, value), due->value) == 0 && is_kind(cell->kind, due->kind))
			continue;
		differences++;
		note("%s: read \"%s\" (kind %d), due \"%s\" (%s)", gai_cell_code(slot, code), value, (int) cell->kind,
			 due->value,
			 due->kind);
	}
	return differences;
}

static const char *
show_editions(const gai_report *report, char buffer[32])
{
	buffer[0] = '\0';
	for (int t = 0; t < GAI_DISPUTES; t++)
		snprintf(buffer + strlen(buffer), 32 - strlen(buffer), "%d ", report != NULL ? report->table_form[t] : 0);
	return buffer;
}

static const char *
due_editions(const part *it, char buffer[32])
{
	buffer[0] = '\0';
	for (int t = 0; t < GAI_DISPUTES; t++)
		snprintf(buffer + strlen(buffer), 32 - strlen(buffer), "%s ",
				 it->editions[t][0] != '\0' ? it->editions[t] : "0");
	return buffer;
}

/* ---- the reports around ----------------------------------------------------------------------------------------- */

typedef struct surrounding
{
	const char *name;
	const char *before,
			   *between,		/* before the head of table three, if the part has it */
			   *after;
	const char *line_end;
	const char *overview,		/* what section one and five then say, if that can be told */
			   *problems;
} surrounding;

static const surrounding surroundings[] = {
	{"alone", "", "", "", "\n", NULL, NULL},
	{"with carriage returns", "", "", "", "\r\n", NULL, NULL},
	{"in a report",
		"某某局2022年政府信息公开工作年度报告\n一、总体情况\n2022年,主动公开信息165条,行政许可类信息10条。\n"
		"(一)主动公开。制发规范性文件2件。\n二、主动公开政府信息情况\n",
		"三、收到和处理政府信息公开申请情况\n",
		"四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n一是人员不足3人。\n六、其他需要报告的事项\n无。\n", "\n",
		"2022年,主动公开信息165条,行政许可类信息10条。\n(一)主动公开。制发规范性文件2件。", "一是人员不足3人。"},
	/* a table between two paragraphs, all headings lost */
	{"without headings", "某某街道办事处全年公开信息77条,收到1份政府信息公开申请。\n", "", "主要问题是公开不够及时。下一步将改进。\n", "\n", NULL, NULL},
	/* the heading of section three is its number, that of four is misnumbered, the preface tells them all */
	{"with headings cut and misnumbered",
		"本报告由一、总体情况,二、主动公开政府信息情况,三、收到和处理政府信息公开申请情况等六个部分组成。\n一、\n公开信息1071条。\n"
		"- 政府信息管理情况\n(四)府信息公开平台建设。\n二、主动公开政府信息的情况\n单位:件\n",
		"三、\n", "三、因政府信息公开工作被申请行政复议、提起行政诉讼情况\n无。\n四、存在的主要问题和改进措施\n人手不足。\n", "\n",
		"公开信息1071条。\n- 政府信息管理情况\n(四)府信息公开平台建设。", "人手不足。"},
};

static size_t
write_lines(char *body, size_t at, const char *text, size_t length, const char *line_end)
{
	for (const char *c = text; c < text + length; c++)
		if (*c == '\n')
			at += (size_t) sprintf(body + at, "%s", line_end);
		else
			body[at++] = *c;
	return at;
}

/* The line where table three begins, or the end. */
static size_t
find_applications(const part *it)
{
	static const char head[] = "(本列数据的勾稽关系为";
	const char *end = it->text + it->length;

	for (const char *line = it->text; line < end;)
	{
		const char *next = memchr(line, '\n', (size_t) (end - line));

		next = next != NULL ? next + 1 : end;
		for (const char *c = line; c + sizeof head - 1 <= next; c++)
			if (memcmp(c, head, sizeof head - 1) == 0)
				return (size_t) (line - it->text);
		line = next;
	}
	return it->length;
}

static char *
surround(const part *it, const surrounding *around, size_t *length)
{
	char	   *body = malloc(MOST_TEXT);
	size_t		cut = find_applications(it),
				at;

	at = write_lines(body, 0, around->before, strlen(around->before), around->line_end);
	at = write_lines(body, at, it->text, cut, around->line_end);
	at = write_lines(body, at, around->between, cut < it->length ? strlen(around->between) : 0, around->line_end);
	at = write_lines(body, at, it->text + cut, it->length - cut, around->line_end);
	*length = write_lines(body, at, around->after, strlen(around->after), around->line_end);
	return realloc(body, *length);	/* so that sanitizers notice a read behind the end */
}

static void
check_prose(const part *it, const surrounding *around, const char *section, gai_text got, const char *due)
{
	ok(got.bytes != NULL && got.length == strlen(due) && memcmp(got.bytes, due, got.length) == 0,
	   "%s %s: section %s is \"%.*s\"", it->name, around->name, section, got.bytes != NULL ? (int) got.length : 0,
	   got.bytes != NULL ? got.bytes : "");
}

static void
check_part(const part *it, const surrounding *around)
{
	size_t		length;
	char	   *body = surround(it, around, &length);
	gai_arena	arena;
	gai_report *volatile report = NULL;
	gai_status	status;
	char		got[32],
				due[32];

	gai_arena_open(&arena, &gai_malloc_host);
	status = gai_try(&arena);
	if (status == GAI_OK)
		report = gai_parse(&arena, body, length);
	ok(status == GAI_OK || status == GAI_NOT_A_REPORT, "%s %s: is read or is no report", it->name, around->name);
	is_integer(count_differences(it, report), 0, "%s %s: every cell is as it is due", it->name, around->name);
	is_string(show_editions(report, got), due_editions(it, due), "%s %s: editions", it->name, around->name);
	if (report != NULL && around->overview != NULL)
	{
		check_prose(it, around, "one", report->overview, around->overview);
		check_prose(it, around, "five", report->problems, around->problems);
	}
	gai_arena_free(&arena);
	free(body);
}

static int
compare_names(const void *a, const void *b)
{
	return strcmp(a, b);
}

int
main(void)
{
	static char names[MOST_PARTS][16];
	static part it;
	DIR		   *folder = opendir(FOLDER);
	size_t		count = 0;

	for (struct dirent *entry; folder != NULL && count < MOST_PARTS && (entry = readdir(folder)) != NULL;)
		if (strlen(entry->d_name) == 7 && strcmp(entry->d_name + 3, ".txt") == 0)
			snprintf(names[count++], sizeof names[0], "%.7s", entry->d_name);
	if (folder != NULL)
		closedir(folder);
	is_integer((int64_t) count, 34, "the parts are there");
	qsort(names, count, sizeof names[0], compare_names);
	for (size_t i = 0; i < count; i++)
	{
		read_part(&it, names[i]);
		for (size_t s = 0; s < sizeof surroundings / sizeof surroundings[0]; s++)
			check_part(&it, &surroundings[s]);
		free(it.text);
	}
	return done_testing();
}
