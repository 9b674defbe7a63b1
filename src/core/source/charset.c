/* charset.c - see charset.h */
#include "source/charset.h"

#include "base/ascii.h"

/* How far from the beginning to look for a declaration: templates put scripts and comments in front of it. */
#define DECLARATION_WINDOW 8192

/* How many bytes to look at to recognise UTF-16. */
#define WIDE_WINDOW 4096

/*
 * One broken character in so many valid ones is damage (a text cut off, a stray byte); if there are more, the text is
 * in another charset.
 */
#define DAMAGE_SHARE 8

/* ---- labels ----------------------------------------------------------------------------------------------------- */

/* Labels without punctuation, in lower case. */
static const struct
{
	const char *label;
	gai_charset charset;
}			labels[] = {
	{"utf8", GAI_UTF8},
	{"unicode11utf8", GAI_UTF8},
	{"gb18030", GAI_GB18030},
	{"gb180302000", GAI_GB18030},
	{"gb180302005", GAI_GB18030},
	{"gb180302022", GAI_GB18030},
	{"gbk", GAI_GB18030},
	{"xgbk", GAI_GB18030},
	{"gb2312", GAI_GB18030},
	{"gb23121980", GAI_GB18030},
	{"gb231280", GAI_GB18030},
	{"csgb2312", GAI_GB18030},
	{"csiso58gb231280", GAI_GB18030},
	{"isoir58", GAI_GB18030},
	{"chinese", GAI_GB18030},
	{"euccn", GAI_GB18030},
	{"xeuccn", GAI_GB18030},
	{"cngb", GAI_GB18030},
	{"cp936", GAI_GB18030},
	{"ms936", GAI_GB18030},
	{"windows936", GAI_GB18030},
	{"936", GAI_GB18030},
	{"big5", GAI_BIG5},
	{"big5hkscs", GAI_BIG5},
	{"cnbig5", GAI_BIG5},
	{"csbig5", GAI_BIG5},
	{"xxbig5", GAI_BIG5},
	{"cp950", GAI_BIG5},
	{"ms950", GAI_BIG5},
	{"windows950", GAI_BIG5},
	{"utf16", GAI_UTF16LE},
	{"utf16le", GAI_UTF16LE},
	{"utf16be", GAI_UTF16BE},
	{"ucs2", GAI_UTF16LE},
	{"iso10646ucs2", GAI_UTF16LE},
	{"unicode", GAI_UTF16LE},
	{"csunicode", GAI_UTF16LE},
};

gai_charset
gai_charset_of(const char *label, size_t length)
{
	char		plain[24];
	size_t		count = 0;

	for (size_t i = 0; i < length; i++)
	{
		char		c = gai_lower(label[i]);

		if ((c < '0' || c > '9') && (c < 'a' || c > 'z'))
			continue;
		if (count + 1 == sizeof plain)
			return GAI_CHARSET_UNKNOWN;
		plain[count++] = c;
	}
	plain[count] = '\0';
	for (size_t i = 0; i < sizeof labels / sizeof labels[0]; i++)
		if (strcmp(plain, labels[i].label) == 0)
			return labels[i].charset;
	return GAI_CHARSET_UNKNOWN;
}

const char *
gai_charset_name(gai_charset charset)
{
	switch (charset)
	{
		case GAI_UTF8:
			return "UTF-8";
		case GAI_GB18030:
			return "GB18030";
		case GAI_BIG5:
			return "Big5";
		case GAI_UTF16LE:
			return "UTF-16LE";
		case GAI_UTF16BE:
			return "UTF-16BE";
		case GAI_CHARSET_OTHER:
		case GAI_CHARSET_UNKNOWN:
			break;
	}
	return "所给编码";
}

/* ---- declarations ----------------------------------------------------------------------------------------------- */

static bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Whether the bytes begin with a word, in any case.  The word itself must be in lower case. */
static bool
begins_with(const char *at, const char *end, const char *word)
{
	for (; *word != '\0'; word++, at++)
		if (at == end || gai_lower(*at) != *word)
			return false;
	return true;
}

/* The first occurrence of a word, or NULL. */
static const char *
find_word(const char *at, const char *end, const char *word)
{
	for (; at < end; at++)
		if (begins_with(at, end, word))
			return at;
	return NULL;
}

/* Reads the value behind an equals sign, quoted or not, and moves *at behind it; bytes NULL if there is none. */
static gai_text
read_value(const char **at, const char *end)
{
	const char *from = *at;
	char		quote = '\0';

	while (from < end && is_space(*from))
		from++;
	if (from == end || *from != '=')
		return gai_slice(NULL, 0);
	from++;
	while (from < end && is_space(*from))
		from++;
	if (from < end && (*from == '"' || *from == '\''))
		quote = *from++;
	for (*at = from; *at < end; ++*at)
		if (quote != '\0' ? **at == quote : is_space(**at) || **at == '>' || **at == ';')
			break;
	if (quote != '\0' && *at < end)
		return gai_slice(from, (size_t) ((*at)++ - from));
	return gai_slice(from, (size_t) (*at - from));
}

