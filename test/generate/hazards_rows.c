/* hazards_rows.c - rows that are added, lost, doubled, and tables cut by the end of a page. */
#include <string.h>

#include "hazards.h"
#include "spelling.h"

/* Makes room for a row before row at; cells that span the place grow. */
static void
open_row(sheet *table, int at)
{
	for (int i = 0; i < table->ncells; i++)
	{
		sheet_cell *cell = &table->cells[i];

		if (cell->row >= at)
			cell->row++;
		else if (cell->row + cell->height > at)
			cell->height++;
	}
	table->nrows++;
	if (at < table->nhead)
		table->nhead++;
}

/* Takes a row out; cells that span it shrink, those that begin in it and span more keep the rest. */
static void
close_row(sheet *table, int at)
{
	int			kept = 0;

	for (int i = 0; i < table->ncells; i++)
	{
		sheet_cell	cell = table->cells[i];

		if (cell.row > at)
			cell.row--;
		else if (cell.row + cell.height > at)
			cell.height--;
		if (cell.height > 0)
			table->cells[kept++] = cell;
	}
	table->ncells = kept;
	table->nrows--;
	if (at < table->nhead)
		table->nhead--;
}

static sheet *
table_of(paper *report, gai_table_id table)
{
	block	   *found = table_block(report, table);

	return found != NULL ? found->table : NULL;
}

/* A row of table two that has values; its number. */
static int
row_of_slot(const sheet *table, int slot)
{
	for (int i = 0; i < table->ncells; i++)
		if (table->cells[i].slot == slot)
			return table->cells[i].row;
	return -1;
}

void
add_extra_row(paper *report, truth *facts, dice *d)
{
	sheet	   *table = table_of(report, GAI_DISCLOSURE);
	const gai_form_row *documents = &gai_form_table_of(facts->table_form[GAI_DISCLOSURE], GAI_DISCLOSURE)->rows[1];
	int			at = row_of_slot(table, documents->base + documents->columns[0].offset) + 1;

	if (at == 0)
		return;
	open_row(table, at);
	add_cell(table, at, 0, 1, 1, chance(d, 50) ? "其他主动公开文件" : "其他文件", -1);
	for (int c = 1; c < 4; c++)
		add_cell(table, at, c, 1, 1, pool_print("%d", below(d, 400)), -1);
}

void
add_noise_row(paper *report, truth *facts, dice *d)
{
	static const char *const noise[] = {"(未加粉提的石磙头交头,效", "生和木", "+ /h 光十", "4 4 4 4 4", "｡ . ·", "结果 结果 身", "川 一"};
	sheet	   *table = table_of(report, chance(d, 50) ? GAI_APPLICATIONS : GAI_DISPUTES);
	int			at = chance(d, 50) || table->nlabels == 0 ? below(d, table->nhead + 1)
		: (int) between(d, table->nhead, table->nrows - 1);

	(void) facts;
	open_row(table, at);
	add_cell(table, at, 0, 1, 1, pick(d, noise), -1);
}

/* The table's title as its first row. */
void
add_title_row(paper *report, truth *facts, dice *d)
{
	static const char *const titles[GAI_TABLES] = {"主动公开政府信息情况", "收到和处理政府信息公开申请情况",
	"政府信息公开行政复议、行政诉讼情况"};
	gai_table_id id = (gai_table_id) below(d, GAI_TABLES);
	sheet	   *table = table_of(report, id);

	(void) facts;
	open_row(table, 0);
	add_cell(table, 0, 0, 1, table->ncolumns, titles[id], -1);
}

void
add_empty_row(paper *report, truth *facts, dice *d)
{
	sheet	   *table = table_of(report, chance(d, 50) ? GAI_APPLICATIONS : GAI_DISCLOSURE);
	int			at = (int) between(d, 1, table->nrows - 1);

	(void) facts;
	open_row(table, at);
	for (int c = 0; c < table->ncolumns; c++)
		add_cell(table, at, c, 1, 1, "", -1);
}

/* The same row once more, as when a page was scanned twice. */
void
repeat_row(paper *report, truth *facts, dice *d)
{
	sheet	   *table = table_of(report, GAI_APPLICATIONS);
	int			at = (int) between(d, table->nhead, table->nrows - 2);
	int			n = table->ncells;

	(void) facts;
	open_row(table, at + 1);
	for (int i = 0; i < n; i++)
		if (table->cells[i].row == at && table->cells[i].height == 1)
			add_cell(table, at + 1, table->cells[i].column, 1, table->cells[i].width, table->cells[i].text,
					 table->cells[i].slot);
}

/* Whether a cell of the row stands in another row, too. */
static bool
stands_twice(const sheet *table, int slot, int row)
{
	for (int i = 0; i < table->ncells; i++)
		if (table->cells[i].slot == slot && table->cells[i].row != row)
			return true;
	return false;
}

