/*
 * heights.c - gives boxes a height that matches their letters.
 *
 * Sources state the height of the font, which is 1 to 2.5 times the size of the letters, or that of the ink.  A Chinese
 * character is as wide as it is high, so the width of words tells the size of the letters.
 *
 * Some programs give the lines of a narrow cell one box, as wide as a line and as high as all: full-width digits may be
 * broken anywhere.  Such a box is split into its lines first, so that further lines can be joined to them.
 */
#include <stdlib.h>

#include "source/words/layout.h"

enum
{
	MOST_FONTS = 64,			/* further ones keep their heights */
	MOST_LETTERS = 16,			/* sizes of single characters; boxes like further ones are not split */
	LEAST_SAMPLES = 3
};

/* Words of one height. */
typedef struct font
{
	int32_t		height;
	int64_t		width,
				letters,
				samples;
	int64_t		rough,			/* the width of all words with Chinese characters, and how many halves of */
				halves;			/* a character they have */
} font;

/* The number of characters of a text if all are of a kind, else 0. */
static int
count_if_all(gai_text text, bool (*is) (uint32_t c))
{
	const char *end = text.bytes + text.length;
	int			count = 0;

	for (const char *at = text.bytes; at < end; count++)
	{
		uint32_t	c;

		at += gai_decode(at, end, &c);
		if (!is(c))
			return 0;
	}
	return count;
}

static bool
is_chinese(uint32_t c)
{
	return gai_is_han(c);
}

int
gai_count_chinese(gai_text text)
{
	return count_if_all(text, is_chinese);
}

static font *
find_font(font *fonts, int *count, int32_t height)
{
	for (int i = 0; i < *count; i++)
		if (abs(fonts[i].height - height) <= height / 64)
			return &fonts[i];
	if (*count == MOST_FONTS)
		return NULL;
	fonts[*count] = (font) {.height = height};
	return &fonts[(*count)++];
}

/* How wide a text with Chinese characters is, in halves of a character; 0 if it has none. */
static int
count_halves(gai_text text)
{
	const char *end = text.bytes + text.length;
	int			halves = 0;
	bool		chinese = false;

	for (const char *at = text.bytes; at < end;)
	{
		uint32_t	c;

		at += gai_decode(at, end, &c);
		chinese |= gai_is_han(c);
		halves += c < 0x300 ? 1 : 2;
	}
	return chinese ? halves : 0;
}

/* The height that matches the letters of words: 1.3 times their size, which is usual for fonts. */
static int64_t
height_of(const font *it)
{
	return it->width * 13 / (it->letters * 10);
}

/*
 * The height for a font with too few words of Chinese characters alone.  Other words with some tell it roughly, so that
 * it only replaces one that is far too large: some fonts state twice the size of their letters.  0 = keep the stated
 * one.
 */
static int64_t
rough_height(const font *it)
{
	int64_t		height = it->halves > 0 ? it->rough * 26 / (it->halves * 10) : 0;

	return it->height * 2 > height * 3 ? height : 0;
}

/* ---- boxes of several lines ------------------------------------------------------------------------------------- */

/* The size of a single wide character. */
typedef struct letter
{
	int32_t		width,
				height;
} letter;

static bool
is_wide_digit(uint32_t c)
{
	return c >= 0xFF10 && c <= 0xFF19;
}

static int
find_letters(const gai_boxes *boxes, letter letters[MOST_LETTERS])
{
	int			count = 0;

	for (size_t i = 0; i < boxes->count && count < MOST_LETTERS; i++)
	{
		const gai_box *box = &boxes->items[i];
		letter		it = {box->right - box->left, box->bottom - box->top};
		bool		known = false;

		gai_step(boxes->arena);
		if (box->text.length != 3 || count_if_all(box->text, is_wide_digit) != 1 || it.width == 0)
			continue;
		for (int l = 0; l < count && !known; l++)
			known = abs(letters[l].width - it.width) <= it.width / 64 &&
				abs(letters[l].height - it.height) <= it.height / 64;
		if (!known)
			letters[count++] = it;
	}
	return count;
}

