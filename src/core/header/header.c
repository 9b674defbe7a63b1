/*
 * header.c - see header.h
 *
 * The title names agency and year; where it is missing or silent, the period, the preface and section one do, and a
 * note says so.  What disagrees stays as the title says it, with a note; what disagrees without a title is not taken.
 */
#include "header/header.h"

#include "base/ascii.h"
#include "base/dates.h"
#include "base/find.h"
#include "form/notes.h"
#include "header/agency.h"
#include "header/authorship.h"
#include "header/page_metadata.h"
#include "header/publication.h"
#include "header/section_prose.h"
#include "header/title_choice.h"
#include "tables/fill.h"

/* Sections name their year early, in bytes. */
#define YEAR_REACH 400

/* How far behind its name a period ends, in bytes. */
#define PERIOD_REACH 400

/* 二〇二四年度, in bytes. */
#define YEAR_LENGTH 18

/* How far into section one its subject is looked for, in bytes. */
#define SUBJECT_REACH 240

/* The first sentence of a line ends in so many bytes, if it is one. */
#define LONGEST_SENTENCE 4000

/* How long after the end of the period a date without a key can still be the day of publication. */
#define MOST_YEARS_LATE 3

/* What a sentence has and a title has not. */
static const char *const sentence_signs[] = {"。", "，", ",", "；", NULL};

typedef struct header
{
	gai_arena  *arena;
	const gai_document *document;
	gai_report *report;
	size_t		preface;		/* lines in front of this one are the preface */
	gai_joined_lines joined;	/* of the preface, the end of it if it is long */
	gai_title	title;			/* without bytes if there is none */
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

/* Whether what stands behind 统计 makes a period's name of it. */
static bool
names_period(gai_text rest)
{
	static const char *const words[] = {"期", "时", "時", "周", "区", "起", "年", NULL};

	return gai_begins_any(gai_skip_blanks(gai_slice(rest.bytes, rest.length < 30 ? rest.length : 30)), words) != NULL;
}

/* Looks for a period behind its name, in prose of any length; true if its name is there. */
static bool
find_named_period(header *self, gai_text text)
{
	static const char *const names[] = {"统计", "統計", "数据期限", "起止时间", NULL};
	gai_report *report = self->report;
	bool		named = false;

	for (int i = 0; names[i] != NULL && text.length > 0; i++)
		for (size_t at = 0; (at = gai_find_from(text, names[i], at)) != GAI_NOWHERE; at += strlen(names[i]))
		{
			gai_text	near = gai_from(text, at);

			gai_step(self->arena);
			if (i < 2 && !names_period(gai_from(near, strlen(names[i]))))
				continue;
			near = beginning(near, PERIOD_REACH);
			near = gai_compact(self->arena, &near, 1);
			named |= gai_names_period(near);
			if (gai_find_period(self->arena, near, &report->period_first, &report->period_last) != GAI_NOWHERE ||
				gai_find_whole_year(self->arena, near, &report->period_first, &report->period_last) != GAI_NOWHERE)
				return true;
		}
	return named;
}

/* The period of the preface, of the prose; a note when its name is there and it cannot be read. */
static void
read_period(header *self)
{
	gai_report *report = self->report;
	gai_date   *first = &report->period_first,
			   *last = &report->period_last;
	bool		named;

	if (gai_find_period(self->arena, self->joined.text, first, last) != GAI_NOWHERE)
		return;
	named = gai_names_period(self->joined.folded);
	if (named && gai_find_whole_year(self->arena, self->joined.text, first, last) != GAI_NOWHERE)
		return;
	/* a line end that parts two numbers */
	for (size_t i = 0; i < self->preface; i++)
	{
		gai_step(self->arena);
		if (gai_find_period(self->arena, self->document->lines[i].text, first, last) != GAI_NOWHERE)
			return;
	}
	if (gai_find_period(self->arena, beginning(report->overview, 3 * YEAR_REACH), first, last) != GAI_NOWHERE)
		return;
	named |= find_named_period(self, report->overview);
	if (first->year == 0)
		named |= find_named_period(self, report->other_matters);
	if (first->year == 0)
		named |= find_named_period(self, report->problems);
	if (named && first->year == 0)
		gai_add_note(self->arena, report, GAI_NOTE_HEADER, "period", gai_slice(NULL, 0), GAI_NOWHERE,
					 "统计期限的表述无法识别");
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
		if (!gai_digit_at(text, 0) && !gai_begins(text, "１"))
			return year;
	}
	return 0;
}

