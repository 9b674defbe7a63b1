/*
 * labels.c - see labels.h
 *
 * The canonical labels come from form.c; only what real reports print instead of them stands here.
 */
#include "labels.h"

#include <uchar.h>

#define BUCKETS 512				/* about three times the number of entries */

struct gai_labels
{
	const gai_label *buckets[BUCKETS];
	const gai_label *rows[GAI_TABLES];	/* by table, for likeness: linked through row_entry.next_row */
};

typedef struct row_entry
{
	gai_label	label;
	const struct row_entry *next_row;
} row_entry;

/* ---- variants met in print (sources: docs/sources.md) ----------------------------------------------------------- */

typedef struct variant
{
	const char *text;
	gai_label_kind kind;
	gai_table_id table;
	int			base;			/* of the row, or of a row that has the column */
	int			offset;			/* of the column */
	gai_strength strength;
} variant;

#define T2_ROW(text, base, strength) {text, GAI_LABEL_ROW, GAI_DISCLOSURE, base, 0, strength}
#define T2_COLUMN(text, base, offset, strength) {text, GAI_LABEL_COLUMN, GAI_DISCLOSURE, base, offset, strength}
#define T3_ROW(text, n, strength) \
	{text, GAI_LABEL_ROW, GAI_APPLICATIONS, GAI_APPLICATIONS_BASE + (n) * GAI_APPLICANT_COLUMNS, 0, strength}
#define T3_COLUMN(text, offset) \
	{text, GAI_LABEL_COLUMN, GAI_APPLICATIONS, GAI_APPLICATIONS_BASE, offset, GAI_WEAK}
#define T4_ROW(text, n, strength) \
	{text, GAI_LABEL_ROW, GAI_DISPUTES, GAI_DISPUTES_BASE + (n) * GAI_OUTCOME_COLUMNS, 0, strength}
#define T4_COLUMN(text, offset) {text, GAI_LABEL_COLUMN, GAI_DISPUTES, GAI_DISPUTES_BASE, offset, GAI_WEAK}
#define CAPTION(table, text, strength) {text, GAI_LABEL_CAPTION, table, -1, 0, strength}

