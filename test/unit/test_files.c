/* test_files.c - see test_files.h */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "test_files.h"

#define FOLDER "test/cases/"

enum
{
	MOST_CASES = 200,
	MOST_CASE_PATH = MOST_CASE_NAME + 40,
	MOST_HEAD = 4096
};

static int
by_name(const void *a, const void *b)
{
	return strcmp(a, b);
}

/* Copies what stands before the ending; false if the file ends otherwise. */
static bool
take_name(char name[MOST_CASE_NAME], const char *file, const char *ending)
{
	size_t		length = strlen(file),
				cut = strlen(ending);

	if (length <= cut || strcmp(file + length - cut, ending) != 0)
		return false;
	if (length - cut >= MOST_CASE_NAME)
	{
		printf("Bail out! too long a name: %s\n", file);
		exit(1);
	}
	memcpy(name, file, length - cut);
	name[length - cut] = '\0';
	return true;
}

int
for_each_case(const char *ending, void (*test) (const char *name))
{
	static char names[MOST_CASES + 1][MOST_CASE_NAME];
	int			count = 0;
	DIR		   *folder = opendir(FOLDER);

	for (struct dirent *entry; folder != NULL && count <= MOST_CASES && (entry = readdir(folder)) != NULL;)
		count += take_name(names[count], entry->d_name, ending);
	if (folder != NULL)
		closedir(folder);
	if (count > MOST_CASES)
	{
		printf("Bail out! more than %d cases\n", MOST_CASES);
		exit(1);
	}
	qsort(names, (size_t) count, sizeof names[0], by_name);
	for (int i = 0; i < count; i++)
		test(names[i]);
	return count;
}

/* The path of a case's file with this ending. */
static void
write_path(char path[MOST_CASE_PATH], const char *name, const char *ending)
{
	snprintf(path, MOST_CASE_PATH, FOLDER "%s%s", name, ending);
}

char *
read_case(const char *name, size_t *length)
{
	static const char *const endings[] = {".txt", ".html", ".md"};

	for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
	{
		char		path[MOST_CASE_PATH];
		FILE	   *file;

		write_path(path, name, endings[i]);
		file = fopen(path, "rb");
		if (file != NULL)
		{
			fclose(file);
			return read_file(path, length);
		}
	}
	printf("Bail out! no input called %s\n", name);
	exit(1);
}

FILE *
open_table(const char *path)
{
	FILE	   *file = fopen(path, "r");
	char		head[MOST_HEAD];

	if (file == NULL || fgets(head, sizeof head, file) == NULL)
	{
		printf("Bail out! cannot read %s\n", path);
		exit(1);
	}
	return file;
}

FILE *
open_case_table(const char *name, const char *ending)
{
	char		path[MOST_CASE_PATH];

	write_path(path, name, ending);
	return open_table(path);
}

int
split_line(char *line, char **fields, int most)
{
	int			count = 0;

	line[strcspn(line, "\r\n")] = '\0';
	for (char *at = line; at != NULL && count < most; count++)
	{
		char	   *tab = strchr(at, '\t');

		fields[count] = at;
		if (tab != NULL)
			*tab++ = '\0';
		at = tab;
	}
	return count;
}
