/*
 * rules.c - see rules.h
 *
 * The hard rules are relations "the sum of these cells equals the sum of those": down a column of table three, or
 * across a row of table three or four.  A relation is described once and walked twice: to judge it, and, when somebody
 * wants to read about it, to say it in the form's words.
 */
#include <stdio.h>

#include "rules.h"

/* What the rules find goes here.  Without an arena only the worst verdict is kept. */
struct gai_judge
{
	const gai_report *report;
	gai_arena  *arena;
	bool		all_rules;
	gai_findings findings;
	gai_verdict worst;
};

/* ---- sums ------------------------------------------------------------------------------------------------------- */

/* 128 bits, two's complement: 25 cells of 10^18 are more than 64 bits hold, and __int128 is not everywhere. */
typedef struct wide
{
	int64_t		high;
	uint64_t	low;
} wide;

typedef struct side
{
	wide		total;			/* of the cells that have a value */
	int			known;			/* how many have one, and how many have none */
	int			unknown;
} side;

/* A count that the cell states; false when it states none.  A fraction is no count. */
static inline bool
count_of(const gai_cell *cell, int64_t *count)
{
	if (cell->kind != GAI_NUMBER && cell->kind != GAI_PLACEHOLDER)
		return false;
	*count = cell->value.digits;
	for (int scale = cell->value.scale; scale > 0; scale--)
	{
		if (*count % 10 != 0)
			return false;
		*count /= 10;
	}
	return true;
}

static inline void
add_cell(side *sum, const gai_cell *cell)
{
	int64_t		count;

	if (!count_of(cell, &count))
	{
		sum->unknown++;
		return;
	}
	sum->known++;
	sum->total.low += (uint64_t) count;
	sum->total.high += (count < 0 ? -1 : 0) + (sum->total.low < (uint64_t) count);
}

static int
compare(wide a, wide b)
{
	if (a.high != b.high)
		return a.high < b.high ? -1 : 1;
	return a.low == b.low ? 0 : a.low < b.low ? -1 : 1;
}

static int64_t
nearest_int64(wide value)
{
	if (value.high == 0 && value.low <= INT64_MAX)
		return (int64_t) value.low;
	if (value.high == -1 && value.low > INT64_MAX)
		return -(int64_t) ~value.low - 1;
	return value.high < 0 ? INT64_MIN : INT64_MAX;
}

static gai_sum
sum_of(const side *sum)
{
	return (gai_sum) {sum->known > 0, sum->unknown > 0, nearest_int64(sum->total)};
}

/* Unknown cells are counts, so they can only add to a side. */
static gai_verdict
judge_sides(const side *lhs, const side *rhs)
{
	int			order = compare(lhs->total, rhs->total);

	if (order == 0)
		return GAI_PASS;
	return (order < 0 ? lhs : rhs)->unknown > 0 ? GAI_UNVERIFIABLE : GAI_FAIL;
}

/* ---- relations -------------------------------------------------------------------------------------------------- */

enum
{
	LHS,
	RHS
};

/*
 * Down a column its terms are rows, and a term's bit is 1 << role; across a row they are columns, and a term's bit is
 * 1 << column.  A term belongs to the side whose mask has its bit.
 */
typedef struct relation
{
	const gai_form_table *table;
	const gai_form_row *row;	/* NULL = down a column */
	int			column;
	unsigned	mask[2];
} relation;

typedef struct term
{
	const gai_form_row *row;
	const gai_form_column *column;
	unsigned	bit;
	int			slot;
} term;

#define ROLE(role) (1u << (role))

static inline int
count_terms(const relation *self)
{
	return self->row != NULL ? self->row->ncolumns : self->table->nrows;
}

static inline term
get_term(const relation *self, int n)
{
	term		it;

	it.row = self->row != NULL ? self->row : &self->table->rows[n];
	it.column = &it.row->columns[self->row != NULL ? n : self->column];
	it.bit = self->row != NULL ? 1u << n : ROLE(it.row->role);
	it.slot = it.row->base + it.column->offset;
	return it;
}

/* One side added up.  This is what a constraint costs: get_term() would say the same, more slowly. */
static side
add_up(const relation *self, const gai_cell *cells, unsigned mask)
{
	side		sum = {{0, 0}, 0, 0};

	if (self->row != NULL)
	{
		for (int i = 0; i < self->row->ncolumns; i++)
			if (mask >> i & 1)
				add_cell(&sum, &cells[self->row->base + self->row->columns[i].offset]);
		return sum;
	}
	cells += self->table->rows[0].columns[self->column].offset; /* all rows of table three have the same columns */
	for (int i = 0; i < self->table->nrows; i++)
		if (mask >> self->table->rows[i].role & 1)
			add_cell(&sum, &cells[self->table->rows[i].base]);
	return sum;
}

