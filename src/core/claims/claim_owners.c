/* claim_owners.c - whose numbers a clause tells: the agency's, its region's, another's; see claim_context.h */
#include "claims/claim_context.h"

/* Where in the agency's name the glyphs end that begin at index; 0 = they are not in it. */
static size_t
find_in_agency(const gai_claim_reader *reader, const gai_glyph *glyphs, size_t count)
{
	for (size_t i = 0; count > 0 && i + count <= reader->agency.count; i++)
	{
		size_t		n = 0;

		while (n < count && reader->agency.glyphs[i + n].code == glyphs[n].code)
			n++;
		if (n == count)
			return i + n;
	}
	return 0;
}

/* How many glyphs at the end of the agency's name, up to length, spell the word; 0 = none. */
static size_t
ends_with(const gai_prose *agency, size_t length, const char16_t *word)
{
	size_t		count = 0;

	while (word[count] != 0)
		count++;
	return count <= length && gai_spells(agency, length - count, word) ? count : 0;
}

/* How many glyphs of an agency's name are its place: without 人民政府, 办公室 … */
static size_t
length_of_place(const gai_prose *agency, bool *office)
{
	static const char16_t *const governments[] = {u"人民政府", u"管理委员会", u"管委会", u"办事处", u"道", NULL};
	size_t		length = agency->count;

	*office = ends_with(agency, length, u"办公室") || ends_with(agency, length, u"办公厅");
	length -= *office ? 3 : 0;
	for (int i = 0; governments[i] != NULL; i++)
		length -= ends_with(agency, length, governments[i]);
	return length;
}

static bool
is_office(const gai_claim_reader *reader)
{
	bool		office;

	length_of_place(&reader->agency, &office);
	return office;
}

bool
gai_is_government(const gai_claim_reader *reader)
{
	bool		office;
	size_t		length = length_of_place(&reader->agency, &office);

	return reader->agency.count == 0 ||
		(length > 0 && gai_is_one_of(reader->agency.glyphs[length - 1].code, u"省市州盟县区旗镇乡街"));
}

/*
 * Whether a region of a level is the agency's own: it is the government there, and no office of it.  The government's
 * general office often reports for the government.
 */
static gai_owner
owner_of_region(const gai_claim_reader *reader, uint32_t level)
{
	size_t		length;
	bool		office;

	if (level == 0)
		return GAI_FOREIGN;
	if (reader->agency.count == 0)
		return GAI_PERHAPS_OWN;
	length = length_of_place(&reader->agency, &office);
	if (length == 0 || reader->agency.glyphs[length - 1].code != level)
		return GAI_FOREIGN;
	return office ? GAI_PERHAPS_OWN : GAI_OWN;
}

/*
 * Of agencies in a region: all levels of it, or its departments and its towns, are the region; either of them may be a
 * part.  县政府及各部门 names the region by its government.
 */
static gai_owner
owner_of_bodies(const gai_claim_reader *reader, const gai_area *area)
{
	uint32_t	level = area->level == 0 && area->government ? area->government_level & ~GAI_SOME_BODIES : area->level;
	gai_owner	owner = owner_of_region(reader, level);
	bool		whole = area->bodies == 0 || (area->bodies & GAI_ALL_BODIES) ||
		area->bodies == (GAI_DEPARTMENTS | GAI_TOWNS) || area->level == 0;

	return owner == GAI_OWN && !whole ? GAI_PERHAPS_OWN : owner;
}

gai_owner
gai_owner_of_government(const gai_claim_reader *reader, const gai_area *area)
{
	gai_owner	owner = area->government ? owner_of_region(reader, area->government_level & ~GAI_SOME_BODIES) : GAI_OWN;

	return owner == GAI_OWN && (area->government_level & GAI_SOME_BODIES) ? GAI_PERHAPS_OWN : owner;
}

/* The first word of receiving or answering in an area. */
static size_t
find_verb(const gai_claim_reader *reader, const gai_area *area)
{
	for (size_t i = area->begin; i < area->end; i++)
	{
		const gai_token *token = &reader->tokens.items[i];

		gai_step(reader->arena);
		if (token->kind == GAI_TOKEN_WORD &&
			(token->word == GAI_W_RECEIVED || token->word == GAI_W_HANDLED || token->word == GAI_W_FINISHED ||
			 token->word == GAI_W_NOT))
			return i;
	}
	return GAI_NOWHERE;
}

/* 县政府办代表县政府受理: who acts stands before 代表; gives its place, or the end. */
static size_t
begin_of_client(const gai_glyph *glyphs, size_t floor, size_t end)
{
	for (size_t i = end; i > floor + 2 && end - i < 20; i--)
		if (glyphs[i - 2].code == 0x4EE3 && glyphs[i - 1].code == 0x8868 && glyphs[i - 3].code != 0x5927)
			return i - 2;
	return end;
}

