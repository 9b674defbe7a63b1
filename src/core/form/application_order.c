/* application_order.c - see application_order.h */
#include "form/application_order.h"

#include <string.h>

enum
{
	ROWS = GAI_APPLICATION_ROWS
};

static void
insert_row(gai_application_order *order, int count, int at, int row)
{
	memmove(&order->row[at + 1], &order->row[at], sizeof order->row[0] * (size_t) (count - at));
	order->row[at] = (int8_t) row;
}

static gai_application_order
order_of(const gai_form_table *table)
{
	gai_application_order order = {.editions = 0};
	bool		has[ROWS] = {false};
	int			count = 0;

	for (int r = 0; r < table->nrows; r++)
	{
		int			row = (table->rows[r].base - GAI_APPLICATIONS_BASE) / GAI_APPLICANT_COLUMNS;

		has[row] = true;
		insert_row(&order, count, count, row);
		count++;
	}
	for (int row = 0; row < ROWS; row++)
	{
		int			at = 0;

		if (has[row])
			continue;
		while (row > 0 && order.row[at++] != row - 1)
			;
		insert_row(&order, count++, at, row);
	}
	for (int i = 0; i < ROWS; i++)
		order.place[order.row[i]] = (int8_t) i;
	return order;
}

int
gai_application_orders(gai_application_order orders[GAI_MAX_EDITIONS])
{
	int			count = 0;

	for (int f = 0; gai_forms[f] != NULL; f++)
	{
		gai_application_order order = order_of(&gai_forms[f]->tables[GAI_APPLICATIONS]);
		int			same = 0;

		while (same < count && memcmp(orders[same].row, order.row, sizeof order.row) != 0)
			same++;
		if (same == count)
			orders[count++] = order;
		orders[same].editions |= 1u << f;
	}
	return count;
}
