/* pool.h - memory of one generated report, given back all at once, and text that grows in it. */
#ifndef POOL_H
#define POOL_H

#include <stddef.h>

void		pool_reset(void);
void	   *pool_take(size_t size);		/* cleared */
char	   *pool_copy(const char *bytes, size_t length);	/* with a NUL behind it */
char	   *pool_print(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Text that grows; always ends in NUL. */
typedef struct builder
{
	char	   *bytes;
	size_t		length,
				room;
} builder;

void		add_bytes(builder *out, const char *bytes, size_t length);
void		add(builder *out, const char *string);
void		add_print(builder *out, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Length of the UTF-8 character that begins here. */
int			character_length(const char *at);

/* How many characters a string has, and where number n (from 0) begins. */
int			count_characters(const char *string);
const char *character_at(const char *string, int n);

/* The string with every occurrence of what replaced; itself when there is none. */
const char *replace(const char *string, const char *what, const char *by);

#endif