/* How many characters of this size a line of the box has; 0 if it is one line, or is not filled by lines of them. */
static int
length_of_line(const gai_box *box, int characters, const letter *of)
{
	int32_t		width = box->right - box->left,
				rest = box->bottom - box->top - of->height;
	int			length = (width + of->width / 2) / of->width,
				lines;

	if (length < 1 || length >= characters || abs(width - length * of->width) > of->width / 16)
		return 0;
	lines = (characters + length - 1) / length;
	return rest * 5 >= (lines - 1) * of->height * 2 && rest * 2 <= (lines - 1) * of->height * 3 ? length : 0;
}

/* Splits a box into lines of so many characters: it keeps the first, the others become boxes of their own. */
static void
split_box(gai_boxes *boxes, size_t index, int length, int32_t height)
{
	gai_box		whole = boxes->items[index];
	size_t		bytes = (size_t) length * 3;	/* each digit takes three */
	int32_t		lines = (int32_t) ((whole.text.length + bytes - 1) / bytes),
				apart = (whole.bottom - whole.top - height) / (lines - 1);

	for (int32_t n = 0; n < lines; n++)
	{
		size_t		from = (size_t) n * bytes,
					rest = whole.text.length - from;
		gai_box		line = whole;

		gai_step(boxes->arena);
		line.text = gai_slice(whole.text.bytes + from, rest < bytes ? rest : bytes);
		line.place = (gai_place) {whole.place.position + from, line.text.length};
		line.top = whole.top + n * apart;
		line.bottom = line.top + height;
		if (n == 0)
		{
			boxes->items[index] = line;
			continue;
		}
		if (boxes->count == boxes->room)
			boxes->items = gai_grow(boxes->arena, boxes->items, boxes->count, sizeof *boxes->items, &boxes->room);
		boxes->items[boxes->count++] = line;
	}
}

void
gai_split_tall_boxes(gai_boxes *boxes)
{
	letter		letters[MOST_LETTERS];
	int			nletters = find_letters(boxes, letters);
	size_t		count = boxes->count;

	for (size_t i = 0; i < count && nletters > 0; i++)
	{
		const gai_box *box = &boxes->items[i];
		bool		fits = box->text.length >= 6 && box->text.length < 300;
		int			digits = fits ? count_if_all(box->text, is_wide_digit) : 0;

		gai_step(boxes->arena);
		/* a place of another length has references in it */
		if (digits < 2 || box->place.length != box->text.length)
			continue;
		for (int l = 0; l < nletters; l++)
		{
			int			length = length_of_line(box, digits, &letters[l]);

			if (length == 0)
				continue;
			split_box(boxes, i, length, letters[l].height);
			break;
		}
	}
}

/* ---- heights ---------------------------------------------------------------------------------------------------- */

void
gai_even_heights(gai_boxes *boxes)
{
	font		fonts[MOST_FONTS];
	int			count = 0;

	for (size_t i = 0; i < boxes->count; i++)
	{
		const gai_box *box = &boxes->items[i];
		int			letters = box->text.length < 300 ? gai_count_chinese(box->text) : 0,
					halves;
		font	   *it = find_font(fonts, &count, box->bottom - box->top);

		gai_step(boxes->arena);
		if (it == NULL)
			continue;
		halves = box->text.length < 300 ? count_halves(box->text) : 0;
		if (halves > 0)
		{
			it->rough += box->right - box->left;
			it->halves += halves;
		}
		if (letters < 2)
			continue;
		it->width += box->right - box->left;
		it->letters += letters;
		it->samples++;
	}
	for (size_t i = 0; i < boxes->count; i++)
	{
		gai_box    *box = &boxes->items[i];
		font	   *it = find_font(fonts, &count, box->bottom - box->top);
		int64_t		height;

		gai_step(boxes->arena);
		if (it == NULL)
			continue;
		/* rounded to a multiple of four, so that halves and quarters are whole numbers */
		height = (it->samples < LEAST_SAMPLES ? rough_height(it) : height_of(it)) & ~(int64_t) 3;
		if (height > 4 && height <= 3 * (int64_t) it->height)
		{
			int32_t		middle = box->top / 2 + box->bottom / 2;

			box->top = middle - (int32_t) (height / 2);
			box->bottom = middle + (int32_t) (height / 2);
		}
	}
}
