/* t_similarity.c - the similarity of prose: what counts, what does not, and that it is symmetric */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "../generate/random.h"
#include "across/similarity.h"
#include "fixture.h"
#include "tap.h"

static gai_arena arena;

static gai_text
text_of(const char *string)
{
	return gai_slice(string, strlen(string));
}

static double
similarity(const char *a, const char *b)
{
	gai_text	first = text_of(a);
	gai_text	second = text_of(b);
	gai_overlap overlap = gai_compare_prose(&arena, &first, 1, &second, 1);

	return overlap.first > 0 && overlap.second > 0 ? gai_similarity(&overlap) : -1;
}

/* Prose of so many characters, any of 3,000 common ones, with blanks, stops, digits and numerals between them. */
static char *
make_prose(dice *d, int characters)
{
	static const char *const between[] = {" ", "\n", "。", ",", ",", "2023", "12", "三", "(", "、"};
	char	   *prose = gai_alloc(&arena, (size_t) characters, 16);
	size_t		length = 0;

	for (int i = 0; i < characters; i++)
	{
		uint32_t	character = 0x6C00 + (uint32_t) below(d, 3000);

		length += (size_t) sprintf(prose + length, "%c%c%c", (int) (0xE0 | character >> 12),
								   (int) (0x80 | (character >> 6 & 0x3F)), (int) (0x80 | (character & 0x3F)));
		if (chance(d, 15))
			length += (size_t) sprintf(prose + length, "%s", pick(d, between));
	}
	prose[length] = '\0';
	return prose;
}

static char *
join(const char *a, const char *b)
{
	char	   *both = gai_alloc(&arena, strlen(a) + strlen(b) + 1, 1);

	strcpy(both, a);
	return strcat(both, b);
}

static void
test_shares(void)
{
	dice		d = {1};
	bool		same = true;
	bool		unlike = true;
	bool		half = true;
	bool		symmetric = true;
	bool		contained = true;

	for (int i = 0; i < 50; i++)
	{
		int			size = 100 + below(&d, 900);
		const char *common = make_prose(&d, size);
		const char *a = make_prose(&d, size);
		const char *b = make_prose(&d, size);
		double		halves = similarity(join(common, a), join(b, common));

		same = same && similarity(a, a) == 1;
		unlike = unlike && similarity(a, b) < 0.02;
		half = half && halves > 0.47 && halves < 0.53;
		symmetric = symmetric && halves == similarity(join(b, common), join(common, a));
		contained = contained && similarity(a, join(a, common)) > 0.6 && similarity(a, join(a, common)) < 0.73;
	}
	ok(same, "a text is like itself, exactly");
	ok(unlike, "texts with nothing in common are not alike");
	ok(half, "texts of which half is the same are half alike, wherever it stands");
	ok(symmetric, "both ways the same, exactly");
	ok(contained, "a text and twice as much are two thirds alike");
}

static void
test_normal_form(void)
{
	ok(similarity("2023年收到申请11件,办结9件。", "2024年收到申请108件，办结 107 件。") == 1, "numbers and stops do not count");
	ok(similarity("二〇二三年收到申请十一件", "2024年收到申请9件") == 1, "nor do numerals");
	ok(similarity("本年度没有收到任何申请", "本 年 度\n没有\xE3\x80\x80收到任何申请") == 1, "nor blanks of any width");
	ok(similarity("(一)主动公开政府信息", "1.主动公开政府信息") == 1, "nor the numbers of items");
	ok(similarity("政府信息公開", "政府信息公开") == 1, "traditional and simplified characters are the same");
	ok(similarity("12345.ABC", "abc!") == 1, "letters fold");
	ok(similarity("公开工作有序推进", "公开工作稳步开展") == 0, "a text of eight characters that shares four has no run in common");
}

