/*
 * header.c - see header.h
 *
 * The title names agency and year; where it is missing or silent, the period, the preface and section one do, and a
 * note says so.  What disagrees stays as the title says it, with a note.
 */
#include "header/header.h"

#include "base/dates.h"
#include "base/find.h"
#include "form/notes.h"
#include "header/agency.h"
#include "header/page_metadata.h"
#include "header/section_prose.h"
#include "header/title.h"
#include "tables/fill.h"

/* A title has fewer bytes, the first sentence behind it on the same line included. */
#define LONGEST_TITLE 360

/* A title may be broken into this many lines, each of fewer bytes. */
#define MOST_LINES 3
#define LONGEST_TITLE_LINE 180

/* Sections name their year early, in bytes. */
#define YEAR_REACH 400

/* The first sentence of a line ends in so many bytes, if it is one. */
#define LONGEST_SENTENCE 4000

/* How long after the end of the period a date below the text can still be the day of publication. */
#define MOST_YEARS_LATE 3

/* Names that a title can have without being one of an agency. */
static const char *const relative_names[] = {"我", "本", "全", "各", NULL};

/* What a sentence has and a title has not. */
static const char *const sentence_signs[] = {"。", "，", ",", "；", NULL};

typedef struct header
{
	gai_arena  *arena;
	const gai_document *document;
	gai_report *report;
	size_t		preface;		/* lines in front of this one are the preface */
	gai_title	title;
	int			title_score;	/* 0 = no title yet */
	int			expected_year;	/* by the period or the prose, 0 = unknown */
} header;

static void
add_note(header *self, const char *message)
{
	gai_add_note(self->arena, self->report, GAI_NOTE_HEADER, "", gai_slice(NULL, 0), GAI_NOWHERE, message);
}

/* The first bytes of a text, cut between characters. */
static gai_text
beginning(gai_text text, size_t length)
{
	if (text.length <= length)
		return text;
	while (length > 0 && ((unsigned char) text.bytes[length] & 0xC0) == 0x80)
		length--;
	return gai_slice(text.bytes, length);
}

/* ---- period and year -------------------------------------------------------------------------------------------- */

static void
read_period(header *self)
{
	gai_date   *first = &self->report->period_first,
			   *last = &self->report->period_last;

	for (size_t i = 0; i < self->preface; i++)
	{
		gai_step(self->arena);
		if (gai_find_period(self->arena, self->document->lines[i].text, first, last) != GAI_NOWHERE)
			return;
	}
	gai_find_period(self->arena, beginning(self->report->overview, 3 * YEAR_REACH), first, last);
}

/* The first year of a text that is not that of a day or month; 0 if there is none. */
static int
first_year(header *self, gai_text text)
{
	int			year;
	size_t		length,
				at;

	while ((at = gai_find_year(self->arena, text, &length, &year)) != GAI_NOWHERE)
	{
		text = gai_skip_blanks_long(self->arena, gai_from(text, at + length));
		if (text.length == 0 || !((text.bytes[0] >= '0' && text.bytes[0] <= '9') || gai_begins(text, "１")))
			return year;
	}
	return 0;
}

/* The year that the prose speaks of: that of section one, of a sentence of the preface, of sections six and five. */
static int
read_prose_year(header *self)
{
	int			year = first_year(self, beginning(self->report->overview, YEAR_REACH));

	for (size_t i = self->preface; year == 0 && i-- > 0;)
	{
		gai_step(self->arena);
		if (gai_contains_any(beginning(self->document->lines[i].text, LONGEST_SENTENCE), sentence_signs))
			year = first_year(self, self->document->lines[i].text);
	}
	if (year == 0)
		year = first_year(self, beginning(self->report->other_matters, YEAR_REACH));
	if (year == 0)
		year = first_year(self, beginning(self->report->problems, YEAR_REACH));
	return year;
}

/* ---- title ------------------------------------------------------------------------------------------------------ */

/* How good a title is; below 0 it is none. */
static int
judge_title(const header *self, const gai_title *title, int standing)
{
	bool		is_agency = gai_is_agency(title->agency);
	int			score = standing;

	/* in running text only what has everything */
	if (standing > 0 ? title->year == 0 && !is_agency : title->year == 0 || !is_agency)
		return -1;
	if (title->year != 0)
		score += 15;
	if (title->agency.length > 0)
		score += is_agency ? 15 : 10;
	if (title->year != 0 && self->expected_year != 0)
		score += title->year == self->expected_year ? 25 : -25;
	return score;
}

