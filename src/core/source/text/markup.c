/* markup.c - see markup.h */
#include "source/text/markup.h"

#include "base/ascii.h"

/* A longer tag is text. */
#define LONGEST_TAG 4096

#define LONGEST_NAME 10

typedef enum tag_kind
{
	TAG_NONE,					/* no tag of HTML */
	TAG_INLINE,
	TAG_LINE,					/* what stands behind it begins a line */
	TAG_BREAK,
	TAG_STRUCK					/* what it encloses does not hold any more */
} tag_kind;

typedef struct tag
{
	tag_kind	kind;
	bool		closing;
	size_t		length;
} tag;

static tag_kind
kind_of(const char *name, size_t length)
{
	static const struct
	{
		const char *name;
		tag_kind	kind;
	}			known[] = {
		{"a", TAG_INLINE}, {"abbr", TAG_INLINE}, {"b", TAG_INLINE}, {"big", TAG_INLINE}, {"br", TAG_BREAK},
		{"center", TAG_LINE}, {"del", TAG_STRUCK}, {"div", TAG_LINE}, {"em", TAG_INLINE}, {"font", TAG_INLINE},
		{"h1", TAG_LINE}, {"h2", TAG_LINE}, {"h3", TAG_LINE}, {"h4", TAG_LINE}, {"h5", TAG_LINE}, {"h6", TAG_LINE},
		{"hr", TAG_LINE}, {"i", TAG_INLINE}, {"ins", TAG_INLINE}, {"li", TAG_LINE}, {"mark", TAG_INLINE},
		{"o:p", TAG_INLINE}, {"ol", TAG_LINE}, {"p", TAG_LINE}, {"s", TAG_STRUCK}, {"section", TAG_LINE},
		{"small", TAG_INLINE}, {"span", TAG_INLINE}, {"strike", TAG_STRUCK}, {"strong", TAG_INLINE},
		{"sub", TAG_INLINE}, {"sup", TAG_INLINE}, {"u", TAG_INLINE}, {"ul", TAG_LINE},
	};

	for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
		if (gai_is_word(gai_slice(name, length), known[i].name))
			return known[i].kind;
	return TAG_NONE;
}

/*
 * The tag or comment that begins at a <.  It ends before the next one of its kind, so that no text is looked through
 * again for each of many that do not end.
 */
static tag
read_tag(gai_arena *arena, const char *at, const char *end)
{
	const char *p = at + 1,
			   *name;
	tag			found = {TAG_NONE, false, 0};
	char		quote = 0;

	if (end - at > LONGEST_TAG)
		end = at + LONGEST_TAG;
	if (end - at > 6 && memcmp(at, "<!--", 4) == 0)
	{
		for (p += 3; p + 2 < end; p++)
		{
			gai_step(arena);
			if (memcmp(p, "-->", 3) == 0)
				return (tag) {TAG_INLINE, false, (size_t) (p + 3 - at)};
			if (memcmp(p, "<!-", 3) == 0)
				break;
		}
		return found;
	}
	found.closing = p < end && *p == '/';
	name = p += found.closing;
	while (p < end && p - name <= LONGEST_NAME && (gai_is_ascii_letter((unsigned char) *p) ||
												   gai_is_digit((unsigned char) *p) || *p == ':'))
		p++;
	found.kind = p < end && (*p == ' ' || *p == '/' || *p == '>' || *p == '\t') ? kind_of(name, (size_t) (p - name)) :
		TAG_NONE;
	if (found.kind == TAG_NONE)
		return found;
	for (; p < end && *p != '<' && (quote != 0 || *p != '>'); p++)
	{
		gai_step(arena);
		if (quote != 0 ? *p == quote : *p == '"' || *p == '\'')
			quote = quote != 0 ? 0 : *p;
	}
	if (p == end || *p == '<')
		found.kind = TAG_NONE;
	found.length = (size_t) (p + 1 - at);
	return found;
}

bool
gai_has_markup(gai_arena *arena, gai_text text, bool breaks)
{
	const char *end = text.bytes + text.length;

	for (const char *at = text.bytes; at < end && (at = memchr(at, '<', (size_t) (end - at))) != NULL; at++)
	{
		tag_kind	kind;

		gai_step(arena);
		kind = read_tag(arena, at, end).kind;
		if (kind != TAG_NONE && (kind != TAG_BREAK || breaks))
			return true;
	}
	return false;
}

static void
add_cut(gai_arena *arena, gai_stripped *self, size_t removed)
{
	if (self->ncuts > 0 && self->cuts[self->ncuts - 1].at == self->text.length)
	{
		self->cuts[self->ncuts - 1].removed = (uint32_t) removed;
		return;
	}
	if (self->ncuts == self->room)
		self->cuts = gai_grow(arena, self->cuts, self->ncuts, sizeof *self->cuts, &self->room);
	self->cuts[self->ncuts++] = (gai_cut) {(uint32_t) self->text.length, (uint32_t) removed};
}

void
gai_strip_markup(gai_arena *arena, gai_text text, gai_stripped *self)
{
	char	   *bytes = gai_alloc(arena, text.length + 1, 1);
	const char *end = text.bytes + text.length;
	size_t		struck = 0;

	self->text = gai_slice(bytes, 0);
	self->source = text.bytes;
	self->ncuts = 0;
	add_cut(arena, self, 0);
	for (const char *at = text.bytes; at < end;)
	{
		tag			found = {TAG_NONE, false, 0};

		gai_step(arena);
		if (*at == '<')
			found = read_tag(arena, at, end);
		if (found.kind == TAG_NONE)
		{
			if (struck == 0)
				bytes[self->text.length++] = *at;
			at++;
		}
		else
		{
			at += found.length;
			if (found.kind == TAG_STRUCK)
				struck = found.closing ? struck - (struck > 0) : struck + 1;
			else if (found.kind != TAG_INLINE && struck == 0 && self->text.length > 0 &&
					 bytes[self->text.length - 1] != '\n')
				bytes[self->text.length++] = '\n';
		}
		if (found.kind != TAG_NONE || struck > 0)
			add_cut(arena, self, (size_t) (at - text.bytes) - self->text.length);
	}
}

static size_t
source_of(const gai_stripped *self, size_t at)
{
	size_t		low = 0,
				high = self->ncuts;

	/* the last cut at this place or before it */
	while (high - low > 1)
	{
		size_t		middle = low + (high - low) / 2;

		if (self->cuts[middle].at <= at)
			low = middle;
		else
			high = middle;
	}
	return at + self->cuts[low].removed;
}

gai_place
gai_stripped_place(const gai_stripped *self, gai_text body, gai_text stretch)
{
	size_t		at = (size_t) (stretch.bytes - self->text.bytes),
				from = source_of(self, at),
				to = stretch.length > 0 ? source_of(self, at + stretch.length - 1) + 1 : from;

	return (gai_place) {(size_t) (self->source - body.bytes) + from, to - from};
}
