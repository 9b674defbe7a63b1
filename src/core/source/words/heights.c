/*
 * heights.c - gives boxes a height that matches their letters.
 *
 * Sources state the height of the font, which is 1 to 2.5 times the size of the letters, or that of the ink.  A Chinese
 * character is as wide as it is high, so the width of words tells the size of the letters.
 */
#include <stdlib.h>

#include "source/words/layout.h"

enum
{
	MOST_FONTS = 64,			/* further ones keep their heights */
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

int
gai_count_chinese(gai_text text)
{
	const char *end = text.bytes + text.length;
	int			count = 0;

	for (const char *at = text.bytes; at < end; count++)
	{
		uint32_t	c;

		at += gai_decode(at, end, &c);
		if (!gai_is_han(c))
			return 0;
	}
	return count;
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