void
lose_row(paper *report, truth *facts, dice *d)
{
	sheet	   *table = table_of(report, GAI_APPLICATIONS);
	int			at = (int) between(d, table->nhead, table->nrows - 1);

	for (int i = 0; i < table->ncells; i++)
		if (table->cells[i].row == at && table->cells[i].slot >= 0 && !stands_twice(table, table->cells[i].slot, at))
		{
			truth_cell *cell = &facts->cells[table->cells[i].slot];

			cell->answer = ANSWER_NULL;
			cell->kind = GAI_ABSENT;
			cell->note = GAI_NOTE_CODES;
		}
	close_row(table, at);
}

/* 法人或其他组织 and its row of the head are gone. */
void
lose_group_head(paper *report, truth *facts, dice *d)
{
	sheet	   *table = table_of(report, GAI_APPLICATIONS);

	(void) facts;
	close_row(table, chance(d, 50) ? 0 : 1);
	for (int i = 0; i < table->ncells; i++)
		if (strcmp(table->cells[i].text, "法人或其他组织") == 0)
			table->cells[i].text = "";
}

void
lose_head(paper *report, truth *facts, dice *d)
{
	gai_table_id id = chance(d, 50) ? GAI_APPLICATIONS : GAI_DISPUTES;
	sheet	   *table = table_of(report, id);

	/* without its head table four is numbers, and a grid with further columns has nothing to tell which are which */
	loosen_table(facts, table);
	while (table->nhead > 0)
		close_row(table, 0);
}

/* A page ends in table three: its number, perhaps the head again; labels that span both parts show once or twice. */
void
break_page(paper *report, truth *facts, dice *d)
{
	static const char *const numbers[] = {"- 3 -", "3", "", "— 3 —", "第3页", "-3-"};
	int			at = 0;
	sheet	   *whole,
			   *second;
	int			cut;

	(void) facts;
	while (report->blocks[at].kind != BLOCK_TABLE || report->blocks[at].table->table != GAI_APPLICATIONS)
		at++;
	whole = report->blocks[at].table;
	cut = (int) between(d, whole->nhead + 3, whole->nrows - 3);
	second = cut_sheet(whole, cut, whole->nrows, chance(d, 60));
	if (chance(d, 50))
		for (int i = 0; i < whole->ncells; i++)
			for (int k = 0; k < second->ncells && whole->cells[i].row < cut && whole->cells[i].row >= whole->nhead; k++)
				if (second->cells[k].text == whole->cells[i].text && second->cells[k].slot < 0)
					second->cells[k].text = "";
	report->blocks[at].table = cut_sheet(whole, 0, cut, true);
	insert_block(report, at + 1, BLOCK_PAGE, pick(d, numbers));
	insert_block(report, at + 2, BLOCK_TABLE, "");
	report->blocks[at + 2].table = second;
}

/* The narrow heads of table three go over two rows of cells: 商业 | 科研 above 企业 | 机构. */
void
split_head(paper *report, truth *facts, dice *d)
{
	sheet	   *table = table_of(report, GAI_APPLICATIONS);
	int			last = table->nhead - 1;
	int			n = table->ncells;

	(void) facts;
	(void) d;
	open_row(table, last + 1);
	table->nhead++;
	for (int i = 0; i < n; i++)
	{
		sheet_cell *cell = &table->cells[i];
		int			count = count_characters(cell->text);

		if (cell->row + cell->height != last + 1)
			continue;
		if (cell->row < last || count < 4)
			cell->height++;
		else
		{
			const char *middle = character_at(cell->text, count / 2);

			add_cell(table, last + 1, cell->column, 1, 1, middle, -1);
			cell = &table->cells[i];
			cell->text = pool_copy(cell->text, (size_t) (middle - cell->text));
		}
	}
}

/* The tables once more at the end, as in a page that has its attachment below. */
void
repeat_tables(paper *report, truth *facts, dice *d)
{
	int			n = report->count;

	(void) facts;
	(void) d;
	add_block(report, BLOCK_PARAGRAPH, "附件:政府信息公开情况统计表");
	for (int i = 0; i < n; i++)
		if (report->blocks[i].kind == BLOCK_TABLE && report->blocks[i].table->table < GAI_TABLES)
			add_table(report, report->blocks[i].table);
}

/* The report of the year before below this one: the first counts. */
void
append_report(paper *report, truth *facts, dice *d)
{
	static truth earlier;
	static paper other;

	make_truth(&earlier, d);
	/* its tables follow the same form, so that none of its rows fills a gap of the first */
	if (memcmp(earlier.table_form, facts->table_form, sizeof earlier.table_form) != 0)
		return;
	earlier.year = facts->year - 1;
	spell_report(&earlier, d, &spellings[0]);
	write_paper(&other, &earlier, d);
	for (int i = 0; i < other.count && report->count < MOST_BLOCKS; i++)
		report->blocks[report->count++] = other.blocks[i];
}
