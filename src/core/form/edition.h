/*
 * edition.h - macros to describe an edition of the form, as editions.c does.
 *
 * The code of a row or column is its name in slots.h.  A cell without a name there goes into the room behind the other
 * cells of its table, from GAI_DISCLOSURE_EXTRA, GAI_APPLICATION_EXTRA or GAI_DISPUTE_EXTRA on.  It is written without
 * these macros; test/unit/edition_2026.c shows how.
 */
#ifndef GAI_EDITION_H
#define GAI_EDITION_H

#include "form/form.h"

#define GAI_COUNT_OF(array) ((int) (sizeof(array) / sizeof((array)[0])))

/* A column of counts; GAI_CHANGE_COLUMN may be negative. */
#define GAI_COUNT_COLUMN(kind, code, label, unit) {#code, label, unit, GAI_##kind##_##code, false, false, false}
#define GAI_CHANGE_COLUMN(kind, code, label, unit) {#code, label, unit, GAI_##kind##_##code, false, true, false}

/* The rows of the tables.  columns is an array, which an edition may define for itself. */
#define GAI_DISCLOSURE_ROW(code, label, item, columns) \
	{#code, label, item, GAI_SLOT_##code, columns, GAI_COUNT_OF(columns), \
	GAI_ROLE_NONE, GAI_GROUP_NONE, GAI_SLOT_##code}

/*
 * For each row of table three its role, its group, and the row that counts it where an edition lacks it; see slots.h.
 */
enum
{
#define GAI_AS_ROLE(code, NAME, role, group, within) GAI_ROLE_OF_##code = GAI_ROLE_##role,
#define GAI_AS_GROUP(code, NAME, role, group, within) GAI_GROUP_OF_##code = GAI_GROUP_##group,
#define GAI_AS_WITHIN(code, NAME, role, group, within) GAI_WITHIN_OF_##code = GAI_ROW_##within,
	GAI_APPLICATION_ROW_LIST(GAI_AS_ROLE)
	GAI_APPLICATION_ROW_LIST(GAI_AS_GROUP)
	GAI_APPLICATION_ROW_LIST(GAI_AS_WITHIN)
#undef GAI_AS_ROLE
#undef GAI_AS_GROUP
#undef GAI_AS_WITHIN
};

#define GAI_APPLICATION_ROW(code, label, columns) \
	{#code, label, "", GAI_APPLICATION_SLOT(GAI_ROW_##code), columns, GAI_COUNT_OF(columns), \
	(gai_role) GAI_ROLE_OF_##code, (gai_group) GAI_GROUP_OF_##code, GAI_APPLICATION_SLOT(GAI_WITHIN_OF_##code)}

#define GAI_DISPUTE_ROW(code, label, columns) \
	{#code, label, "", GAI_DISPUTE_SLOT(GAI_DISPUTE_##code), columns, GAI_COUNT_OF(columns), \
	GAI_ROLE_NONE, GAI_GROUP_NONE, GAI_DISPUTE_SLOT(GAI_DISPUTE_##code)}

extern const gai_form gai_form_2019;
extern const gai_form gai_form_2021;

#endif
