/* package.h - Office documents around their parts. */
#ifndef PACKAGE_H
#define PACKAGE_H

#include "pool.h"

/* A file in a zip archive; password NULL = not encrypted. */
typedef struct package_part
{
	const char *name;
	const char *bytes;
	size_t		length;
	const char *password;
} package_part;

/* An archive of these parts, in the pool. */
builder		pack_parts(const package_part *parts, int count);

/* The Word document with this main part, in the pool. */
builder		pack_document(const builder *xml);

/*
 * The workbook with these parts, in the pool: the name of each, a form feed, its content, a form feed.  A byte order
 * mark in front of all belongs to the first.
 */
builder		pack_workbook(const builder *parts);

#endif
