/* numbers.c - converts between decimals of the core and numeric values of SQL. */
#include "pg_gaireport.h"

#include "utils/builtins.h"
#include "utils/numeric.h"

/* The limits of gai_decimal. */
#define DECIMAL_DIGITS 18
#define LARGEST_DECIMAL INT64CONST(999999999999999999)

/* How many digits of a value a message shows. */
#define DIGITS_SHOWN 40

/* Keeps the stated scale: 18.8710 stays 18.8710. */
Datum
gaipg_numeric(gai_decimal value)
{
	char		digits[32];
	char		out[64];
	char	   *at = out;
	int			length;

	if (value.scale <= 0)
		return NumericGetDatum(int64_to_numeric(value.digits));
	Assert(value.scale <= DECIMAL_DIGITS);
	length = snprintf(digits, sizeof digits, "%0*llu", value.scale + 1,
					  value.digits < 0 ? -(unsigned long long) value.digits : (unsigned long long) value.digits);
	if (value.digits < 0)
		*at++ = '-';
	memcpy(at, digits, length - value.scale);
	at += length - value.scale;
	*at++ = '.';
	memcpy(at, digits + length - value.scale, value.scale + 1);
	return DirectFunctionCall3(numeric_in, CStringGetDatum(out), ObjectIdGetDatum(InvalidOid), Int32GetDatum(-1));
}

/*
 * Numeric to decimal; false when it is not a finite number.  Surplus decimals are cut, and too large a value becomes
 * the largest.  That is enough for the core, which only asks whether there is an amount and how large it is; SQL gets
 * the numeric itself.
 */
bool
gaipg_decimal(Datum numeric, gai_decimal *value)
{
	char	   *string = DatumGetCString(DirectFunctionCall1(numeric_out, numeric));
	const char *at = string;
	bool		negative = *at == '-';
	bool		fraction = false;
	bool		finite;
	int			digits = 0;

	value->digits = 0;
	value->scale = 0;
	for (at += negative; (*at >= '0' && *at <= '9') || *at == '.'; at++)
	{
		if (*at == '.')
			fraction = true;
		else if (digits < DECIMAL_DIGITS && value->scale < DECIMAL_DIGITS)
		{
			value->digits = value->digits * 10 + (*at - '0');
			value->scale += fraction;
			digits += value->digits != 0;
		}
		else if (!fraction)
			value->digits = LARGEST_DECIMAL;
	}
	if (negative)
		value->digits = -value->digits;
	finite = *at == '\0';
	pfree(string);
	return finite;
}

/* ---- values that users give ------------------------------------------------------------------------------------- */

/* A numeric for a message, cut if it is long: it may have 131,072 digits. */
const char *
gaipg_shown(Datum numeric)
{
	const char *string = DatumGetCString(DirectFunctionCall1(numeric_out, numeric));

	return strlen(string) <= DIGITS_SHOWN ? string : psprintf("%.*s...", DIGITS_SHOWN, string);
}

static bool
is_equal(Datum a, Datum b)
{
	return DatumGetBool(DirectFunctionCall2(numeric_eq, a, b));
}

/* Converts a value that a user gives for a cell; false if the cell cannot hold it.  A count may be written 5.0. */
bool
gaipg_try_cell_value(Datum numeric, int slot, gai_decimal *value)
{
	Datum		held = gaipg_slot_column(slot)->money ? numeric :
		DirectFunctionCall2(numeric_trunc, numeric, Int32GetDatum(0));

	return gaipg_decimal(held, value) && is_equal(held, numeric) && is_equal(gaipg_numeric(*value), numeric);
}

/* The same with an error. */
gai_decimal
gaipg_cell_value(Datum numeric, int slot)
{
	gai_decimal value;

	if (!gaipg_try_cell_value(numeric, slot, &value))
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("value %s is out of range for cell \"%s\"", gaipg_shown(numeric), gaipg_slot_code(slot)),
				 gaipg_slot_column(slot)->money ? errhint("An amount has up to 18 digits.") :
				 errhint("Counts are whole numbers of up to 18 digits; only amounts of money have decimals.")));
	return value;
}
