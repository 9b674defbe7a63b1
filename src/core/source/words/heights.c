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

void
gai_even_heights(gai_boxes *boxes)
{
	font		fonts[MOST_FONTS];
	int			count = 0;

	for (size_t i = 0; i < boxes->count; i++)
	{
		const gai_box *box = &boxes->items[i];
		int			letters = box->text.length < 300 ? gai_count_chinese(box->text) : 0;
		font	   *it = find_font(fonts, &count, box->bottom - box->top);

		gai_step(boxes->arena);
		if (it == NULL || letters < 2)
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
		if (it == NULL || it->samples < LEAST_SAMPLES)
			continue;
		/* 1.3 is usual for fonts; rounded to a multiple of four, so that halves and quarters are whole numbers */
		height = it->width * 13 / (it->letters * 10) & ~(int64_t) 3;
		if (height > 4 && height <= 3 * (int64_t) it->height)
		{
			int32_t		middle = box->top / 2 + box->bottom / 2;

			box->top = middle - (int32_t) (height / 2);
			box->bottom = middle + (int32_t) (height / 2);
		}
	}
}
