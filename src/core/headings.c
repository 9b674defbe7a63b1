/* headings.c - see headings.h */
#include "headings.h"

/* No heading is longer; running text that names several is. */
#define MOST_LETTERS 42

/* Titles in folded letters (all punctuation lost), with the wordings that differ much from the form's. */
static const struct
{
	int			section;
	const char *title;
}			titles[] = {
	{1, "总体情况"},
	{1, "概述"},
	{1, "政府信息公开工作的总体情况"},
	{2, "主动公开政府信息情况"},
	{2, "主动公开政府信息的情况"},
	{2, "行政机关主动公开政府信息情况"},
	{3, "收到和处理政府信息公开申请情况"},
	{3, "行政机关收到和处理政府信息公开申请情况"},
	{3, "依申请公开政府信息情况"},
	{4, "政府信息公开行政复议行政诉讼情况"},
	{4, "因政府信息公开工作被申请行政复议提起行政诉讼情况"},
	{4, "因政府信息公开被申请行政复议提起行政诉讼情况"},
	{5, "存在的主要问题及改进情况"},
	{5, "存在问题及改进情况"},
	{5, "政府信息公开工作存在的主要问题及改进情况"},
	{5, "存在的主要问题和改进措施"},
	{6, "其他需要报告的事项"},
	{6, "其他需要报告事项"},
	{6, "其他报告的事项"},
};

/* 1 … 10 for a Chinese or Arabic numeral, 0 for anything else. */
static int
numeral_of(uint16_t letter)
{
	static const uint16_t numerals[] = {0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D};

	for (int i = 0; i < 9; i++)
		if (letter == numerals[i] || letter == '1' + i)
			return i + 1;
	return 0;
}

int
gai_heading_of(gai_text line)
{
	gai_letters letters;
	const uint16_t *body;
	int			count,
				numeral,
				best = 0,
				best_likeness = 0;

	if (line.length == 0 || line.length > 300)
		return 0;
	gai_letters_begin(&letters);
	gai_letters_add(&letters, line);
	if (letters.too_long || letters.count < 2 || letters.count > MOST_LETTERS)
		return 0;
	numeral = numeral_of(letters.letter[0]);
	body = letters.letter + (numeral > 0);
	count = letters.count - (numeral > 0);

	for (size_t i = 0; i < sizeof titles / sizeof titles[0]; i++)
	{
		gai_letters title;
		int			alike;

		gai_letters_begin(&title);
		gai_letters_add(&title, gai_slice(titles[i].title, strlen(titles[i].title)));
		alike = gai_likeness(body, count, title.letter, title.count, true);
		if (alike > best_likeness)
		{
			best_likeness = alike;
			best = titles[i].section;
		}
	}
	/* with its own numeral a title may be misprinted, without one it must be whole */
	if (numeral == best ? best_likeness >= 72 : best_likeness >= 90)
		return best;
	return 0;
}