/* ---- words ------------------------------------------------------------------------------------------------------ */

/* A string that grows in the arena. */
typedef struct writer
{
	gai_arena  *arena;
	char	   *bytes;
	size_t		length,
				room;
} writer;

static void
put(writer *out, const char *bytes, size_t length)
{
	while (out->length + length + 1 > out->room)
		out->bytes = gai_grow(out->arena, out->bytes, out->length, 1, &out->room);
	memcpy(out->bytes + out->length, bytes, length);
	out->length += length;
	out->bytes[out->length] = '\0';
}

static void
put_string(writer *out, const char *string)
{
	put(out, string, strlen(string));
}

static void
put_count(writer *out, int64_t count)
{
	char		digits[24];

	snprintf(digits, sizeof digits, "%lld", (long long) count);
	put_string(out, digits);
}

/* The last part of a label's path; "其他" says nothing without the part before it. */
static const char *
leaf_of(const char *label)
{
	const char *leaf = label;
	const char *parent = label;

	for (const char *next = strstr(label, " / "); next != NULL; next = strstr(leaf, " / "))
	{
		parent = leaf;
		leaf = next + 3;
	}
	return strstr(leaf, "其他") != NULL && strlen(leaf) <= strlen("3.其他") ? parent : leaf;
}

/* After an ordinal such as 一、 or (三) or 8. that begins a label. */
static const char *
after_ordinal(const char *label)
{
	const char *mark = strstr(label, "、");

	if (label[0] == '(')
		return strchr(label, ')') + 1;
	if (label[0] >= '1' && label[0] <= '9' && label[1] == '.')
		return label + 2;
	if (mark == label + strlen("一"))
		return mark + strlen("、");
	return label;
}

/* A row's or column's name as an official would say it: no path, no ordinals, no explanation in brackets. */
static void
put_name(writer *out, const char *label)
{
	const char *name = leaf_of(label);

	for (;;)
	{
		const char *next = strstr(name, " / ");

		name = after_ordinal(name);
		put(out, name, next != NULL ? (size_t) (next - name) : strcspn(name, "("));
		if (next == NULL)
			return;
		put_string(out, "/");
		name = next + 3;
	}
}

static void
put_term(writer *out, const relation *self, const term *it, const gai_cell *cell)
{
	int64_t		count;

	put_name(out, self->row != NULL ? it->column->label : it->row->label);
	put_string(out, " ");
	if (count_of(cell, &count))
		put_count(out, count);
	else
		put_string(out, "空");
}

/* Longer sides show what they consist of: no zeros, and a crowd of unknown cells as one. */
static bool
is_worth_saying(const side *sum, const gai_cell *cell)
{
	int64_t		count;

	if (sum->known + sum->unknown <= 2)
		return true;
	return count_of(cell, &count) ? count != 0 : sum->unknown <= 3;
}

/* "予以公开 9 + 部分公开 2 = 11" */
static void
put_side(writer *out, const relation *self, const gai_cell *cells, int which, const side *sum)
{
	int			said = 0;
	gai_sum		total = sum_of(sum);

	for (int i = 0; i < count_terms(self); i++)
	{
		term		it = get_term(self, i);

		if (!(it.bit & self->mask[which]) || !is_worth_saying(sum, &cells[it.slot]))
			continue;
		put_string(out, said++ > 0 ? " + " : "");
		put_term(out, self, &it, &cells[it.slot]);
	}
	if (sum->known + sum->unknown > 2 && sum->unknown > 3)
	{
		put_string(out, said++ > 0 ? " + 空 × " : "空 × ");
		put_count(out, sum->unknown);
	}
	if (said == 0)
		put_string(out, "0");
	else if (said > 1)
	{
		put_string(out, total.open ? " ≥ " : " = ");
		put_count(out, total.value);
	}
}

