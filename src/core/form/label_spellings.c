/* label_spellings.c - see label_spellings.h */
#include "form/label_spellings.h"

gai_text
gai_without_explanation(gai_text label)
{
	const char *bracket = memchr(label.bytes, '(', label.length);

	if (bracket == NULL || bracket == label.bytes)
		return label;
	return gai_slice(label.bytes, (size_t) (bracket - label.bytes));
}

gai_text
gai_without_ordinal(gai_text label)
{
	const char *end = label.bytes + label.length,
			   *at = label.bytes;
	const char *mark;

	if (*at >= '1' && *at <= '9')
		return at[1] == '.' ? gai_slice(at + 2, (size_t) (end - at - 2)) : gai_slice(at, 0);
	if (*at == '(' && (mark = memchr(at, ')', label.length)) != NULL && mark - at <= 4)
		return gai_slice(mark + 1, (size_t) (end - mark - 1));
	if (label.length > 6 && memcmp(at + 3, "、", 3) == 0)
		return gai_slice(at + 6, (size_t) (end - at - 6));
	return gai_slice(at, 0);
}

gai_text
gai_with_wide_signs(gai_arena *arena, gai_text label)
{
	char	   *wide = gai_alloc(arena, label.length, 3);
	size_t		length = 0;

	for (size_t i = 0; i < label.length; i++)
	{
		char		c = label.bytes[i];

		if (c == '(' || c == ')' || c == ',' || c == ':')
			length += gai_encode((uint32_t) c + 0xFEE0, wide + length);
		else
			wide[length++] = c;
	}
	return gai_slice(wide, length);
}