static const variant variants[] = {
	CAPTION(GAI_DISCLOSURE, "信息内容", GAI_FAIR),
	CAPTION(GAI_DISCLOSURE, "第二十条第一项", GAI_STRONG),
	CAPTION(GAI_DISCLOSURE, "第二十条第五项", GAI_STRONG),
	CAPTION(GAI_DISCLOSURE, "第二十条第六项", GAI_STRONG),
	CAPTION(GAI_DISCLOSURE, "第二十条第八项", GAI_STRONG),
	CAPTION(GAI_DISCLOSURE, "第二十条第九项", GAI_STRONG),
	CAPTION(GAI_DISCLOSURE, "第二十条第1项", GAI_STRONG),
	CAPTION(GAI_DISCLOSURE, "第二十条第5项", GAI_STRONG),
	CAPTION(GAI_DISCLOSURE, "第二十条第6项", GAI_STRONG),
	CAPTION(GAI_DISCLOSURE, "第二十条第8项", GAI_STRONG),
	CAPTION(GAI_DISCLOSURE, "第二十条第9项", GAI_STRONG),
	T2_ROW("规范性档案", 6, GAI_FAIR),
	T2_ROW("行政规范性档案", 6, GAI_FAIR),
	T2_ROW("其他对外管理服务", 15, GAI_FAIR),
	T2_ROW("其他对外管理服务事项数量", 15, GAI_FAIR),
	T2_ROW("行政事业性收费项目", 24, GAI_FAIR),
	T2_ROW("行政事业收费", 24, GAI_FAIR),
	T2_COLUMN("本年制发件", 0, 0, GAI_FAIR),
	T2_COLUMN("本年制发数", 0, 0, GAI_FAIR),
	T2_COLUMN("本年度制发数", 0, 0, GAI_FAIR),
	T2_COLUMN("本年度制发件数", 0, 0, GAI_FAIR),
	T2_COLUMN("制发件数", 0, 0, GAI_FAIR),
	T2_COLUMN("制发数", 0, 0, GAI_FAIR),
	T2_COLUMN("本年废止件", 0, 1, GAI_FAIR),
	T2_COLUMN("本年废止数", 0, 1, GAI_FAIR),
	T2_COLUMN("本年度废止数", 0, 1, GAI_FAIR),
	T2_COLUMN("本年度废止件数", 0, 1, GAI_FAIR),
	T2_COLUMN("废止件数", 0, 1, GAI_FAIR),
	T2_COLUMN("废止数", 0, 1, GAI_FAIR),
	T2_COLUMN("现行有效件", 0, 2, GAI_FAIR),
	T2_COLUMN("现行有效数", 0, 2, GAI_FAIR),
	T2_COLUMN("现行有效", 0, 2, GAI_FAIR),
	T2_COLUMN("对外公开总数", 0, 5, GAI_FAIR),
	T2_COLUMN("本年处理决定数", 12, 0, GAI_FAIR),
	T2_COLUMN("处理决定数", 12, 0, GAI_FAIR),
	T2_COLUMN("上年项目数量", 12, 1, GAI_FAIR),
	T2_COLUMN("上一年度项目数量", 12, 1, GAI_FAIR),
	T2_COLUMN("本年度增减", 12, 2, GAI_FAIR),
	T2_COLUMN("本年收费总金额", 24, 0, GAI_FAIR),
	T2_COLUMN("本年度收费金额", 24, 0, GAI_FAIR),
	T2_COLUMN("收费金额", 24, 0, GAI_WEAK),
	CAPTION(GAI_APPLICATIONS, "本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和", GAI_STRONG),
	CAPTION(GAI_APPLICATIONS, "申请人情况", GAI_FAIR),
	T3_ROW("本年新收政府信息公开申请", 0, GAI_FAIR),
	T3_ROW("本年度新收政府信息公开申请数量", 0, GAI_FAIR),
	T3_ROW("上年结转政府信息公开申请", 1, GAI_FAIR),
	T3_ROW("上年度结转政府信息公开申请数量", 1, GAI_FAIR),
	T3_ROW("上一年结转政府信息公开申请数量", 1, GAI_FAIR),
	T3_ROW("逾期不补正", 20, GAI_FAIR),
	T3_ROW("申请人无正当理由逾期不补正", 20, GAI_FAIR),
	T3_ROW("逾期不缴费", 21, GAI_FAIR),
	T3_ROW("申请人逾期未按收费通知要求缴纳费用", 21, GAI_FAIR),
	T3_ROW("结转下一年度继续办理", 24, GAI_FAIR),
	T3_ROW("结转下年继续办理", 24, GAI_FAIR),
	T3_COLUMN("自然", 0),
	T3_COLUMN("商业", 1),
	T3_COLUMN("科研", 2),
	T3_COLUMN("社会", 3),
	T3_COLUMN("社会公益", 3),
	T3_COLUMN("法律", 4),
	T3_COLUMN("法律服务", 4),
	T3_COLUMN("合计", 6),
	T4_ROW("未经复议直接诉讼", 1, GAI_FAIR),
	T4_ROW("未经复议直接提起诉讼", 1, GAI_FAIR),
	T4_ROW("未经复议直接起诉讼", 1, GAI_FAIR),
	T4_ROW("复议后诉讼", 2, GAI_FAIR),
	T4_ROW("复议后提起诉讼", 2, GAI_FAIR),
	T4_COLUMN("维持", 0),
	T4_COLUMN("纠正", 1),
	T4_COLUMN("结果", 1),
	T4_COLUMN("其他", 2),
	T4_COLUMN("尚未", 3),
	T4_COLUMN("未审结", 3),
	T4_COLUMN("合计", 4),
};

/* ---- letters ---------------------------------------------------------------------------------------------------- */

void
gai_letters_begin(gai_letters *letters)
{
	letters->count = 0;
	letters->hash = 2166136261u;
	letters->too_long = false;
}

void
gai_letters_add(gai_letters *letters, gai_text text)
{
	const char *at = text.bytes,
			   *end = at + text.length;

	while (at < end)
	{
		uint32_t	character;

		at += gai_decode(at, end, &character);
		character = gai_fold(character);
		if (character == 0)
			continue;
		if (letters->count == GAI_LABEL_LETTERS)
		{
			letters->too_long = true;
			return;
		}
		letters->letter[letters->count++] = (uint16_t) character;
		letters->hash = (letters->hash ^ character) * 16777619u;
	}
}

/* ---- the dictionary --------------------------------------------------------------------------------------------- */

static bool
has_letters(const gai_label *label, const gai_letters *letters)
{
	return label->hash == letters->hash && label->count == letters->count &&
		memcmp(label->letters, letters->letter, sizeof(uint16_t) * (size_t) label->count) == 0;
}

