/* xlsx_styles.c - see xlsx.h */
#include "source/xlsx/xlsx.h"
#include "source/xlsx/xlsx_path.h"

/* Formats with larger numbers are taken for plain ones. */
#define MOST_FORMATS 65536

enum
{
	E_FORMATS = 1,
	E_FORMAT,
	E_FONTS,
	E_FONT,
	E_STRIKE,
	E_STYLES,
	E_STYLE
};

static const gai_xlsx_element elements[] = {
	{"numFmts", E_FORMATS}, {"numFmt", E_FORMAT}, {"fonts", E_FONTS}, {"font", E_FONT}, {"strike", E_STRIKE},
	{"cellXfs", E_STYLES}, {"xf", E_STYLE}, {NULL, 0}
};

typedef struct reader
{
	gai_xlsx   *workbook;
	gai_xlsx_path path;
	uint8_t    *formats;		/* a gai_xlsx_style for the number of each */
	bool	   *struck;			/* of each font */
	size_t		nfonts,
				fonts_room;
} reader;

/* ---- formats ---------------------------------------------------------------------------------------------------- */

/* The formats that every program knows by number, with those of Chinese. */
static void
set_known_formats(uint8_t *formats)
{
	static const struct
	{
		uint8_t		first,
					last,
					style;
	}			known[] = {
		{14, 17, GAI_XLSX_DATE}, {18, 21, GAI_XLSX_TIME}, {22, 22, GAI_XLSX_DATE}, {27, 31, GAI_XLSX_DATE},
		{32, 35, GAI_XLSX_TIME}, {36, 36, GAI_XLSX_DATE}, {45, 47, GAI_XLSX_TIME}, {50, 54, GAI_XLSX_DATE},
		{55, 56, GAI_XLSX_TIME}, {57, 58, GAI_XLSX_DATE},
	};

	for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
		memset(formats + known[i].first, known[i].style, (size_t) (known[i].last - known[i].first + 1));
}

/* Whether a bracket has nothing but one letter of times, as [h], [mm], [s] do: a time that passes. */
static bool
is_passing_time(gai_text code, size_t at)
{
	char		first = (char) (code.bytes[at] | 0x20);

	if (first != 'h' && first != 'm' && first != 's')
		return false;
	while (at < code.length && (code.bytes[at] | 0x20) == first)
		at++;
	return at < code.length && code.bytes[at] == ']';
}

/* The length of what does not tell dates from numbers at this place of a format: literals, colours, conditions. */
static size_t
skip_literal(gai_text code, size_t at)
{
	size_t		next = at + 1;

	switch (code.bytes[at])
	{
		case '"':
			while (next < code.length && code.bytes[next] != '"')
				next++;
			return next + 1 - at;
		case '\\':
		case '_':
		case '*':
			return 2;
		case '[':
			if (next < code.length && is_passing_time(code, next))
				return 1;
			while (next < code.length && code.bytes[next] != ']')
				next++;
			return next + 1 - at;
		case 'G':
		case 'g':
			/* in Chinese it is called G/通用格式 */
			if (next < code.length && code.bytes[next] == '/')
				return 2;
			return code.length - at >= 7 && memcmp(code.bytes + at + 1, "eneral", 6) == 0 ? 7 : 0;
		case 'E':
		case 'e':
			/* of a power of ten */
			return next < code.length && (code.bytes[next] == '+' || code.bytes[next] == '-') ? 2 : 0;
		default:
			return 0;
	}
}

/* What a format makes of a number. */
static uint8_t
judge_format(gai_text code)
{
	bool		day = false,
				month = false,
				time = false;

	if (gai_text_equal(code, gai_literal(";;;")))
		return GAI_XLSX_NO_TEXT;
	if (gai_text_equal(code, gai_literal(";;")))
		return GAI_XLSX_NO_NUMBER;
	for (size_t at = 0; at < code.length;)
	{
		size_t		literal = skip_literal(code, at);

		if (literal == 0)
		{
			char		c = (char) (code.bytes[at] | 0x20);

			day |= c == 'y' || c == 'd' || c == 'e' || c == 'g' ||
				(c == 'a' && at > 0 && (code.bytes[at - 1] | 0x20) == 'a');
			month |= c == 'm';
			time |= c == 'h' || c == 's';
			literal = 1;
		}
		at += literal;
	}
	/* an m is a month, or minutes beside an h or s; the a of days of the week is doubled, that of AM/PM is not */
	return time ? (day && month ? GAI_XLSX_DATE : GAI_XLSX_TIME) : day || month ? GAI_XLSX_DATE : 0;
}

/* ---- elements --------------------------------------------------------------------------------------------------- */

static gai_status
add_font(reader *self)
{
	gai_status	status;
	bool	   *struck = gai_arena_try_grow(self->workbook->arena, self->struck, self->nfonts, 1, sizeof *struck,
											&self->fonts_room, &status);

	if (struck == NULL)
		return status;
	self->struck = struck;
	struck[self->nfonts++] = false;
	return GAI_OK;
}

static gai_status
add_style(reader *self, const gai_xml_tag *tag)
{
	gai_xlsx   *workbook = self->workbook;
	gai_status	status;
	uint8_t    *styles = gai_arena_try_grow(workbook->arena, workbook->styles, workbook->nstyles, 1, sizeof *styles,
											&workbook->styles_room, &status);
	uint32_t	format = gai_xml_number(gai_xml_attribute(tag, "numFmtId"), MOST_FORMATS),
				font = gai_xml_number(gai_xml_attribute(tag, "fontId"), UINT32_MAX);

	if (styles == NULL)
		return status;
	workbook->styles = styles;
	styles[workbook->nstyles] = format < MOST_FORMATS ? self->formats[format] : 0;
	if (font < self->nfonts && self->struck[font])
		styles[workbook->nstyles] |= GAI_XLSX_NO_TEXT;
	workbook->nstyles++;
	return GAI_OK;
}

static gai_status
on_open(void *context, const gai_xml_tag *tag)
{
	reader	   *self = context;
	uint8_t		element = gai_xlsx_enter(&self->path, tag, elements),
				parent = gai_xlsx_around(&self->path, 1);

	if (element == E_FORMAT && parent == E_FORMATS)
	{
		uint32_t	number = gai_xml_number(gai_xml_attribute(tag, "numFmtId"), MOST_FORMATS);

		if (number < MOST_FORMATS)
			self->formats[number] = judge_format(gai_xml_attribute(tag, "formatCode"));
	}
	else if (element == E_FONT && parent == E_FONTS)
		return add_font(self);
	else if (element == E_STRIKE && parent == E_FONT && gai_xlsx_around(&self->path, 2) == E_FONTS)
		self->struck[self->nfonts - 1] = gai_xml_is_on(gai_xml_attribute(tag, "val"));
	else if (element == E_STYLE && parent == E_STYLES)
		return add_style(self, tag);
	return GAI_OK;
}

static gai_status
on_close(void *context)
{
	reader	   *self = context;

	self->path.depth--;
	return GAI_OK;
}

gai_status
gai_xlsx_read_styles(gai_package *package, int64_t part, gai_xlsx *workbook)
{
	static const gai_xml_events events = {.open = on_open, .close = on_close};
	reader		self = {.workbook = workbook};
	gai_status	status;

	self.formats = gai_arena_try_alloc(package->arena, MOST_FORMATS, 1, &status);
	if (self.formats == NULL)
		return status;
	memset(self.formats, 0, MOST_FORMATS);
	set_known_formats(self.formats);
	return gai_parse_part(package, part, &events, &self);
}
