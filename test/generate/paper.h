/* paper.h - a report before it is laid out: its blocks in order. */
#ifndef PAPER_H
#define PAPER_H

#include "sheet.h"

typedef enum block_kind
{
	BLOCK_TITLE,
	BLOCK_HEADING,				/* one of the six */
	BLOCK_PARAGRAPH,
	BLOCK_TABLE,
	BLOCK_PAGE					/* a new page begins; text = the number of the page before, may be "" */
} block_kind;

typedef struct block
{
	block_kind	kind;
	const char *text;
	sheet	   *table;
} block;

enum
{
	MOST_BLOCKS = 400
};

typedef struct paper
{
	block		blocks[MOST_BLOCKS];
	int			count;
} paper;

void		add_block(paper *self, block_kind kind, const char *text);
void		add_table(paper *self, sheet *table);

/* Puts a block before number at. */
void		insert_block(paper *self, int at, block_kind kind, const char *text);

/* The whole report: title, preface, six sections with prose and the tables. */
void		write_paper(paper *self, const truth *facts, dice *d);

#endif