static const char *
explain(gai_arena *arena, const relation *self, const gai_cell *cells, const side sides[2], gai_verdict verdict)
{
	writer		out = {.arena = arena};
	bool		is_total = sides[LHS].known + sides[LHS].unknown == 1;

	put_name(&out, self->row != NULL ? self->row->label : self->table->rows[0].columns[self->column].label);
	put_string(&out, ": ");
	put_side(&out, self, cells, LHS, &sides[LHS]);
	put_string(&out, !is_total || verdict == GAI_UNVERIFIABLE ? ", " : verdict == GAI_FAIL ? " ≠ " : " = ");
	put_side(&out, self, cells, RHS, &sides[RHS]);
	return out.bytes;
}

static const char *
scope_of(gai_arena *arena, const relation *self)
{
	char	   *scope = gai_alloc(arena, GAI_CELL_CODE_MAX, 1);

	snprintf(scope, GAI_CELL_CODE_MAX, "%s.%s.%s", self->table->code, self->row != NULL ? self->row->code : "*",
			 self->row != NULL ? "*" : self->table->rows[0].columns[self->column].code);
	return scope;
}

/* ---- findings --------------------------------------------------------------------------------------------------- */

/* Takes note of a verdict; true when the finding is to be written down. */
static bool
is_wanted(gai_judge *judge, gai_verdict verdict)
{
	if (verdict > judge->worst)
		judge->worst = verdict;
	return judge->arena != NULL && (judge->all_rules || verdict != GAI_PASS);
}

static void
add_finding(gai_judge *judge, gai_finding finding)
{
	gai_findings *list = &judge->findings;

	if (list->count == list->room)
		list->items = gai_grow(judge->arena, list->items, list->count, sizeof(gai_finding), &list->room);
	list->items[list->count++] = finding;
}

static void
evaluate_relation(gai_judge *judge, const gai_rule *rule, const relation *self)
{
	const gai_cell *cells = judge->report->cells;
	const side	sides[2] = {add_up(self, cells, self->mask[LHS]), add_up(self, cells, self->mask[RHS])};
	gai_verdict verdict = judge_sides(&sides[LHS], &sides[RHS]);

	if (is_wanted(judge, verdict))
		add_finding(judge, (gai_finding) {
			.rule = rule,
			.verdict = verdict,
			.scope = scope_of(judge->arena, self),
			.lhs = sum_of(&sides[LHS]),
			.rhs = sum_of(&sides[RHS]),
			.message = explain(judge->arena, self, cells, sides, verdict),
		});
}

/* ---- the rules -------------------------------------------------------------------------------------------------- */

/* A table counts by its own edition; by the report's where it is missing. */
static const gai_form_table *
table_of(const gai_report *report, gai_table_id id)
{
	return gai_form_table_of(report->table_form[id] != 0 ? report->table_form[id] : report->form, id);
}

/* lhs = rhs among the rows of these roles, in every column of table three. */
static void
evaluate_columns(gai_judge *judge, const gai_rule *rule, unsigned lhs, unsigned rhs)
{
	relation	it = {.table = table_of(judge->report, GAI_APPLICATIONS), .mask = {lhs, rhs}};

	for (it.column = 0; it.column < GAI_APPLICANT_COLUMNS; it.column++)
		evaluate_relation(judge, rule, &it);
}

/* The last column is the sum of the others, in every row. */
static void
evaluate_rows(gai_judge *judge, const gai_rule *rule, gai_table_id id)
{
	relation	it = {.table = table_of(judge->report, id)};

	for (int r = 0; r < it.table->nrows; r++)
	{
		it.row = &it.table->rows[r];
		it.mask[LHS] = 1u << (it.row->ncolumns - 1);
		it.mask[RHS] = it.mask[LHS] - 1;
		evaluate_relation(judge, rule, &it);
	}
}

static void
evaluate_balance(gai_judge *judge, const gai_rule *rule)
{
	evaluate_columns(judge, rule, ROLE(GAI_ROLE_RECEIVED) | ROLE(GAI_ROLE_CARRIED_IN),
					 ROLE(GAI_ROLE_TOTAL) | ROLE(GAI_ROLE_CARRIED_OUT));
}

static void
evaluate_results(gai_judge *judge, const gai_rule *rule)
{
	evaluate_columns(judge, rule, ROLE(GAI_ROLE_TOTAL), ROLE(GAI_ROLE_RESULT));
}

static void
evaluate_applicants(gai_judge *judge, const gai_rule *rule)
{
	evaluate_rows(judge, rule, GAI_APPLICATIONS);
}

static void
evaluate_disputes(gai_judge *judge, const gai_rule *rule)
{
	evaluate_rows(judge, rule, GAI_DISPUTES);
}

