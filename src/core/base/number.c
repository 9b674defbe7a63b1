/* number.c - see number.h */
#include "base/number.h"

#include "base/ascii.h"
#include "base/find.h"

/* Longer texts, in bytes, are no values. */
#define LONGEST_VALUE 200

/* The most digits that a gai_decimal holds. */
#define MOST_DIGITS 18

/* What a character is to a number. */
typedef enum
{
	C_OTHER,
	C_DIGIT,
	C_ZERO_LETTER,				/* О o O 〇 ○: OCR gives them for 0 */
	C_ONE_LETTER,				/* l I 丨: OCR gives them for 1; read so beside digits only */
	C_POINT,
	C_SEPARATOR,
	C_MINUS,
	C_PLUS,
	C_RULE,						/* slashes and stars, which occur in placeholders only */
	C_OPEN,
	C_BLANK
} character_class;

static character_class
classify(uint32_t c, int *digit)
{
	if (c >= 0xFF01 && c <= 0xFF5E)
		c -= 0xFEE0;
	if (c >= '0' && c <= '9')
	{
		*digit = (int) (c - '0');
		return C_DIGIT;
	}
	switch (c)
	{
		case 'o':
		case 'O':
		case 0x041E:			/* Cyrillic */
		case 0x043E:
		case 0x039F:			/* Greek */
		case 0x03BF:
		case 0x3007:
		case 0x25CB:
		case 0x25EF:
			return C_ZERO_LETTER;
		case 'l':
		case 'I':
		case 0x4E28:
			return C_ONE_LETTER;
		case '.':
			return C_POINT;
		case ',':
			return C_SEPARATOR;
		case '+':
			return C_PLUS;
		case '-':
		case 0x2010:
		case 0x2011:
		case 0x2012:
		case 0x2013:
		case 0x2014:
		case 0x2015:
		case 0x2212:
		case 0x2500:
		case 0x2501:
		case 0xFE58:
		case 0xFE63:
			return C_MINUS;
		case '/':
		case '\\':
		case '*':
		case 0x2044:
		case 0x2215:
		case 0x2605:
		case 0x2606:
		case 0xFE61:
		case 0x2217:
			return C_RULE;
		case '(':
		case '[':
		case 0x3014:
		case 0x3010:
		case 0xFE59:
			return C_OPEN;
	}
	return gai_is_blank(c) ? C_BLANK : C_OTHER;
}

/* Whether the text is a word for "none", not counting blanks and a full stop at the end. */
static bool
is_word_for_none(gai_text cell)
{
	static const char *const words[] = {"无", "無", "不适用", "不適用", "不涉及", "n/a", "na", NULL};
	char		folded[16];
	size_t		length = 0;
	const char *end = cell.bytes + cell.length;

	for (const char *at = cell.bytes; at < end;)
	{
		uint32_t	c;
		int			bytes = gai_decode(at, end, &c);

		if (!gai_is_blank(c) && c != 0x3002)
		{
			if (length + (size_t) bytes > sizeof folded)
				return false;
			memcpy(folded + length, at, (size_t) bytes);
			if (bytes == 1 && *at >= 'A' && *at <= 'Z')
				folded[length] = (char) (*at + ('a' - 'A'));
			length += (size_t) bytes;
		}
		at += bytes;
	}
	for (int i = 0; words[i] != NULL; i++)
		if (strlen(words[i]) == length && memcmp(words[i], folded, length) == 0)
			return true;
	return false;
}

/* Whether there are only dashes, slashes, stars and blanks, and not blanks alone. */
static bool
is_rule(gai_text cell)
{
	const char *end = cell.bytes + cell.length;
	bool		seen = false;

	for (const char *at = cell.bytes; at < end;)
	{
		uint32_t	c;
		int			digit;

		at += gai_decode(at, end, &c);
		switch (classify(c, &digit))
		{
			case C_MINUS:
			case C_RULE:
				seen = true;
				break;
			case C_BLANK:
				break;
			default:
				return false;
		}
	}
	return seen;
}

/* The digits of a number being read. */
typedef struct
{
	gai_decimal value;
	int			ndigits;		/* leading zeros not counted */
	int			nreal;			/* digits proper, not letters read as digits */
	int			nletters;
	int			nones;			/* those of nletters that stand for 1 */
	int			group;			/* digits since the last thousands separator, -1 = none yet */
	int			leading;		/* digits before the first separator */
	bool		after_blank;	/* the last character was a blank */
	bool		point;
	bool		bad;
} digits;

static void
add_digit(digits *number, int digit)
{
	if (number->ndigits > 0 || digit > 0)
		number->ndigits++;
	if (number->ndigits > MOST_DIGITS || number->value.scale >= MOST_DIGITS)
	{
		number->bad = true;
		return;
	}
	number->value.digits = number->value.digits * 10 + digit;
	if (number->point)
		number->value.scale++;
	else if (number->group >= 0)
		number->group++;
	else
		number->leading++;
}

