/* bars.c - see bars.h */
#include <stdio.h>
#include <string.h>

#include "bars.h"
#include "tap.h"

/* One report more than usual may lose a table: a bar is for many. */
#define SLACK 175

/* What is asked of reports of a layout, a spelling, a hazard: percents of their cells. */
typedef struct bar
{
	const char *name;
	double		least_right;	/* the value, or the NULL that is due */
	double		most_lost;		/* NULL although the source states a number; of layouts: also where nobody could tell */
} bar;

/* Measured on 120,000 reports, less a tenth or two of a percent. */
static const bar layout_bars[] = {
	{"bars-cell-a-line", 99.8, 0.7},
	{"bars-dropped", 99.8, 0.5},
	{"bars-behind", 99.9, 0.9},
	{"bars-in-place", 99.9, 0.4},
	{"bars-both-sides", 99.7, 0.7},
	{"bars-first", 99.9, 0.5},
	{"bars-alone", 99.7, 0.7},
	{"markdown", 99.8, 0.5},
	{"tabs", 99.9, 0.4},
	{"paragraphs", 99.8, 1.9},
	{"value-a-line", 99.8, 2.1},
	{"aligned", 99.8, 1.7},
	{"pdf-rows", 99.7, 4.0},
	{"pdf-apart", 99.9, 96.0},
	{"pictures", 99.9, 0.1},
	{"html", 99.9, 0.5},
	{"html-nested", 99.9, 0.5},
	{"drawn-bars", 99.7, 0.7},
	{"framed", 99.9, 0.5},
	{"markdown-breaks", 99.9, 0.5},
	{"indented", 99.7, 2.3},
	{"preformatted", 99.8, 1.6},
	{"drawn-tables", 99.9, 0.5},
	{"docx", 99.9, 0.4},
	{"xlsx", 99.9, 0.4},
	{"csv", 99.9, 0.4},
	{NULL, 0, 0}
};

static const bar spelling_bars[] = {
	{"plain", 99.9, 0.1},
	{"full-width", 99.9, 0.1},
	{"separators", 99.9, 0.1},
	{"blanks inside", 99.8, 0.2},
	{"unit", 99.8, 0.2},
	{"placeholders", 99.8, 0.2},
	{"few placeholders", 99.9, 0.1},
	{"OCR letters", 99.9, 0.1},
	{"annotation", 99.9, 0.1},
	{"padded", 99.9, 0.1},
	{"few blank", 99.8, 0.2},
	{"many blank", 99.3, 0.7},
	{"text", 99.7, 0.3},
	{NULL, 0, 0}
};

static const bar hazard_bars[] = {
	{"label variants", 99.8, 0.2},
	{"cut labels", 99.8, 0.2},
	{"other ordinals", 99.7, 0.2},
	{"other brackets", 99.8, 0.2},
	{"other quotes", 99.8, 0.2},
	{"blanks in labels", 99.8, 0.2},
	{"invisible in labels", 99.8, 0.2},
	{"misprints", 99.7, 0.3},
	{"no ordinals", 99.7, 0.3},
	{"no explanation", 99.8, 0.2},
	{"units in heads", 99.6, 0.4},
	{"short labels", 99.7, 0.2},
	{"page break", 99.5, 0.5},
	{"extra row", 99.8, 0.2},
	{"noise row", 99.7, 0.3},
	{"title row", 99.8, 0.2},
	{"empty row", 99.8, 0.2},
	{"row twice", 99.8, 0.2},
	{"row lost", 99.8, 0.2},
	{"group head lost", 99.8, 0.2},
	{"head lost", 99.8, 0.2},
	{"head in two rows", 99.7, 0.3},
	{"tables twice", 99.8, 0.2},
	{"another report behind", 99.8, 0.2},
	{"captions", 99.8, 0.2},
	{"remark", 99.6, 0.4},
	{"headings in preface", 99.8, 0.2},
	{"labels in prose", 99.8, 0.2},
	{"numerals in prose", 99.8, 0.2},
	{"headings lost", 99.8, 0.2},
	{"headings misnumbered", 99.8, 0.2},
	{"heading joined", 99.8, 0.2},
	{"look-alike table", 99.7, 0.3},
	{"furniture before", 99.8, 0.2},
	{"furniture after", 99.8, 0.2},
	{"traditional", 99.8, 0.2},
	{"CRLF", 99.8, 0.2},
	{"byte order mark", 99.8, 0.2},
	{"trailing blanks", 99.8, 0.2},
	{"no hazard", 99.9, 0.1},
	{NULL, 0, 0}
};

static const bar *const lists[] = {
	[BAR_OF_LAYOUT] = layout_bars, [BAR_OF_SPELLING] = spelling_bars, [BAR_OF_HAZARD] = hazard_bars,
};

static double
percent(int64_t part, const score *of)
{
	return of->cells > 0 ? 100.0 * (double) part / (double) of->cells : 0;
}

void
print_bar_head(const char *what)
{
	printf("# %-22s %8s %9s %8s %8s %8s %8s\n", what, "reports", "right %", "at least", "lost %", "at most", "wrong");
}

bool
reaches_bar(bar_kind kind, const char *name, const score *it)
{
	const bar  *wanted = lists[kind];
	int64_t		lost = it->lost_noted + it->lost_silently + (kind == BAR_OF_LAYOUT ? it->loose : 0);
	double		slack = percent(SLACK, it);
	bool		reached;

	if (it->reports == 0)
		return true;
	while (wanted->name != NULL && strcmp(wanted->name, name) != 0)
		wanted++;
	reached = wanted->name != NULL && percent(it->right, it) >= wanted->least_right - slack &&
		percent(lost, it) <= wanted->most_lost + slack && it->wrong == 0 && it->lost_silently == 0;
	printf("# %-22s %8lld %9.3f %8.1f %8.3f %8.1f %8lld%s\n", name, (long long) it->reports, percent(it->right, it),
		   wanted->least_right, percent(lost, it), wanted->most_lost, (long long) it->wrong,
		   wanted->name == NULL ? "  has no bar" : reached ? "" : "  BELOW");
	return reached;
}