/* 县政府, 某县人民政府 that ends here: the region's government. */
static gai_owner
owner_of_government(const gai_claim_reader *reader, size_t floor, size_t end)
{
	const gai_glyph *glyphs = reader->prose.glyphs;
	size_t		place = end - 2;

	if (place >= floor + 3 && glyphs[place - 1].code == 0x6C11 && glyphs[place - 2].code == 0x4EBA)
		place -= 2;
	return gai_is_one_of(glyphs[place - 1].code, u"省市州盟县区旗镇乡") ?
		owner_of_region(reader, glyphs[place - 1].code) : GAI_OWN;
}

/*
 * 邻县教育局依法 before the first word of a clause: where the name of an agency ends that is long enough not to be part of
 * another word; 0 = there is none.
 */
static size_t
end_of_subject(const gai_claim_reader *reader, size_t floor, size_t end)
{
	const gai_glyph *glyphs = reader->prose.glyphs;

	while (end > floor && gai_is_one_of(glyphs[end - 1].code, u"因由在对依法规及时积极认真行政"))
	{
		gai_step(reader->arena);
		end--;
	}
	if (end < floor + 4 || !gai_is_one_of(glyphs[end - 1].code, u"局厅委院办室府"))
		return 0;
	for (size_t i = end - 4; i < end; i++)
		if (!gai_is_letter(glyphs[i].code) || glyphs[i].code < 0x80)
			return 0;
	return end;
}

/* Whether the letters up to end may be an agency: 街道, not 渠道; 中心, not 精心. */
static bool
ends_agency(const gai_glyph *glyphs, size_t floor, size_t end)
{
	static const char16_t *const words[] = {u"街道", u"中心", u"部门", u"单位"};

	if (end == floor || !gai_is_one_of(glyphs[end - 1].code, u"局厅委院办镇乡县市区道心队所站司门位室"))
		return false;
	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
		if (glyphs[end - 1].code == words[i][1])
			return end > floor + 1 && glyphs[end - 2].code == words[i][0];
	return true;
}

/*
 * Whose numbers an area tells that names who received something: "市公安局共收到" is the agency's own business only if it
 * is called so.  Where the agency is not known, it is taken to speak of itself, but not in a list of parts.
 */
static gai_owner
owner_of_actor(const gai_claim_reader *reader, const gai_area *area)
{
	const gai_glyph *glyphs = reader->prose.glyphs;
	size_t		verb = find_verb(reader, area);
	size_t		floor = area->begin > 0 ? reader->tokens.items[area->begin - 1].end : 0;
	size_t		subject = end_of_subject(reader, floor, reader->tokens.items[area->begin].begin);
	size_t		end,
				begin;

	if (verb == GAI_NOWHERE && subject == 0)
		return GAI_OWN;
	end = begin_of_client(glyphs, floor, subject != 0 ? subject : reader->tokens.items[verb].begin);
	while (end > floor && gai_is_one_of(glyphs[end - 1].code, u"共总累计已全年度暂"))
	{
		gai_step(reader->arena);
		end--;
	}
	if (end >= floor + 3 && glyphs[end - 1].code == 0x5E9C && glyphs[end - 2].code == 0x653F)
		return owner_of_government(reader, floor, end);
	if (!ends_agency(glyphs, floor, end))
		return GAI_OWN;
	begin = end - 1;
	while (begin > floor && end - begin < 10 && glyphs[begin - 1].code > 0x80 &&
		   gai_is_letter(glyphs[begin - 1].code) && !gai_is_one_of(glyphs[begin - 1].code, u"年度日"))
		begin--;
	/* 其他部门, 各单位 */
	for (size_t i = begin; i < end; i++)
		if (gai_is_one_of(glyphs[i].code, u"他各"))
			return GAI_FOREIGN;
	/* 我局, 本单位 */
	for (size_t i = begin; i < end; i++)
		if (gai_is_one_of(glyphs[i].code, u"我本全"))
			return GAI_OWN;
	if (reader->agency.count == 0)
		return reader->among ? GAI_FOREIGN : GAI_OWN;
	if (end - begin >= 3 && find_in_agency(reader, &glyphs[end - 3], 3) > 0)
		return GAI_OWN;
	/* a place is often shortened: 高新区 */
	if (gai_is_one_of(glyphs[end - 1].code, u"镇乡县市区道") && end - begin >= 3 &&
		find_in_agency(reader, &glyphs[end - 3], 2) > 0)
		return GAI_OWN;
	return end - begin <= 2 && find_in_agency(reader, &glyphs[end - 1], 1) > 0 ? GAI_PERHAPS_OWN : GAI_FOREIGN;
}

gai_owner
gai_owner_of(const gai_claim_reader *reader, const gai_area *area)
{
	gai_owner	owner = reader->owner;
	gai_owner	actor;

	if (area->own_year && owner == GAI_PERHAPS_OWN)
		owner = GAI_OWN;
	if (area->region)
		owner = owner_of_bodies(reader, area);
	if (gai_has(area, GAI_W_LEVEL_ITSELF))
		owner = GAI_PERHAPS_OWN;
	if (area->region)
		return owner;
	/* the government's office, in the report of the government */
	if (area->office && owner == GAI_OWN && !is_office(reader))
		owner = GAI_PERHAPS_OWN;
	actor = owner_of_actor(reader, area);
	return actor > owner ? actor : owner;
}