static void
test_short(void)
{
	gai_text	none = {NULL, 0};
	gai_text	sections[] = {{NULL, 0}, text_of("本年度没有收取信息处理费"), {NULL, 0}};
	gai_text	one = text_of("本年度没有收取信息处理费");
	gai_overlap overlap;

	ok(similarity("", "本年度没有收到") < 0, "an empty text has nothing to compare");
	ok(similarity("2024。。 三", "本年度没有收到") < 0, "nor has one of numbers and stops");
	ok(similarity("无", "无。") == 1 && similarity("无", "暂无") == 0, "a text shorter than a run is one run");
	overlap = gai_compare_prose(&arena, &none, 1, &one, 1);
	ok(overlap.first == 0 && overlap.second > 0, "a text that is not there has no runs");
	overlap = gai_compare_prose(&arena, sections, 3, &one, 1);
	ok(overlap.first == overlap.second && overlap.common == overlap.first, "sections that are not there are none");
	overlap = gai_compare_prose(&arena, (gai_text[]) {text_of("政府信息"), text_of("公开工作")}, 2,
								(gai_text[]) {text_of("政府信息公开工作")}, 1);
	is_integer((int64_t) overlap.common, 0, "no run goes from one section into the next");
}

/* What is said twice in one is not said twice in the other. */
static void
test_counts(void)
{
	gai_text	once = text_of("加强政府信息公开工作");
	gai_text	twice[] = {text_of("加强政府信息公开工作"), text_of("加强政府信息公开工作")};
	gai_overlap overlap = gai_compare_prose(&arena, &once, 1, twice, 2);

	is_integer((int64_t) overlap.first, 5, "ten characters have five runs of six");
	is_integer((int64_t) overlap.second, 10, "said twice, ten");
	is_integer((int64_t) overlap.common, 5, "of which five are common");
}

/* Any bytes, valid or not. */
static void
test_bytes(void)
{
	dice		d = {2};
	bool		good = true;

	for (int i = 0; i < 300; i++)
	{
		size_t		length = (size_t) below(&d, 400);
		char	   *bytes = gai_alloc(&arena, length + 1, 1);
		gai_text	text = gai_slice(bytes, length);
		gai_overlap overlap;

		for (size_t b = 0; b < length; b++)
			bytes[b] = (char) below(&d, 256);
		overlap = gai_compare_prose(&arena, &text, 1, &text, 1);
		good = good && overlap.first == overlap.second && overlap.common == overlap.first;
	}
	ok(good, "random bytes are like themselves");
}

static gai_status
compare_with(const gai_host *host, gai_text text)
{
	gai_arena	own;
	volatile gai_status status;

	gai_arena_open(&own, host);
	status = gai_try(&own);
	if (status == GAI_OK)
		gai_compare_prose(&own, &text, 1, &text, 1);
	gai_arena_free(&own);
	return status;
}

static void
test_limits(void)
{
	dice		d = {3};
	gai_text	text = text_of(make_prose(&d, 20000));
	test_host	host;
	int			needed;
	bool		clean = true;

	test_host_init(&host, 0);
	ok(compare_with(&host.host, text) == GAI_OK, "20,000 characters");
	needed = host.allocations;
	for (int n = 1; n <= needed; n++)
	{
		test_host_init(&host, n);
		clean = clean && compare_with(&host.host, text) == GAI_NO_MEMORY && host.outstanding == 0;
	}
	ok(needed > 0 && clean, "each of %d allocations may fail", needed);
	test_host_init(&host, 0);
	host.stop = true;
	ok(compare_with(&host.host, text) == GAI_CANCELLED && host.asked > 0, "it can be stopped");
}

static void
test_fast(void)
{
	dice		d = {4};
	const char *a = make_prose(&d, 1000);
	const char *b = make_prose(&d, 1000);
	clock_t		begin = clock();
	gai_text	first = text_of(a);
	gai_text	second = text_of(b);
	size_t		common = 0;

	for (int i = 0; i < 200; i++)
		common += gai_compare_prose(&arena, &first, 1, &second, 1).common;
	note("two proses of 3 kB: %.1f us with sanitizers", (double) (clock() - begin) / CLOCKS_PER_SEC / 200 * 1e6);
	is_integer((int64_t) common, 0, "the same each time");
}

int
main(void)
{
	gai_arena_open(&arena, &gai_malloc_host);
	if (gai_try(&arena) != GAI_OK)
		return 1;
	test_shares();
	test_normal_form();
	test_short();
	test_counts();
	test_bytes();
	test_limits();
	test_fast();
	gai_arena_free(&arena);
	return done_testing();
}