/* A thousands separator. */
static void
begin_group(digits *number)
{
	if (number->point || number->nreal + number->nletters == 0 || number->leading > 3 ||
		(number->group >= 0 && number->group != 3))
		number->bad = true;
	number->group = 0;
}

/* A blank between digits parts thousands; elsewhere, as in "3 3", it parts two numbers. */
static void
add_blank(digits *number)
{
	if (number->point)
		number->bad |= number->value.scale > 0;
	else if (number->group != 0)
		begin_group(number);
	number->bad |= number->ndigits == 0;	/* "0 000" */
}

/* Reads sign and digits; stops at the first character that is not part of a number. */
static digits
read_digits(const char **at, const char *end)
{
	digits		number = {.group = -1};
	bool		negative = false,
				begun = false;

	while (*at < end && !number.bad)
	{
		uint32_t	c;
		int			digit = 0;
		int			bytes = gai_decode(*at, end, &c);
		character_class class = classify(c, &digit);

		/* behind a line end within a cell stands another number or a remark */
		if (c == '\n' && begun)
			break;
		if (class == C_MINUS || class == C_PLUS)
		{
			if (begun)
				break;
			negative = class == C_MINUS;
			begun = true;
		}
		else if (class == C_DIGIT || class == C_ZERO_LETTER || class == C_ONE_LETTER)
		{
			if (number.after_blank && number.nreal + number.nletters > 0)
				add_blank(&number);
			begun = true;
			if (class == C_DIGIT)
				number.nreal++;
			else
				number.nletters++;
			number.nones += class == C_ONE_LETTER;
			add_digit(&number, class == C_ONE_LETTER ? 1 : digit);
		}
		else if (class == C_SEPARATOR)
			begin_group(&number);
		else if (class == C_POINT)
		{
			if (number.point || number.nreal + number.nletters == 0)
				number.bad = true;
			number.point = true;
		}
		else if (class != C_BLANK)
			break;
		number.after_blank = class == C_BLANK;
		*at += bytes;
	}
	if ((number.group >= 0 && number.group != 3) || (number.point && number.value.scale == 0))
		number.bad = true;
	if (negative)
		number.value.digits = -number.value.digits;
	return number;
}

gai_text
gai_leading_unit(gai_text text)
{
	/* the first one has the least first byte */
	static const char *const units[] = {
		"万元", "萬元", "亿元", "件次", "人次", "元", "件", "份", "起", "宗", "条", "條", "项", "項", "次", "篇", "部", "个", "個", "例", NULL
	};
	const char *unit = NULL;

	/* nearly all other text is before these, which is cheaper to tell */
	if (text.length > 0 && (unsigned char) *text.bytes >= (unsigned char) *units[0])
		unit = gai_begins_any(text, units);
	return gai_slice(text.bytes, unit != NULL ? strlen(unit) : 0);
}

bool
gai_is_unit(gai_text text)
{
	bool		seen = false;

	for (size_t length; text.length > 0 && (length = gai_leading_unit(text).length) > 0;)
	{
		text = gai_skip_blanks(gai_from(text, length));
		seen = true;
	}
	return seen && text.length == 0;
}

/* Nothing but a few digits, as most numbers are. */
static bool
read_plain(gai_text text, gai_decimal *value)
{
	int64_t		number = 0;

	if (text.length > MOST_DIGITS)
		return false;
	for (size_t i = 0; i < text.length; i++)
	{
		if (text.bytes[i] < '0' || text.bytes[i] > '9')
			return false;
		number = number * 10 + (text.bytes[i] - '0');
	}
	*value = (gai_decimal) {number, 0};
	return true;
}

gai_reading
gai_read_value(gai_text cell)
{
	gai_reading reading = {.kind = GAI_UNREADABLE};
	gai_text	trimmed = gai_trim(cell);
	const char *at = trimmed.bytes,
			   *end = at + trimmed.length;
	digits		number;

	if (trimmed.length == 0)
	{
		reading.kind = GAI_BLANK;
		return reading;
	}
	/* by far the most frequent cell */
	if (trimmed.length == 1 && *at >= '0' && *at <= '9')
	{
		reading.kind = GAI_NUMBER;
		reading.value.digits = *at - '0';
		return reading;
	}
	if (trimmed.length > LONGEST_VALUE)
		return reading;
	if (read_plain(trimmed, &reading.value))
	{
		reading.kind = GAI_NUMBER;
		return reading;
	}
	if (!gai_is_digit((unsigned char) *at) && (is_rule(trimmed) || is_word_for_none(trimmed)))
	{
		reading.kind = GAI_PLACEHOLDER;
		return reading;
	}
	if (gai_text_equal(trimmed, gai_literal("零")))
	{
		reading.kind = GAI_NUMBER;
		return reading;
	}

	number = read_digits(&at, end);
	if (number.bad || number.nreal + number.nletters == 0)
		return reading;
	/* letters alone are a number only when all of them are zeros */
	if (number.nreal == 0 && number.nones > 0)
		return reading;
	reading.unit = gai_leading_unit(gai_slice(at, (size_t) (end - at)));
	at += reading.unit.length;
	{
		gai_text	rest = gai_trim(gai_slice(at, (size_t) (end - at)));
		uint32_t	c = 0;
		int			digit;

		if (rest.length > 0)
		{
			gai_decode(rest.bytes, end, &c);
			if (classify(c, &digit) != C_OPEN)
				return reading;
			reading.annotated = true;
		}
	}
	reading.kind = GAI_NUMBER;
	reading.value = number.value;
	reading.ocr = number.nletters > 0;
	return reading;
}