static void
add_label(gai_arena *arena, gai_labels *labels, const gai_letters *letters, gai_label label)
{
	const gai_label **bucket = &labels->buckets[letters->hash % BUCKETS];
	uint16_t   *copy;
	row_entry  *entry;

	if (letters->count == 0 || letters->too_long)
		return;
	for (const gai_label *old = *bucket; old != NULL; old = old->next)
		if (has_letters(old, letters) && old->kind == label.kind && old->table == label.table &&
			(old->place == label.place || label.kind == GAI_LABEL_CAPTION || label.kind == GAI_LABEL_GROUP))
			return;
	copy = gai_alloc(arena, (size_t) letters->count, sizeof *copy);
	memcpy(copy, letters->letter, sizeof *copy * (size_t) letters->count);
	entry = gai_alloc(arena, 1, sizeof *entry);
	entry->label = label;
	entry->label.letters = copy;
	entry->label.count = letters->count;
	entry->label.hash = letters->hash;
	entry->label.next = *bucket;
	*bucket = &entry->label;
	if (label.kind == GAI_LABEL_ROW)
	{
		entry->next_row = (const row_entry *) labels->rows[label.table];
		labels->rows[label.table] = &entry->label;
	}
}

/* The part of a label before a bracket that explains it; all of it when the bracket opens the label. */
static gai_text
without_explanation(gai_text text)
{
	const char *bracket = memchr(text.bytes, '(', text.length);

	if (bracket == NULL || bracket == text.bytes)
		return text;
	return gai_slice(text.bytes, (size_t) (bracket - text.bytes));
}

/* A label without "一、", "(一)", "1." before it; length 0 when it has none of these. */
static gai_text
without_ordinal(gai_text text)
{
	const char *end = text.bytes + text.length,
			   *at = text.bytes;
	const char *mark;

	if (*at >= '1' && *at <= '9')
		return at[1] == '.' ? gai_slice(at + 2, (size_t) (end - at - 2)) : gai_slice(at, 0);
	if (*at == '(' && (mark = memchr(at, ')', text.length)) != NULL && mark - at <= 4)
		return gai_slice(mark + 1, (size_t) (end - mark - 1));
	if (text.length > 6 && memcmp(at + 3, "、", 3) == 0)
		return gai_slice(at + 6, (size_t) (end - at - 6));
	return gai_slice(at, 0);
}

static void
add_text(gai_arena *arena, gai_labels *labels, gai_text text, gai_label label)
{
	gai_letters letters;

	gai_letters_begin(&letters);
	gai_letters_add(&letters, text);
	add_label(arena, labels, &letters, label);
}

/* A canonical label with the forms in which it may arrive: explanation or ordinal lost. */
static void
add_canonical(gai_arena *arena, gai_labels *labels, gai_text text, gai_label label)
{
	gai_text	bare;

	add_text(arena, labels, text, label);
	if (label.kind != GAI_LABEL_ROW && label.kind != GAI_LABEL_COLUMN)
		return;
	add_text(arena, labels, without_explanation(text), label);
	bare = without_ordinal(text);
	if (bare.length > 0)
	{
		/* 其他 and 总计 also head columns */
		label.strength = bare.length <= 6 ? GAI_WEAK : GAI_FAIR;
		add_text(arena, labels, bare, label);
		add_text(arena, labels, without_explanation(bare), label);
	}
}

/* Adds a path of labels joined by " / ": the last is the row or column, those above it groups. */
static void
add_path(gai_arena *arena, gai_labels *labels, const char *path, gai_label label)
{
	const char *slash;

	while ((slash = strstr(path, " / ")) != NULL)
	{
		gai_label	group = label;

		group.kind = label.kind == GAI_LABEL_ROW ? GAI_LABEL_GROUP : GAI_LABEL_CAPTION;
		group.place = 0;
		add_canonical(arena, labels, gai_slice(path, (size_t) (slash - path)), group);
		path = slash + 3;
	}
	add_canonical(arena, labels, gai_slice(path, strlen(path)), label);
}

/* The editions whose table has the row of this base, with this column if offset >= 0; all for base -1. */
static unsigned
editions_with(gai_table_id table, int base, int offset)
{
	unsigned	editions = 0;

	for (int f = 0; gai_forms[f] != NULL; f++)
	{
		const gai_form_table *form_table = &gai_forms[f]->tables[table];

		if (base < 0)
			editions |= 1u << f;
		for (int r = 0; r < form_table->nrows; r++)
		{
			const gai_form_row *row = &form_table->rows[r];

			for (int c = 0; row->base == base && c < row->ncolumns; c++)
				if (offset < 0 || row->columns[c].offset == offset)
					editions |= 1u << f;
		}
	}
	return editions;
}