static bool
has_sentence(const header *self, size_t line)
{
	return gai_contains_any(beginning(self->document->lines[line].text, LONGEST_SENTENCE), sentence_signs);
}

/* Whether a line is of a sentence, which may begin above it or end below. */
static bool
is_of_sentence(const header *self, size_t line)
{
	if (has_sentence(self, line) || (line + 1 < self->preface && has_sentence(self, line + 1)))
		return true;
	return line > 0 && has_sentence(self, line - 1) && !gai_ends(self->document->lines[line - 1].text, "。");
}

/* The year that the prose speaks of: that of section one, of a sentence of the preface, of sections six and five. */
static int
read_prose_year(header *self)
{
	const gai_joined_lines *joined = &self->joined;
	int			year = first_year(self, beginning(self->report->overview, YEAR_REACH));

	for (size_t i = joined->count; year == 0 && i-- > 0;)
	{
		size_t		end = joined->starts[i + 1] + YEAR_LENGTH;

		gai_step(self->arena);
		/* it may go on in the next line */
		if (end > joined->text.length || i + 1 == joined->count || joined->starts[i] == joined->starts[i + 1])
			end = joined->starts[i + 1];
		if (is_of_sentence(self, joined->first + i))
			year = first_year(self, gai_slice(joined->text.bytes + joined->starts[i], end - joined->starts[i]));
	}
	if (year == 0)
		year = first_year(self, beginning(self->report->other_matters, YEAR_REACH));
	if (year == 0)
		year = first_year(self, beginning(self->report->problems, YEAR_REACH));
	return year;
}

/* ---- what the header says --------------------------------------------------------------------------------------- */

static void
settle_year(header *self)
{
	gai_report *report = self->report;

	report->year = self->title.year;
	if (report->year == 0)
	{
		report->year = self->expected_year;
		if (report->year != 0 && report->period_last.year == 0)
			add_note(self, "年度仅见于正文");
	}
	else if (report->period_last.year != 0 && report->period_last.year != report->year)
		add_note(self, "标题与统计期限年度不同");
	else if (report->period_last.year == 0 && self->expected_year != 0 && self->expected_year != report->year)
		add_note(self, "标题与第一部分年度不同");
}

/* Whether the page says that it is about reports: a notice, a form, an explanation. */
static bool
is_about_reports(header *self, gai_text title)
{
	static const char *const words[] = {"通知", "格式", "解读", "图解", "一图", "模板", NULL};

	return title.length > 0 && gai_contains_any(gai_folded(self->arena, title), words);
}

/* Whether the issuer of the page is one that can have made the report. */
static bool
is_issuer(header *self)
{
	gai_text	issuer = self->report->issuer;

	if (issuer.bytes == NULL)
		return false;
	issuer = gai_folded(self->arena, issuer);
	return gai_is_agency(issuer) || gai_is_region_alone(issuer);
}

/*
 * The agency where no title names it: who is said to have made or published the report; else the subject of section
 * one, the signer, the issuer of the page, as long as they do not differ.  Whom to call comes last.
 */