/* Keeps the better title, the later one of equals. */
static void
offer_title(header *self, const gai_title *title, int standing)
{
	int			score = judge_title(self, title, standing);

	if (score > 0 && score >= self->title_score)
	{
		self->title = *title;
		self->title_score = score;
	}
}

static bool
may_be_title(gai_text text)
{
	return text.length >= 18 &&
		(gai_contains(text, "告") || gai_contains(text, "年报") ||
		 gai_contains(text, "年報"));
}

/* Whether a line can be the first part of a title that goes on in the next. */
static bool
may_go_on(const gai_line *line)
{
	static const char *const ends[] = {"。", "：", ":", "；", "，", ",", "号", "》", "】", "|", "日", NULL};
	static const char *const begins[] = {"(", "（", "【", "《", NULL};

	return line->text.length <= LONGEST_TITLE_LINE && gai_ends_any(line->text, ends) == NULL &&
		gai_begins_any(line->text, begins) == NULL;
}

/* Whether the line above or below makes the title a letter's about reports. */
static bool
is_of_letter(const header *self, size_t line)
{
	static const char *const above[] = {"关于印发", "关于报送", "关于转发", "关于做好", "关于公布", "关于编制", NULL};
	static const char *const below[] = {"的通知", "通知", "的函", "的报告", "的公告", NULL};
	const gai_document *document = self->document;

	return (line > 0 && may_go_on(&document->lines[line - 1]) &&
			gai_contains_any(gai_folded(self->arena, document->lines[line - 1].text), above)) ||
		(line + 1 < document->nlines && gai_begins_any(document->lines[line + 1].text, below) != NULL);
}

static int
standing_of(const gai_title *title, const gai_line *line)
{
	if (title->quoted)
		return 20;
	if (title->first && title->last)
		return line->heading || line->text.bytes[0] == '#' ? 70 : 60;
	return title->last ? 40 : title->first ? 35 : 0;
}

/* Offers the titles of a line; true when one has all that a title should. */
static bool
offer_titles(header *self, const gai_line *line)
{
	gai_text	text = beginning(line->text, LONGEST_TITLE);
	gai_title	title;
	size_t		from = 0;
	bool		complete = false;

	text = gai_compact(self->arena, &text, 1);
	while (gai_next_title(self->arena, text, &from, &title))
	{
		offer_title(self, &title, standing_of(&title, line));
		complete |= title.year != 0 && title.agency.length > 0;
	}
	return complete;
}

/* Titles that end in a line, alone or with the lines above it. */
static void
read_title_line(header *self, size_t index)
{
	const gai_line *lines = self->document->lines;
	gai_text	parts[MOST_LINES];
	bool		complete;

	if (is_of_letter(self, index))
		return;
	complete = offer_titles(self, &lines[index]);
	parts[MOST_LINES - 1] = beginning(lines[index].text, LONGEST_TITLE);
	for (int count = 2; count <= MOST_LINES && !complete && index + 1 >= (size_t) count; count++)
	{
		const gai_line *above = &lines[index + 1 - (size_t) count];
		gai_text	joined;
		gai_title	title;
		size_t		from = 0;

		if (!may_go_on(above))
			break;
		parts[MOST_LINES - count] = above->text;
		joined = gai_compact(self->arena, &parts[MOST_LINES - count], count);
		if (gai_next_title(self->arena, joined, &from, &title) && title.first && title.last && title.agency.length > 0)
		{
			offer_title(self, &title, 55);
			complete = title.year != 0;
		}
	}
}

static void
read_titles(header *self, const gai_furniture *furniture)
{
	gai_title	title;
	size_t		from = 0;

	if (furniture->title.length > 0 &&
		gai_next_title(self->arena, gai_compact(self->arena, &furniture->title, 1), &from, &title))
		offer_title(self, &title, title.first ? 45 : 35);
	for (size_t i = 0; i < self->preface; i++)
	{
		gai_step(self->arena);
		if (may_be_title(beginning(self->document->lines[i].text, LONGEST_TITLE)))
			read_title_line(self, i);
	}
}

/* ---- what the header says --------------------------------------------------------------------------------------- */

static void
settle_year(header *self)
{
	gai_report *report = self->report;

	report->year = self->title_score > 0 ? self->title.year : 0;
	if (report->year == 0)
	{
		report->year = self->expected_year;
		if (report->year != 0 && report->period_last.year == 0)
			add_note(self, "the year is stated in the prose only");
	}
	else if (report->period_last.year != 0 && report->period_last.year != report->year)
		add_note(self, "the title and the period are of different years");
	else if (report->period_last.year == 0 && self->expected_year != 0 && self->expected_year != report->year)
		add_note(self, "the title and section one are of different years");
}

