/*
 * application_order.h - the orders in which editions of the form have the rows of table three.
 */
#ifndef GAI_APPLICATION_ORDER_H
#define GAI_APPLICATION_ORDER_H

#include <stdint.h>

#include "form/form.h"

typedef struct gai_application_order
{
	int8_t		row[GAI_APPLICATION_ROWS];	/* all rows, in this order: GAI_ROW_received … */
	int8_t		place[GAI_APPLICATION_ROWS];	/* of each row in it */
	unsigned	editions;		/* a bit for each edition that has it */
} gai_application_order;

/*
 * The different orders, that of the oldest edition first; gives how many.  Rows that an edition lacks stand behind the
 * row that precedes them in slots.h, so that editions which only differ in these have one order.
 */
int			gai_application_orders(gai_application_order orders[GAI_MAX_EDITIONS]);

#endif