static void
add_table(gai_arena *arena, gai_labels *labels, const gai_form *form, gai_table_id table)
{
	for (int r = 0; r < form->tables[table].nrows; r++)
	{
		const gai_form_row *row = &form->tables[table].rows[r];
		bool		first = r == 0 || row->columns != row[-1].columns;

		add_path(arena, labels, row->label,
				 (gai_label) {.kind = GAI_LABEL_ROW, .table = table, .place = row->base, .strength = GAI_STRONG,
				 .editions = editions_with(table, row->base, -1)});
		for (int c = 0; first && c < row->ncolumns; c++)
		{
			const gai_form_column *column = &row->columns[c];
			bool		short_word = strlen(column->label) <= 6;

			add_path(arena, labels, column->label,
					 (gai_label) {.kind = GAI_LABEL_COLUMN, .table = table, .place = column->offset,
					 .strength = short_word ? GAI_WEAK : GAI_STRONG,
					 .editions = editions_with(table, row->base, column->offset)});
		}
	}
}

gai_labels *
gai_labels_make(gai_arena *arena)
{
	gai_labels *labels = gai_alloc_zero(arena, 1, sizeof *labels);

	for (int f = 0; gai_forms[f] != NULL; f++)
		for (int t = 0; t < GAI_TABLES; t++)
			add_table(arena, labels, gai_forms[f], (gai_table_id) t);
	for (size_t i = 0; i < sizeof variants / sizeof variants[0]; i++)
	{
		const variant *v = &variants[i];
		bool		row = v->kind == GAI_LABEL_ROW;

		add_text(arena, labels, gai_slice(v->text, strlen(v->text)),
				 (gai_label) {.kind = v->kind, .table = v->table, .place = row ? v->base : v->offset,
				 .strength = v->strength, .editions = editions_with(v->table, v->base, row ? -1 : v->offset)});
	}
	return labels;
}

const gai_label *
gai_find_label(const gai_labels *labels, const gai_letters *letters)
{
	if (letters->too_long || letters->count == 0)
		return NULL;
	for (const gai_label *label = labels->buckets[letters->hash % BUCKETS]; label != NULL; label = label->next)
		if (has_letters(label, letters))
			return label;
	return NULL;
}

const gai_label *
gai_next_meaning(const gai_label *label)
{
	for (const gai_label *next = label->next; next != NULL; next = next->next)
		if (next->hash == label->hash && next->count == label->count &&
			memcmp(next->letters, label->letters, sizeof(uint16_t) * (size_t) label->count) == 0)
			return next;
	return NULL;
}

/* ---- likeness --------------------------------------------------------------------------------------------------- */

/* Length of the longest common subsequence, bit-parallel (Hyyrö 2004); na <= 64. */
static int
common_letters(const uint16_t *a, int na, const uint16_t *b, int nb)
{
	uint64_t	row = ~(uint64_t) 0;
	int			common = 0;

	for (int j = 0; j < nb; j++)
	{
		uint64_t	match = 0,
					u;

		for (int i = 0; i < na; i++)
			match |= (uint64_t) (a[i] == b[j]) << i;
		u = row & match;
		row = (row + u) | (row - u);
	}
	for (int i = 0; i < na; i++)
		common += !(row >> i & 1);
	return common;
}

int
gai_likeness(const uint16_t *a, int na, const uint16_t *b, int nb, bool whole)
{
	if (!whole && nb > na + 1)
		nb = na + 1;
	if (na + nb == 0)
		return 100;
	if (!whole && nb >= na)
		return 100 * common_letters(a, na, b, nb) / (na > 0 ? na : 1);
	return 200 * common_letters(a, na, b, nb) / (na + nb);
}

/* Likenesses below this are no resemblance, and the best must lead the next by this much. */
#define ENOUGH 74
#define LEAD 8

const gai_label *
gai_resembling_row(const gai_labels *labels, gai_table_id table, const gai_letters *letters, int *likeness)
{
	const gai_label *best = NULL;
	int			best_likeness = 0,
				next_likeness = 0;

	if (letters->count < 4 || letters->too_long)
		return NULL;
	for (const row_entry *row = (const row_entry *) labels->rows[table]; row != NULL; row = row->next_row)
	{
		const gai_label *label = &row->label;
		int			alike;

		if (label->strength == GAI_WEAK || label->count < 4 || label->count * 2 < letters->count)
			continue;
		alike = gai_likeness(letters->letter, letters->count, label->letters, label->count, true);
		if (letters->count >= 6 && label->count > letters->count)
		{
			int			begins = gai_likeness(letters->letter, letters->count, label->letters, label->count, false);

			if (begins - 2 > alike)
				alike = begins - 2;
		}
		if (best != NULL && label->place == best->place)
		{
			if (alike > best_likeness)
			{
				best_likeness = alike;
				best = label;
			}
		}
		else if (alike > best_likeness)
		{
			next_likeness = best_likeness;
			best_likeness = alike;
			best = label;
		}
		else if (alike > next_likeness)
			next_likeness = alike;
	}
	*likeness = best_likeness;
	return best_likeness >= ENOUGH && best_likeness - next_likeness >= LEAD ? best : NULL;
}
