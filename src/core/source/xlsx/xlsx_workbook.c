/* xlsx_workbook.c - see xlsx.h */
#include "base/find.h"
#include "source/xlsx/xlsx.h"
#include "source/xlsx/xlsx_path.h"

/* No report has so many, nor do workbooks with all that is in them. */
#define MOST_SHEETS 1000
#define MOST_RELATIONSHIPS 10000

/* Longer paths are none. */
#define LONGEST_PATH 256

enum
{
	E_SHEETS = 1,
	E_SHEET,
	E_PROPERTIES,
	E_RELATIONSHIP
};

static const gai_xlsx_element elements[] = {
	{"sheets", E_SHEETS}, {"sheet", E_SHEET}, {"workbookPr", E_PROPERTIES}, {"Relationship", E_RELATIONSHIP}, {NULL, 0}
};

/* A copy of an attribute's value; too long ones are empty. */
typedef struct name
{
	char		bytes[LONGEST_PATH];
} name;

/* A sheet of the workbook that is not hidden. */
typedef struct sheet
{
	name		id;				/* of its relationship */
	name		target;			/* where that leads to; empty = nowhere, or not to a sheet of cells */
} sheet;

typedef struct reader
{
	gai_package *package;
	gai_xlsx   *workbook;
	gai_xlsx_path path;
	sheet	   *sheets;
	size_t		nsheets,
				sheets_room;
	size_t		nrelationships;
	name		strings,		/* where their relationships lead to; empty = there is none */
				styles;
} reader;

static void
copy_name(name *to, gai_text value)
{
	size_t		length = value.length < sizeof to->bytes ? value.length : 0;

	if (length > 0)
		memcpy(to->bytes, value.bytes, length);
	to->bytes[length] = '\0';
}

static gai_status
add_sheet(reader *self, const gai_xml_tag *tag)
{
	gai_text	state = gai_xml_attribute(tag, "state");
	gai_status	status;
	sheet	   *sheets;

	if (gai_text_equal(state, gai_literal("hidden")) || gai_text_equal(state, gai_literal("veryHidden")))
		return GAI_OK;
	if (self->nsheets == MOST_SHEETS)
		return GAI_TOO_LARGE;
	sheets = gai_arena_try_grow(self->workbook->arena, self->sheets, self->nsheets, 1, sizeof *sheets,
								&self->sheets_room, &status);
	if (sheets == NULL)
		return status;
	self->sheets = sheets;
	copy_name(&sheets[self->nsheets].id, gai_xml_attribute(tag, "id"));
	sheets[self->nsheets++].target.bytes[0] = '\0';
	return GAI_OK;
}

static gai_status
add_relationship(reader *self, const gai_xml_tag *tag)
{
	gai_text	type = gai_xml_attribute(tag, "Type"),
				target = gai_xml_attribute(tag, "Target");
	name		id;

	if (++self->nrelationships > MOST_RELATIONSHIPS)
		return GAI_TOO_LARGE;
	if (gai_text_equal(gai_xml_attribute(tag, "TargetMode"), gai_literal("External")))
		return GAI_OK;
	copy_name(&id, gai_xml_attribute(tag, "Id"));
	if (gai_ends(type, "/sharedStrings"))
		copy_name(&self->strings, target);
	else if (gai_ends(type, "/styles"))
		copy_name(&self->styles, target);
	else if (gai_ends(type, "/worksheet"))
		for (size_t i = 0; i < self->nsheets; i++)
			if (strcmp(self->sheets[i].id.bytes, id.bytes) == 0)
				copy_name(&self->sheets[i].target, target);
	return GAI_OK;
}

/* The part that a relationship leads to, from the root of the package or from the folder xl; -1 if there is none. */
static int64_t
find_target(const gai_package *package, const name *target)
{
	const char *path = target->bytes;
	char		within[LONGEST_PATH + 4] = "xl/";

	if (path[0] == '\0')
		return -1;
	if (path[0] == '/')
		return gai_find_part(package, path + 1);
	if (strncmp(path, "../", 3) == 0)
		return gai_find_part(package, path + 3);
	strcat(within, path + (strncmp(path, "./", 2) == 0 ? 2 : 0));
	return gai_find_part(package, within);
}

/* Has a part read that a relationship leads to, if it leads anywhere.  A part that is missing is damage. */
static gai_status
read_target(const reader *self, const name *target,
			gai_status (*read) (gai_package *package, int64_t part, gai_xlsx *workbook))
{
	int64_t		part = find_target(self->package, target);

	if (target->bytes[0] == '\0')
		return GAI_OK;
	return part < 0 ? gai_refuse_damaged(self->package) : read(self->package, part, self->workbook);
}

static gai_status
on_open(void *context, const gai_xml_tag *tag)
{
	reader	   *self = context;
	uint8_t		element = gai_xlsx_enter(&self->path, tag, elements);

	if (element == E_SHEET && gai_xlsx_around(&self->path, 1) == E_SHEETS)
		return add_sheet(self, tag);
	if (element == E_PROPERTIES)
	{
		gai_text	from_1904 = gai_xml_attribute(tag, "date1904");

		self->workbook->from_1904 = from_1904.bytes != NULL && gai_xml_is_on(from_1904);
	}
	return element == E_RELATIONSHIP ? add_relationship(self, tag) : GAI_OK;
}

static gai_status
on_close(void *context)
{
	reader	   *self = context;

	self->path.depth--;
	return GAI_OK;
}

/* Reads the own part of the workbook, and the one with its relationships. */
static gai_status
read_workbook(reader *self, int64_t part)
{
	static const gai_xml_events events = {.open = on_open, .close = on_close};
	const char *own = gai_part_name(self->package, part);
	const char *file = strrchr(own, '/');
	char		path[LONGEST_PATH + 16] = "xl/_rels/";
	gai_status	status = gai_parse_part(self->package, part, &events, self);
	int64_t		relationships;

	if (status != GAI_OK)
		return status;
	if (file == NULL || strlen(file) >= LONGEST_PATH)
		return gai_refuse_damaged(self->package);
	strcat(strcat(path, file + 1), ".rels");
	relationships = gai_find_part(self->package, path);
	if (relationships < 0)
		return gai_refuse_damaged(self->package);
	self->path.depth = 0;
	return gai_parse_part(self->package, relationships, &events, self);
}

gai_status
gai_xlsx_load(gai_package *package, void *context)
{
	gai_xlsx   *workbook = context;
	reader		self = {.package = package, .workbook = workbook};
	int64_t		part = gai_find_main_part(package, "xl/workbook");
	gai_status	status;

	*workbook = (gai_xlsx) {.arena = package->arena};
	if (part < 0)
		return gai_refuse_package(package);
	status = read_workbook(&self, part);
	if (status == GAI_OK)
		status = read_target(&self, &self.styles, gai_xlsx_read_styles);
	if (status == GAI_OK)
		status = read_target(&self, &self.strings, gai_xlsx_read_strings);
	for (size_t i = 0; i < self.nsheets && status == GAI_OK; i++)
		status = read_target(&self, &self.sheets[i].target, gai_xlsx_read_sheet);
	return status;
}

/* Looks for the main part of a workbook. */
static gai_status
look(gai_package *package, void *context)
{
	*(bool *) context = gai_find_main_part(package, "xl/workbook") >= 0;
	return GAI_OK;
}

bool
gai_is_xlsx(gai_arena *arena, const char *bytes, size_t length)
{
	bool		found = false;

	gai_load_package(arena, bytes, length, look, &found);
	return found;
}
