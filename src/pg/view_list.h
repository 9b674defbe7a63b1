/*
 * view_list.h - the views that gai_create_views makes, as data.
 */
#ifndef GAIPG_VIEW_LIST_H
#define GAIPG_VIEW_LIST_H

/* A column: its name, the expression that it shows, and a comment in Chinese for those who see it in a tool. */
typedef struct ViewColumn
{
	const char *name;
	const char *expression;
	const char *comment;
} ViewColumn;

/*
 * A view.  In "from" and in expressions s is the source, $E the schema of the extension, $R the column of the report,
 * $F the editions of the form as rows of VALUES, and $W the list of columns of gai_wide().
 */
typedef struct View
{
	const char *name;
	const char *comment;
	const char *from;			/* behind FROM */
	bool		of_reports;		/* begins with report_key, region, agency and year */
	bool		wide;			/* ends with the cells of a report as columns */
	const char *key;			/* columns that identify a row, for the unique index of a materialized view */
	const ViewColumn *columns;	/* ended by name NULL */
} View;

/* All views, ended by name NULL. */
extern const View gaipg_views[];

#endif
