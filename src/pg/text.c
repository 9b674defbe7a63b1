/* text.c - converts between UTF-8 with byte offsets (core) and the server's encoding with characters (SQL). */
#include "pg_gaireport.h"

#include "catalog/namespace.h"
#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"

/* The bytes of a text value as UTF-8: the value itself where the server's encoding is UTF8. */
gai_text
gaipg_utf8(text *value)
{
	char	   *bytes = VARDATA_ANY(value);
	int			length = VARSIZE_ANY_EXHDR(value);
	char	   *converted;

	if (GetDatabaseEncoding() == PG_UTF8)
		return gai_slice(bytes, length);
	converted = pg_server_to_any(bytes, length, PG_UTF8);
	return gai_slice(converted, converted == bytes ? length : strlen(converted));
}

/* UTF-8 of the core as a text value.  It is valid: part of a valid text, or a constant. */
text *
gaipg_text(gai_text utf8)
{
	char	   *converted;

	if (utf8.length >= MaxAllocSize - VARHDRSZ)
		gaipg_raise(GAI_TOO_LARGE);
	Assert(pg_verify_mbstr(PG_UTF8, utf8.bytes, utf8.length, true));
	if (GetDatabaseEncoding() == PG_UTF8)
		return cstring_to_text_with_len(utf8.bytes, utf8.length);
	converted = pg_any_to_server(utf8.bytes, utf8.length, PG_UTF8);
	return cstring_to_text_with_len(converted, converted == utf8.bytes ? utf8.length : strlen(converted));
}

/* Replaces the middle dot for EUC_CN, whose conversion knows only the one of U+30FB. */
static const char *
adapt_words(const char *utf8)
{
	static const char dot[] = "\xC2\xB7";
	static const char known_dot[] = "\xE3\x83\xBB";
	StringInfoData out;
	const char *next;

	if (GetDatabaseEncoding() != PG_EUC_CN || strstr(utf8, dot) == NULL)
		return utf8;
	initStringInfo(&out);
	for (; (next = strstr(utf8, dot)) != NULL; utf8 = next + strlen(dot))
	{
		appendBinaryStringInfo(&out, utf8, next - utf8);
		appendStringInfoString(&out, known_dot);
	}
	appendStringInfoString(&out, utf8);
	return out.data;
}

text *
gaipg_text_of(const char *utf8)
{
	const char *words = adapt_words(utf8);

	return gaipg_text(gai_slice(words, strlen(words)));
}

text *
gaipg_translated(const char *utf8)
{
	const char *translation = gaipg_translate(utf8);

	return translation == utf8 ? gaipg_text_of(utf8) : cstring_to_text(translation);
}

/* The same for messages. */
char *
gaipg_cstring(const char *utf8)
{
	const char *words = adapt_words(utf8);

	return pg_any_to_server(words, strlen(words), PG_UTF8);
}

/* ---- whether the server's encoding will do ---------------------------------------------------------------------- */

PG_FUNCTION_INFO_V1(gaireport_require_encoding);

static bool
can_hold(Oid conversion, const char *utf8)
{
	int			length = strlen(utf8);
	int			room = length * MAX_CONVERSION_GROWTH + 1;
	unsigned char *converted = palloc(room);
	int			done = pg_do_encoding_conversion_buf(conversion, PG_UTF8, GetDatabaseEncoding(),
													 (unsigned char *) unconstify(char *, utf8), length,
													 converted, room, true);

	pfree(converted);
	return done == length;
}

static bool
can_hold_form(Oid conversion, const gai_form *form)
{
	for (int t = 0; t < GAI_TABLES; t++)
		for (int r = 0; r < form->tables[t].nrows; r++)
		{
			const gai_form_row *row = &form->tables[t].rows[r];

			if (!can_hold(conversion, row->label) || !can_hold(conversion, row->item))
				return false;
			for (int c = 0; c < row->ncolumns; c++)
				if (!can_hold(conversion, row->columns[c].label) || !can_hold(conversion, row->columns[c].unit))
					return false;
		}
	return true;
}

/* Called once, by the extension's script: an error where the words of the forms cannot be written. */
Datum
gaireport_require_encoding(PG_FUNCTION_ARGS)
{
	int			encoding = GetDatabaseEncoding();
	Oid			conversion;
	bool		fits = true;

	if (encoding == PG_UTF8 || encoding == PG_SQL_ASCII)
		PG_RETURN_VOID();
	conversion = FindDefaultConversionProc(PG_UTF8, encoding);
	for (int f = 0; gai_forms[f] != NULL && fits; f++)
		fits = OidIsValid(conversion) && can_hold_form(conversion, gai_forms[f]);
	if (!fits)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("a database in %s cannot hold the words of the form", pg_encoding_to_char(encoding)),
				 errhint("Create a database in UTF8: CREATE DATABASE name ENCODING 'UTF8' TEMPLATE template0.")));
	PG_RETURN_VOID();
}

/* ---- positions -------------------------------------------------------------------------------------------------- */

#define EVERY_BYTE(b) (~UINT64CONST(0) / 255 * (b))

/* Counts characters of UTF-8: the bytes that are not continuation bytes, eight at a time. */
static size_t
count_characters(const char *bytes, size_t length)
{
	size_t		count = 0;

	for (; length >= 8; bytes += 8, length -= 8)
	{
		uint64		word;

		memcpy(&word, bytes, 8);
		/* the low bit of each byte: set unless the byte is 10xxxxxx */
		word = (~(word >> 7) | (word >> 6)) & EVERY_BYTE(1);
		count += (word * EVERY_BYTE(1)) >> 56;
	}
	for (; length > 0; bytes++, length--)
		count += (*bytes & 0xC0) != 0x80;
	return count;
}

typedef struct Place
{
	size_t		offset;
	int			index;
} Place;

static int
compare_places(const void *a, const void *b)
{
	size_t		first = ((const Place *) a)->offset;
	size_t		second = ((const Place *) b)->offset;

	return first < second ? -1 : first > second;
}

/* Sorts the offsets, so that one pass over the body is enough. */
static Place *
sort_places(const size_t *offsets, int count, int *nplaces)
{
	Place	   *places = palloc_extended(Max(count, 1) * sizeof(Place), MCXT_ALLOC_HUGE);
	bool		ascending = true;

	*nplaces = 0;
	for (int i = 0; i < count; i++)
	{
		if (offsets[i] == GAI_NOWHERE)
			continue;
		places[*nplaces] = (Place) {offsets[i], i};
		ascending = ascending && (*nplaces == 0 || places[*nplaces - 1].offset <= offsets[i]);
		++*nplaces;
	}
	if (!ascending)
		qsort(places, *nplaces, sizeof(Place), compare_places);
	return places;
}

void
gaipg_positions(gai_text body, size_t *offsets, int count)
{
	bool		bytes_are_characters = GetDatabaseEncoding() == PG_SQL_ASCII;
	size_t		offset = 0;
	size_t		position = 1;
	int			nplaces;
	Place	   *places = sort_places(offsets, count, &nplaces);

	for (int i = 0; i < nplaces; i++)
	{
		size_t		next = Min(places[i].offset, body.length);

		if ((i & 0xFFF) == 0)
			CHECK_FOR_INTERRUPTS();
		position += bytes_are_characters ? next - offset : count_characters(body.bytes + offset, next - offset);
		offset = next;
		offsets[places[i].index] = position;
	}
	pfree(places);
}
