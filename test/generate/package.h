/* package.h - a Word document around its main part. */
#ifndef PACKAGE_H
#define PACKAGE_H

#include "pool.h"

/* The package with this main part, in the pool. */
builder		pack_document(const builder *xml);

#endif
