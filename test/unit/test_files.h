/* test_files.h - what tests read from files: the inputs of test/cases, tables of fields */
#ifndef TEST_FILES_H
#define TEST_FILES_H

#include <stddef.h>
#include <stdio.h>

/* The name of a case with its NUL is no longer. */
#define MOST_CASE_NAME 80

/*
 * Calls a test with the name of each case of test/cases that has a file with this ending, in the order of names; the
 * name is without the ending.  Returns how many there are.  Stops the program when there are too many.
 */
int			for_each_case(const char *ending, void (*test) (const char *name));

/* The input of a case, text or HTML or Markdown, and its length; the caller frees.  Stops the program without one. */
char	   *read_case(const char *name, size_t *length);

/* A file of tab-separated fields, behind its head line; stops the program when there is none. */
FILE	   *open_table(const char *path);

/* The same of a case. */
FILE	   *open_case_table(const char *name, const char *ending);

/* Cuts a line in place into its fields; returns how many. */
int			split_line(char *line, char **fields, int most);

#endif