static void
infer_agency(header *self, const gai_authorship *authorship, gai_text subject, gai_text signer, bool about)
{
	gai_text	issuer = !about && is_issuer(self) ? self->report->issuer : gai_slice(NULL, 0);
	gai_text	name = authorship->author;
	bool		differ;

	if (name.bytes == NULL)
		name = subject.bytes != NULL ? subject : signer;
	differ = gai_agencies_differ(authorship->author, authorship->other) || gai_agencies_differ(name, subject) ||
		gai_agencies_differ(name, signer);
	if (differ && authorship->author.bytes != NULL && authorship->other.bytes == NULL)
		add_note(self, "前言与第一部分机关不同");
	else if (differ || (name.bytes != NULL && authorship->author.bytes == NULL && gai_agencies_differ(name, issuer)))
	{
		add_note(self, "机关不确定: 正文提到多个");
		return;
	}
	self->report->agency = name;
	if (name.bytes != NULL)
		add_note(self, "机关取自正文");
	else if (issuer.bytes != NULL)
	{
		self->report->agency = issuer;
		add_note(self, "机关取自发布机构");
	}
	else if (authorship->contact.bytes != NULL)
	{
		self->report->agency = authorship->contact;
		add_note(self, "机关仅作为联系单位出现");
	}
}

static void
settle_agency(header *self, const gai_surroundings *around, const gai_joined_lines *section, gai_text page_title)
{
	gai_text	subject = gai_subject_of(self->arena, section),
				agency = self->title.agency;

	if (agency.bytes == NULL)
	{
		gai_authorship authorship = gai_find_authorship(self->arena, &self->joined);

		infer_agency(self, &authorship, subject, around->signer,
					 self->title.text.bytes == NULL && is_about_reports(self, page_title));
		return;
	}
	self->report->agency = agency;
	if (gai_agencies_differ(agency, gai_find_maker(self->arena, &self->joined)))
		add_note(self, "标题与前言机关不同");
	else if (gai_agencies_differ(agency, subject))
		add_note(self, "标题与第一部分机关不同");
}

/* A day that can be that of publication. */
static bool
is_later(const header *self, gai_date date)
{
	int			year = self->report->year;

	return date.year != 0 && year != 0 && date.year <= year + MOST_YEARS_LATE &&
		(date.year > year || (date.year == year && date.month == 12));
}

/*
 * The day of publication: by the page; else one in a line of its own or with words of the page, the nearest behind the
 * title or before it; else the date below the text.
 */
static void
settle_published(header *self, const gai_furniture *furniture, const gai_surroundings *around)
{
	size_t		title = self->title.text.bytes != NULL ? self->joined.first + self->title.last_line : 0;
	gai_date	date = around->signed_on;
	bool		alone = true;

	if (furniture->published.year != 0)
	{
		self->report->published = furniture->published;
		return;
	}
	for (size_t i = 0; !is_later(self, date) && i < self->preface; i++)
	{
		/* the lines behind the title, then those before it from the last to the first */
		size_t		line = title + i < self->preface ? title + i : self->preface - 1 - i;

		gai_step(self->arena);
		date = gai_bare_day(self->arena, self->document, line, &alone);
	}
	if (is_later(self, date))
	{
		self->report->published = date;
		add_note(self, alone ? "发布日期取自落款日期" :
				 "发布日期没有名称");
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
		gai_read_furniture(self->arena, document, i, furniture);
		if (furniture->document_number.bytes == NULL && gai_is_document_number(document->lines[i].text))
			furniture->document_number = document->lines[i].text;
	}
	furniture->pending = GAI_FIELD_NONE;
	for (size_t i = tail; i < document->nlines; i++)
	{
		gai_step(self->arena);
		gai_read_furniture(self->arena, document, i, furniture);
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
	gai_joined_lines section;
	header		self = {
		.arena = arena, .document = marks->document, .report = report, .preface = outline.first_line
	};

	self.joined = gai_join_lines(arena, self.document, self.preface);
	section = gai_join_text(arena, beginning(report->overview, SUBJECT_REACH));
	self.joined.witness = section.folded;
	read_period(&self);
	self.expected_year = report->period_last.year != 0 ? report->period_last.year : read_prose_year(&self);
	read_furniture(&self, around.tail, &furniture);
	self.title = gai_choose_title(arena, self.document, &self.joined, furniture.title, self.expected_year);
	report->title = self.title.text;
	settle_year(&self);
	settle_agency(&self, &around, &section, furniture.title);
	settle_published(&self, &furniture, &around);
}