static bool
has_value(const gai_report *report, const gai_form_row *row, int column)
{
	gai_kind	kind = report->cells[row->base + row->columns[column].offset].kind;

	return kind == GAI_NUMBER || kind == GAI_PLACEHOLDER;
}

static int
count_present(const gai_report *report, const gai_form_table *table)
{
	int			present = 0;

	for (int r = 0; r < table->nrows; r++)
		for (int c = 0; c < table->rows[r].ncolumns; c++)
			present += has_value(report, &table->rows[r], c);
	return present;
}

/* "收到和处理政府信息公开申请情况: 169 / 175, 空: 予以公开·自然人, …" with the first few that are missing. */
static const char *
explain_missing(gai_arena *arena, const gai_report *report, gai_table_id id, int present)
{
	static const char *const titles[GAI_TABLES] = {
		"主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况",
	};
	const gai_form_table *table = table_of(report, id);
	writer		out = {.arena = arena};
	int			said = 0;

	put_string(&out, titles[id]);
	put_string(&out, ": ");
	put_count(&out, present);
	put_string(&out, " / ");
	put_count(&out, table->ncells);
	for (int r = 0; r < table->nrows && present > 0; r++)
		for (int c = 0; c < table->rows[r].ncolumns && said < 4; c++)
		{
			if (has_value(report, &table->rows[r], c))
				continue;
			put_string(&out, said == 0 ? ", 空: " : ", ");
			if (said++ == 3)
				put_string(&out, "…");
			else
			{
				put_name(&out, table->rows[r].label);
				put_string(&out, "·");
				put_name(&out, table->rows[r].columns[c].label);
			}
		}
	return out.bytes;
}

static void
evaluate_complete(gai_judge *judge, const gai_rule *rule)
{
	for (int id = 0; id < GAI_TABLES; id++)
	{
		const gai_form_table *table = table_of(judge->report, (gai_table_id) id);
		int			present = count_present(judge->report, table);
		gai_verdict verdict = present < table->ncells ? GAI_FAIL : GAI_PASS;

		if (is_wanted(judge, verdict))
			add_finding(judge, (gai_finding) {
				.rule = rule,
				.verdict = verdict,
				.scope = table->code,
				.lhs = {true, false, present},
				.rhs = {true, false, table->ncells},
				.message = explain_missing(judge->arena, judge->report, (gai_table_id) id, present),
			});
	}
}

const gai_rule gai_rules[] = {
	{
		"balance", GAI_ERROR, 0,
		"received + carried_in = total + carried_out",
		"in each column of table three, what came in was answered or is carried over",
		"head of table three: 本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和",
		evaluate_balance,
	},
	{
		"results", GAI_ERROR, 0,
		"total = granted + … + other",
		"in each column of table three, (七)总计 is the sum of the outcomes",
		"table three: (七)总计 closes 三、本年度办理结果",
		evaluate_results,
	},
	{
		"applicants", GAI_ERROR, 0,
		"total = natural_person + business + research + welfare + legal_service + other",
		"in each row of table three, 总计 is the sum of the six kinds of applicants",
		"table three: 总计 closes 申请人情况",
		evaluate_applicants,
	},
	{
		"disputes", GAI_ERROR, 0,
		"total = upheld + corrected + other + pending",
		"in each group of table four, 总计 is the sum of the four outcomes",
		"table four: 总计 closes each group",
		evaluate_disputes,
	},
	{
		"complete", GAI_WARNING, 0,
		"cells with a value = cells of the form",
		"no cell of a table is blank, unreadable or absent",
		"a blank is no zero: evaluators count blank cells of tables two, three and four",
		evaluate_complete,
	},
	{0},
};

gai_findings
gai_check(gai_arena *arena, const gai_report *report, bool all_rules)
{
	gai_judge	judge = {.report = report, .arena = arena, .all_rules = all_rules};

	for (const gai_rule *rule = gai_rules; rule->code != NULL; rule++)
		rule->evaluate(&judge, rule);
	return judge.findings;
}

bool
gai_is_valid(const gai_report *report, bool strict)
{
	gai_judge	judge = {.report = report};

	for (const gai_rule *rule = gai_rules; rule->code != NULL; rule++)
		if (rule->severity == GAI_ERROR)
		{
			rule->evaluate(&judge, rule);
			if (judge.worst > (strict ? GAI_PASS : GAI_UNVERIFIABLE))
				return false;
		}
	if (strict)
		evaluate_complete(&judge, NULL);
	return judge.worst != GAI_FAIL;
}
