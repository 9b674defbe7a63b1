/* edition_list.c - which editions of the form there are */
#include "form/edition.h"

const gai_form *const gai_forms[] = {&gai_form_2019, &gai_form_2021, NULL};
