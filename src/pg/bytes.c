/* bytes.c - reports from the bytes of files. */
#include "pg_gaireport.h"

#include "catalog/namespace.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(gaireport_parse_bytes);
PG_FUNCTION_INFO_V1(gaireport_try_parse_bytes);
PG_FUNCTION_INFO_V1(gaireport_extract);

/* The charset that PostgreSQL decodes for the core. */
typedef struct Decoder
{
	int			encoding;		/* of PostgreSQL, for a charset that the core has no name for; else -1 */
	int			found_for;		/* the encoding that the conversion was looked up for, -1 = none yet */
	Oid			conversion;
} Decoder;

static int
encoding_of(const Decoder *decoder, gai_charset charset)
{
	return charset == GAI_GB18030 ? PG_GB18030 : charset == GAI_BIG5 ? PG_BIG5 : decoder->encoding;
}

/*
 * A gai_decoder.  It may raise an error (a missing conversion), because when the core calls it no foreign library is
 * running and all memory is palloc'd.
 */
static size_t
decode(void *context, gai_charset charset, const char *from, size_t length, char *to, size_t room, size_t *used)
{
	Decoder    *self = context;
	int			encoding = encoding_of(self, charset);

	if (self->found_for != encoding)
	{
		self->conversion = FindDefaultConversionProc(encoding, PG_UTF8);
		self->found_for = encoding;
		if (!OidIsValid(self->conversion))
			ereport(ERROR,
					(errcode(ERRCODE_UNDEFINED_FUNCTION),
					 errmsg("default conversion function for encoding \"%s\" to \"%s\" does not exist",
							pg_encoding_to_char(encoding), pg_encoding_to_char(PG_UTF8))));
	}
	*used = pg_do_encoding_conversion_buf(self->conversion, encoding, PG_UTF8, (unsigned char *) from, length,
										  (unsigned char *) to, room, true);
	return strlen(to);
}

/* The charset of a name that the caller gave: one that the core knows, or any encoding of PostgreSQL. */
static gai_charset
require_charset(const char *name, Decoder *decoder)
{
	gai_charset charset = gai_charset_of(name, strlen(name));

	if (charset != GAI_CHARSET_UNKNOWN)
		return charset;
	decoder->encoding = pg_char_to_encoding(name);
	if (decoder->encoding < 0 || !OidIsValid(FindDefaultConversionProc(decoder->encoding, PG_UTF8)))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown encoding \"%s\"", name),
				 errhint("Chinese files are in UTF-8, GB18030 (which includes GBK and GB2312), Big5 or UTF-16; "
						 "other encodings go by PostgreSQL's names. Without an encoding it is found out.")));
	return GAI_CHARSET_OTHER;
}

/* Takes the file from the arguments: its bytes, and the name of its encoding if there is a second argument. */
static void
get_file(FunctionCallInfo fcinfo, gai_file *file, Decoder *decoder)
{
	bytea	   *bytes = PG_GETARG_BYTEA_PP(0);

	*decoder = (Decoder) {.encoding = -1, .found_for = -1};
	*file = (gai_file) {.bytes = VARDATA_ANY(bytes), .length = VARSIZE_ANY_EXHDR(bytes),
		.decoder = decode, .context = decoder};
	if (PG_NARGS() > 1)
		file->charset = require_charset(NameStr(*PG_GETARG_NAME(1)), decoder);
}

static Datum
parse_bytes(FunctionCallInfo fcinfo, bool lenient)
{
	Decoder		decoder;
	gai_file	file;
	GaiInput	input = {.file = &file};

	get_file(fcinfo, &file, &decoder);
	return gaipg_parse(fcinfo, &input, lenient);
}

Datum
gaireport_parse_bytes(PG_FUNCTION_ARGS)
{
	return parse_bytes(fcinfo, false);
}

Datum
gaireport_try_parse_bytes(PG_FUNCTION_ARGS)
{
	return parse_bytes(fcinfo, true);
}

/* See run_parse(). */
static gai_status
run_extract(gai_arena *arena, const gai_file *file, gai_text *result)
{
	gai_status	status = gai_try(arena);

	if (status == GAI_OK)
		*result = gai_extract(arena, file);
	return status;
}

Datum
gaireport_extract(PG_FUNCTION_ARGS)
{
	Decoder		decoder;
	gai_file	file;
	gai_text	extracted;
	GaiArena	arena;
	gai_status	status;
	text	   *result = NULL;

	get_file(fcinfo, &file, &decoder);
	gaipg_arena_open(&arena, gaipg_call(fcinfo));
	status = run_extract(&arena.arena, &file, &extracted);
	if (status == GAI_OK)
		result = gaipg_text(extracted);
	gaipg_arena_close(&arena);
	if (status != GAI_OK)
		gaipg_raise_unread(status, arena.arena.refusal);
	PG_RETURN_TEXT_P(result);
}
