/* hazards_text.c - what happens to the whole text, whatever it says. */
#include <string.h>

#include "hazards.h"

void
write_traditional(builder *body, dice *d)
{
	static const char *const letters[][2] = {
		{"规", "規"}, {"范", "範"}, {"条", "條"}, {"项", "項"}, {"内", "內"}, {"发", "發"}, {"废", "廢"}, {"现", "現"},
		{"数", "數"}, {"处", "處"}, {"决", "決"}, {"许", "許"}, {"罚", "罰"}, {"强", "強"}, {"费", "費"}, {"额", "額"},
		{"单", "單"}, {"业", "業"}, {"对", "對"}, {"总", "總"}, {"购", "購"}, {"采", "採"}, {"计", "計"}, {"关", "關"},
		{"务", "務"}, {"类", "類"}, {"过", "過"}, {"执", "執"}, {"询", "詢"}, {"护", "護"}, {"权", "權"}, {"国", "國"},
		{"属", "屬"}, {"稳", "穩"}, {"补", "補"}, {"请", "請"}, {"确", "確"}, {"访", "訪"}, {"举", "舉"}, {"报", "報"},
		{"诉", "訴"}, {"复", "復"}, {"议", "議"}, {"纠", "糾"}, {"结", "結"}, {"审", "審"}, {"维", "維"}, {"经", "經"},
		{"续", "續"}, {"继", "繼"}, {"办", "辦"}, {"转", "轉"}, {"据", "據"}, {"纳", "納"}, {"缴", "繳"}, {"与", "與"},
		{"构", "構"}, {"组", "組"}, {"织", "織"}, {"机", "機"}, {"会", "會"}, {"题", "題"}, {"进", "進"}, {"况", "況"},
		{"开", "開"}, {"个", "個"}, {"为", "為"}, {"这", "這"}, {"讼", "訟"}, {"认", "認"}, {"获", "獲"}, {"启", "啟"},
		{"动", "動"}, {"体", "體"}, {"问", "問"}, {"论", "論"}, {"证", "證"}, {"没", "沒"}, {"间", "間"}, {"门", "門"},
		{"实", "實"}, {"导", "導"}, {"统", "統"}, {"预", "預"}, {"应", "應"}, {"万", "萬"}, {"岁", "歲"}, {"区", "區"},
	};

	(void) d;
	for (size_t i = 0; i < sizeof letters / sizeof letters[0]; i++)
		body->bytes = (char *) replace(body->bytes, letters[i][0], letters[i][1]);
	body->length = strlen(body->bytes);
	body->room = body->length + 1;
}

static void
end_lines_with(builder *body, const char *end)
{
	builder		out = {0};
	const char *at = body->bytes,
			   *stop;

	while ((stop = strchr(at, '\n')) != NULL)
	{
		add_bytes(&out, at, (size_t) (stop - at));
		add(&out, end);
		at = stop + 1;
	}
	add(&out, at);
	*body = out;
}

void
end_lines_with_crlf(builder *body, dice *d)
{
	(void) d;
	end_lines_with(body, "\r\n");
}

void
end_lines_with_blanks(builder *body, dice *d)
{
	static const char *const ends[] = {" \n", "   \n", "　\n", "\xC2\xA0\n"};

	end_lines_with(body, pick(d, ends));
}

void
begin_with_mark(builder *body, dice *d)
{
	builder		out = {0};

	(void) d;
	add(&out, "\xEF\xBB\xBF");
	add_bytes(&out, body->bytes, body->length);
	*body = out;
}
