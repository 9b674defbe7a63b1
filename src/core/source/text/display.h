/*
 * display.h - how many columns of a terminal characters take.
 */
#ifndef GAI_DISPLAY_H
#define GAI_DISPLAY_H

#include "base/text.h"

/* Programs do not count alike: signs such as “ and · take one column or two, and some count nothing but characters. */
typedef enum gai_counting
{
	GAI_COUNT_NARROW,			/* wide characters two, such signs one */
	GAI_COUNT_WIDE,				/* such signs two */
	GAI_COUNT_CHARACTERS,
	GAI_COUNTINGS				/* how many there are */
} gai_counting;

/* Whether it takes two columns wherever columns are counted. */
static inline bool
gai_is_wide(uint32_t c)
{
	return c >= 0x1100 && (c < 0x1160 || (c >= 0x2E80 && c < 0xA4D0 && c != 0x303F) || (c >= 0xAC00 && c < 0xD7A4) ||
						   (c >= 0xF900 && c < 0xFB00) || (c >= 0xFE30 && c < 0xFE70) || (c >= 0xFF01 && c < 0xFF61) ||
						   (c >= 0xFFE0 && c < 0xFFE7) || (c >= 0x1F300 && c < 0x1FB00) || c >= 0x20000);
}

static inline int
gai_display_width(uint32_t c, gai_counting counting)
{
	if (c <= 0xA0 || counting == GAI_COUNT_CHARACTERS)
		return 1;
	if (c == 0xFEFF || (c >= 0x200B && c < 0x2010) || (c >= 0x300 && c < 0x370))
		return 0;
	return gai_is_wide(c) || (counting == GAI_COUNT_WIDE && (c < 0xFF61 || c >= 0xFFE0)) ? 2 : 1;
}

#endif