bool
gai_is_part_of_number(gai_text text)
{
	const char *end = text.bytes + text.length;

	if (text.length == 0 || text.length > LONGEST_VALUE)
		return false;
	for (const char *at = text.bytes; at < end;)
	{
		uint32_t	c;

		at += gai_decode(at, end, &c);
		if (!gai_is_of_number(c))
			return false;
	}
	return true;
}

bool
gai_begins_none(gai_text text)
{
	static const char *const beginnings[] = {"不", "不涉", "不适", "不適", NULL};

	for (int i = 0; beginnings[i] != NULL; i++)
		if (gai_text_equal(text, gai_slice(beginnings[i], strlen(beginnings[i]))))
			return true;
	return false;
}

gai_reading
gai_read_change(gai_text cell)
{
	static const char *const words[] = {"增加", "增长", "增", "减少", "減少", "减", "減", NULL};
	enum
	{
		FIRST_LESS = 3
	};
	gai_text	trimmed = gai_trim(cell);

	for (int i = 0; words[i] != NULL; i++)
		if (gai_begins(trimmed, words[i]))
		{
			gai_reading reading = gai_read_value(gai_from(trimmed, strlen(words[i])));

			if (reading.kind != GAI_NUMBER || reading.value.digits < 0)
				break;
			if (i >= FIRST_LESS)
				reading.value.digits = -reading.value.digits;
			reading.annotated = reading.in_words = true;
			return reading;
		}
	return (gai_reading) {.kind = GAI_UNREADABLE};
}

bool
gai_may_be_value(gai_text text)
{
	/* lead bytes of every character that classify() knows, and of blanks; 2 = only some characters that begin so */
	static const unsigned char possible[256] = {
		['0'] = 1, ['1'] = 1, ['2'] = 1, ['3'] = 1, ['4'] = 1, ['5'] = 1, ['6'] = 1, ['7'] = 1, ['8'] = 1, ['9'] = 1,
		['o'] = 1, ['O'] = 1, ['l'] = 1, ['I'] = 1, ['n'] = 1, ['N'] = 1, ['.'] = 1, ['+'] = 1, ['-'] = 1, ['/'] = 1,
		['\\'] = 1, ['*'] = 1, [' '] = 1, ['\t'] = 1,
		[0xC2] = 1,				/* no-break space */
		[0xCE] = 1, [0xCF] = 1, /* Greek O */
		[0xD0] = 1,				/* Cyrillic O */
		[0xE2] = 1,				/* dashes, stars, circles */
		[0xE3] = 1,				/* 〇, ideographic space */
		[0xE4] = 2, [0xE6] = 2, [0xE7] = 2, [0xE9] = 2,
		[0xEF] = 1,				/* full-width forms */
	};
	static const char *const words[] = {"不", "丨", "无", "無", "零"};
	unsigned char kind = text.length > 0 ? possible[(unsigned char) *text.bytes] : 1;

	if (kind < 2)
		return kind == 1;
	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
		if (text.length >= 3 && memcmp(text.bytes, words[i], 3) == 0)
			return true;
	return false;
}

bool
gai_is_short_value(gai_text text)
{
	return text.length > 0 && text.length <= 60 && gai_may_be_value(text) &&
		gai_read_value(text).kind != GAI_UNREADABLE;
}

bool
gai_begins_thousands(gai_text text)
{
	const char *end = text.bytes + text.length;
	int			count = 0,
				separators = 0;

	for (const char *at = text.bytes; at < end;)
	{
		uint32_t	c;

		at += gai_decode(at, end, &c);
		if (c == ',' || c == 0xFF0C)
		{
			if (count == 0 || count > 3 || (separators > 0 && count < 3))
				return false;
			separators++;
			count = 0;
		}
		else if (gai_is_digit(gai_fold_width(c)))
			count++;
		else
			return false;
	}
	return separators > 0 && count < 3;
}
