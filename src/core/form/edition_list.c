/* edition_list.c - the list of all editions of the form */
#include "form/edition.h"

const gai_form *const gai_forms[] = {&gai_form_2019, &gai_form_2021, NULL};