/* The charset in a content type such as "text/html; charset=…". */
static gai_text
charset_in_content(gai_text content)
{
	const char *end = content.bytes + content.length,
			   *at = find_word(content.bytes, end, "charset");

	if (at == NULL)
		return gai_slice(NULL, 0);
	at += strlen("charset");
	return read_value(&at, end);
}

/* The charset that a meta element declares, by charset or by http-equiv; at is behind its name. */
static gai_text
read_meta(const char *at, const char *end)
{
	gai_text	declared = {NULL, 0},
				content = {NULL, 0};
	bool		is_pragma = false;

	while (at < end && *at != '>')
	{
		const char *name = at;
		size_t		length;
		gai_text	value;

		while (at < end && !is_space(*at) && *at != '=' && *at != '>' && *at != '/' && *at != ';')
			at++;
		length = (size_t) (at - name);
		if (length == 0)
		{
			at++;
			continue;
		}
		value = read_value(&at, end);
		if (value.bytes == NULL)
			continue;
		if (length == 7 && begins_with(name, at, "charset"))
			declared = value;
		else if (length == 7 && begins_with(name, at, "content"))
			content = value;
		else if (length == 10 && begins_with(name, at, "http-equiv"))
			is_pragma = begins_with(value.bytes, value.bytes + value.length, "content-type");
	}
	if (declared.bytes == NULL && is_pragma && content.bytes != NULL)
		declared = charset_in_content(content);
	return declared;
}

gai_text
gai_declared_charset(const char *bytes, size_t length)
{
	const char *at = bytes,
			   *end = bytes + (length < DECLARATION_WINDOW ? length : DECLARATION_WINDOW);
	gai_text	declared = {NULL, 0};

	while (at < end && is_space(*at))
		at++;
	if (begins_with(at, end, "<?xml"))
	{
		const char *stop = find_word(at, end, "?>"),
				   *word = find_word(at, stop != NULL ? stop : end, "encoding");

		if (word != NULL)
		{
			word += strlen("encoding");
			declared = read_value(&word, stop != NULL ? stop : end);
		}
	}
	while (declared.bytes == NULL && at < end)
	{
		if (begins_with(at, end, "<!--"))
		{
			at = find_word(at + 4, end, "-->");
			if (at == NULL)
				break;
		}
		else if (begins_with(at, end, "<meta") && at + 5 < end && (is_space(at[5]) || at[5] == '/'))
			declared = read_meta(at + 5, end);
		at++;
	}
	return declared.length > 0 ? declared : gai_slice(NULL, 0);
}

/* ---- what the bytes are ----------------------------------------------------------------------------------------- */

int
gai_utf8_step(const char *bytes, size_t length, bool *valid)
{
	const unsigned char *s = (const unsigned char *) bytes;
	unsigned char lowest = 0x80,
				highest = 0xBF;
	int			more = s[0] < 0x80 ? 0 : s[0] < 0xE0 ? 1 : s[0] < 0xF0 ? 2 : 3;
	int			n = 1;

	*valid = false;
	if (s[0] == 0 || (s[0] >= 0x80 && s[0] < 0xC2) || s[0] > 0xF4)
		return 1;
	/* the limits of the second byte exclude overlong forms, surrogates and values beyond Unicode */
	if (s[0] == 0xE0)
		lowest = 0xA0;
	else if (s[0] == 0xED)
		highest = 0x9F;
	else if (s[0] == 0xF0)
		lowest = 0x90;
	else if (s[0] == 0xF4)
		highest = 0x8F;
	while (n <= more && (size_t) n < length && s[n] >= lowest && s[n] <= highest)
	{
		n++;
		lowest = 0x80;
		highest = 0xBF;
	}
	*valid = n == more + 1;
	return n;
}

typedef struct utf8_count
{
	size_t		short_ones;		/* characters of two bytes */
	size_t		long_ones;		/* of three bytes, as Chinese ones, or four */
	size_t		broken;
} utf8_count;

static utf8_count
count_utf8(gai_arena *arena, const char *bytes, size_t length)
{
	utf8_count	count = {0, 0, 0};
	size_t		at = 0;

	while (at < length)
	{
		uint64_t	word;
		bool		valid;
		int			n;

		gai_step(arena);
		while (length - at >= sizeof word && (memcpy(&word, bytes + at, sizeof word), (word & 0x8080808080808080) == 0))
			at += sizeof word;
		if (at == length)
			break;
		n = gai_utf8_step(bytes + at, length - at, &valid);
		if (!valid)
			count.broken++;
		else if (n > 2)
			count.long_ones++;
		else if (n == 2)
			count.short_ones++;
		at += (size_t) n;
	}
	return count;
}