/* The agency by the preface, section one, the signature, the issuer: the first that names one. */
static void
infer_agency(header *self, gai_text subject, const gai_surroundings *around)
{
	gai_text	name = {NULL, 0};

	for (size_t i = self->preface; name.bytes == NULL && i-- > 0;)
	{
		gai_step(self->arena);
		if (self->document->lines[i].text.length > 30)
			name = gai_agency_named_in(self->arena, self->document->lines[i].text);
	}
	if (name.bytes == NULL)
		name = subject;
	if (name.bytes == NULL)
		name = around->signer;
	if (name.bytes != NULL)
		add_note(self, "the agency was taken from the prose");
	else if (gai_is_agency(self->report->issuer))
	{
		name = self->report->issuer;
		add_note(self, "the agency was taken from the issuer");
	}
	self->report->agency = name;
}

static void
settle_agency(header *self, const gai_surroundings *around)
{
	gai_text	subject = gai_subject_of(self->arena, self->report->overview),
				author = {NULL, 0},
				agency = self->title.agency;

	if (self->title_score == 0 || agency.length == 0 || gai_begins_any(agency, relative_names) != NULL)
	{
		infer_agency(self, subject, around);
		return;
	}
	self->report->agency = agency;
	for (size_t i = 0; i < self->preface && author.bytes == NULL; i++)
	{
		gai_step(self->arena);
		if (self->document->lines[i].text.length > 60)
			author = gai_author_of(self->document->lines[i].text);
	}
	if (gai_agencies_differ(agency, author))
		add_note(self, "the title and the preface name different agencies");
	else if (gai_agencies_differ(agency, subject))
		add_note(self, "the title and section one name different agencies");
}

/* A day that can be that of publication. */
static bool
is_later(const header *self, gai_date date)
{
	int			year = self->report->year;

	return date.year != 0 && year != 0 && date.year <= year + MOST_YEARS_LATE &&
		(date.year > year || (date.year == year && date.month == 12));
}

/* The day of publication: by the page, else by the date below the text or a covering letter's. */
static void
settle_published(header *self, const gai_furniture *furniture, const gai_surroundings *around)
{
	gai_date	date = around->signed_on;

	if (furniture->published.year != 0)
	{
		self->report->published = furniture->published;
		return;
	}
	for (size_t i = self->preface; !is_later(self, date) && i-- > 0;)
	{
		gai_text	text = self->document->lines[i].text;

		gai_step(self->arena);
		if (text.length > 40 || gai_read_date(text, &date) != text.length)
			date.year = 0;
	}
	if (is_later(self, date))
	{
		self->report->published = date;
		add_note(self, "the day of publication is the date of a signature");
	}
}

static void
read_furniture(header *self, size_t tail, gai_furniture *furniture)
{
	const gai_document *document = self->document;

	gai_read_metas(self->arena, document, furniture);
	for (size_t i = 0; i < self->preface; i++)
	{
		gai_step(self->arena);
		gai_read_furniture(self->arena, document, &document->lines[i], furniture);
		if (furniture->document_number.bytes == NULL && gai_is_document_number(document->lines[i].text))
			furniture->document_number = document->lines[i].text;
	}
	furniture->pending = GAI_FIELD_NONE;
	for (size_t i = tail; i < document->nlines; i++)
	{
		gai_step(self->arena);
		gai_read_furniture(self->arena, document, &document->lines[i], furniture);
	}
	self->report->issuer = furniture->issuer;
	self->report->index_number = furniture->index_number;
	self->report->document_number = furniture->document_number;
}

void
gai_read_header(gai_arena *arena, const gai_marks *marks, gai_report *report)
{
	gai_outline outline = gai_find_outline(arena, marks, report);
	gai_surroundings around = gai_read_sections(arena, marks, &outline, report);
	gai_furniture furniture = {.pending = GAI_FIELD_NONE};
	header		self = {
		.arena = arena, .document = marks->document, .report = report, .preface = outline.first_line
	};

	read_period(&self);
	self.expected_year = report->period_last.year != 0 ? report->period_last.year : read_prose_year(&self);
	read_furniture(&self, around.tail, &furniture);
	read_titles(&self, &furniture);
	if (self.title_score > 0)
		report->title = self.title.text;
	settle_year(&self);
	settle_agency(&self, &around);
	settle_published(&self, &furniture, &around);
}
