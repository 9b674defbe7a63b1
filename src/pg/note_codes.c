/* note_codes.c - gai_note_codes: what the codes of notes mean. */
#include "pg_gaireport.h"

#include "catalog/pg_type.h"
#include "utils/builtins.h"

enum
{
	CODE_CODE,
	CODE_DESCRIPTION,
	CODE_FIELDS
};

static const GaiField code_fields[CODE_FIELDS] = {
	[CODE_CODE] = {"code", TEXTOID},
	[CODE_DESCRIPTION] = {"description", TEXTOID},
};

static const char *const descriptions[GAI_NOTE_CODES] = {
	[GAI_NOTE_BLANK] = GAI_TRANSLATABLE("the source has the cell and leaves it empty; it is NULL"),
	[GAI_NOTE_PLACEHOLDER] = GAI_TRANSLATABLE("the source has a sign for none, such as / or 无, which is 0"),
	[GAI_NOTE_TEXT] = GAI_TRANSLATABLE("the source has text in the cell that is no number; it is NULL"),
	[GAI_NOTE_ABSENT] = GAI_TRANSLATABLE("the cell or row was not found in the source"),
	[GAI_NOTE_OCR] = GAI_TRANSLATABLE("a letter was read as a digit, or a doubtful word was not read"),
	[GAI_NOTE_ANNOTATION] = GAI_TRANSLATABLE("text in brackets behind the number was left out"),
	[GAI_NOTE_UNIT] = GAI_TRANSLATABLE("the stated unit is not the column's; the number is as stated"),
	[GAI_NOTE_LABEL] = GAI_TRANSLATABLE("a label is misprinted or missing, and its row or column was guessed"),
	[GAI_NOTE_DUPLICATE] = GAI_TRANSLATABLE("a row or field stands twice with different values; the first was taken"),
	[GAI_NOTE_UNPLACED] = GAI_TRANSLATABLE("numbers of a table that could not be assigned to cells"),
	[GAI_NOTE_MIXED_FORM] = GAI_TRANSLATABLE("parts of a table follow different editions of the form"),
	[GAI_NOTE_MISSING_TABLE] = GAI_TRANSLATABLE("the table was not found"),
	[GAI_NOTE_ENCODING] = GAI_TRANSLATABLE("the charset is declared wrongly, or characters could not be decoded"),
	[GAI_NOTE_HEADER] = GAI_TRANSLATABLE("a field of the header was inferred, or contradicts the text"),
	[GAI_NOTE_SECTION] = GAI_TRANSLATABLE("a section has no heading or is out of order"),
};

PG_FUNCTION_INFO_V1(gaireport_note_codes);

Datum
gaireport_note_codes(PG_FUNCTION_ARGS)
{
	GaiCall    *call = gaipg_call(fcinfo);

	gaipg_begin_rows(fcinfo, call, code_fields, CODE_FIELDS);
	for (int i = 0; i < GAI_NOTE_CODES; i++)
	{
		Datum		values[CODE_FIELDS];
		bool		nulls[CODE_FIELDS] = {false};

		values[CODE_CODE] = CStringGetTextDatum(gai_note_codes[i]);
		values[CODE_DESCRIPTION] = PointerGetDatum(gaipg_translated(descriptions[i]));
		gaipg_put_row(fcinfo, call, values, nulls);
	}
	PG_RETURN_NULL();
}