/* Whether the bytes have the structure of GB18030, apart from a little damage. */
static bool
looks_like_gb18030(gai_arena *arena, const char *bytes, size_t length)
{
	const unsigned char *s = (const unsigned char *) bytes;
	size_t		whole = 0,
				broken = 0;

	for (size_t i = 0; i < length; i++)
	{
		gai_step(arena);
		if (s[i] < 0x80)
			continue;
		if (s[i] == 0x80 || s[i] == 0xFF || i + 1 == length)
			broken++;
		else if (s[i + 1] >= 0x40 && s[i + 1] != 0x7F && s[i + 1] != 0xFF)
		{
			whole++;
			i++;
		}
		else if (i + 3 < length && s[i + 1] >= '0' && s[i + 1] <= '9' && s[i + 2] > 0x80 && s[i + 2] < 0xFF &&
				 s[i + 3] >= '0' && s[i + 3] <= '9')
		{
			whole++;
			i += 3;
		}
		else
			broken++;
	}
	return whole > DAMAGE_SHARE * broken;
}

/* Whether a unit of UTF-16 is usual in Chinese text: ASCII, punctuation, an ideograph or a full-width form. */
static bool
is_likely_unit(unsigned char high, unsigned char low)
{
	return high == 0 ? low >= '\t' : (high >= 0x4E && high <= 0x9F) || (high >= 0x20 && high <= 0x30) || high == 0xFF;
}

bool
gai_looks_wide(const char *bytes, size_t length, gai_charset *charset)
{
	const unsigned char *s = (const unsigned char *) bytes;
	size_t		units = (length < WIDE_WINDOW ? length : WIDE_WINDOW) / 2,
				big = 0,
				little = 0,
				zeros = 0;

	for (size_t i = 0; i < units * 2; i += 2)
	{
		zeros += s[i] == 0 || s[i + 1] == 0;
		big += is_likely_unit(s[i], s[i + 1]);
		little += is_likely_unit(s[i + 1], s[i]);
	}
	*charset = little > big ? GAI_UTF16LE : GAI_UTF16BE;
	return units >= 8 && zeros > 0 && (little > big ? little : big) >= units - units / 20;
}

static const struct
{
	gai_charset charset;
	const char *mark;
	size_t		length;
}			marks[] = {
	{GAI_UTF8, "\xEF\xBB\xBF", 3},
	{GAI_UTF16LE, "\xFF\xFE", 2},
	{GAI_UTF16BE, "\xFE\xFF", 2},
	{GAI_GB18030, "\x84\x31\x95\x33", 4},
};

static gai_sniffed
read_mark(const char *bytes, size_t length)
{
	gai_sniffed result = {.charset = GAI_CHARSET_UNKNOWN};

	for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
		if (length >= marks[i].length && memcmp(bytes, marks[i].mark, marks[i].length) == 0)
		{
			result.charset = marks[i].charset;
			result.mark = marks[i].length;
		}
	return result;
}

gai_charset
gai_sniff_mark(const char *bytes, size_t length)
{
	return read_mark(bytes, length).charset;
}

gai_sniffed
gai_skip_mark(gai_charset charset, const char *bytes, size_t length)
{
	gai_sniffed result = read_mark(bytes, length);
	bool		wide = charset == GAI_UTF16LE || charset == GAI_UTF16BE,
				marked_wide = result.charset == GAI_UTF16LE || result.charset == GAI_UTF16BE;

	if (result.charset == charset || (wide && marked_wide))
		return result;
	return (gai_sniffed) {.charset = charset};
}

/* The charset of bytes without a byte order mark and without a byte 0. */
static gai_charset
judge(gai_arena *arena, const char *bytes, size_t length, gai_charset declared, bool *ascii)
{
	utf8_count	count = count_utf8(arena, bytes, length);
	bool		utf8 = count.long_ones > DAMAGE_SHARE * count.broken;

	*ascii = count.broken + count.short_ones + count.long_ones == 0;
	/* a few words of GBK can be valid UTF-8 by chance, but only as characters of two bytes */
	if (count.broken == 0 && count.long_ones == 0)
		utf8 = *ascii || declared != GAI_GB18030;
	if (utf8)
		return GAI_UTF8;
	if (declared == GAI_BIG5)
		return GAI_BIG5;
	if (declared == GAI_UTF8 && !looks_like_gb18030(arena, bytes, length))
		return GAI_UTF8;
	return GAI_GB18030;
}

gai_sniffed
gai_sniff_charset(gai_arena *arena, const char *bytes, size_t length)
{
	gai_sniffed result = read_mark(bytes, length);
	gai_text	label;
	bool		ascii;

	if (result.charset != GAI_CHARSET_UNKNOWN || gai_looks_wide(bytes, length, &result.charset))
		return result;
	label = gai_declared_charset(bytes, length);
	result.charset = judge(arena, bytes, length, gai_charset_of(label.bytes, label.length), &ascii);
	if (label.bytes != NULL && !ascii && gai_charset_of(label.bytes, label.length) != result.charset)
		result.declared = label;
	return result;
}
