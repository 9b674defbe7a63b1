/* text.c - see text.h */
#include "base/text.h"

int
gai_decode_rare(const char *bytes, const char *end, uint32_t *character)
{
	const unsigned char *s = (const unsigned char *) bytes;
	size_t		left = (size_t) (end - bytes);

	if (s[0] >= 0xC2 && s[0] < 0xE0 && left >= 2 && (s[1] & 0xC0) == 0x80)
	{
		*character = (uint32_t) (s[0] & 0x1F) << 6 | (s[1] & 0x3F);
		return 2;
	}
	if (s[0] >= 0xF0 && s[0] < 0xF5 && left >= 4 &&
		(s[1] & 0xC0) == 0x80 && (s[2] & 0xC0) == 0x80 && (s[3] & 0xC0) == 0x80)
	{
		*character = (uint32_t) (s[0] & 0x07) << 18 | (uint32_t) (s[1] & 0x3F) << 12 |
			(uint32_t) (s[2] & 0x3F) << 6 | (s[3] & 0x3F);
		return 4;
	}
	*character = 0xFFFD;
	return 1;
}

size_t
gai_encode(uint32_t character, char bytes[4])
{
	static const unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
	size_t		length = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;

	for (size_t i = length - 1; i > 0; i--, character >>= 6)
		bytes[i] = (char) (0x80 | (character & 0x3F));
	bytes[0] = (char) (leads[length] | character);
	return length;
}

bool
gai_is_blank(uint32_t character)
{
	if (character < 0x80)
		return character <= ' ' || character == 0x7F;
	return character == 0x85 || character == 0xA0 || character == 0xAD || character == 0x1680 ||
		(character >= 0x2000 && character <= 0x200F) || (character >= 0x2028 && character <= 0x202F) ||
		(character >= 0x205F && character <= 0x206F) || character == 0x3000 || character == 0xFEFF;
}

/* Of the entries below; test/unit/t_text.c prints them when they are not. */
const uint64_t gai_traditional_bits[16] = {
	0x083630020303E9E2, 0x0504928840007C40, 0x8C00110220040010, 0x7220140214000482, 0x0005010200002280,
	0x01C2208000018810, 0x3006680000088A41, 0x0400010290010A00, 0x201604488A004784, 0x310A0004A0B00004,
	0x8000050408107400, 0x080C010C42300808, 0x0180840401440E08, 0x01A7800200000701, 0x0004624240003049,
	0x40800AC080000114
};

/* Long because it is a table with a line for each character; the compiler makes a binary search of the switch. */
uint32_t
gai_simplify_listed(uint32_t character)
{
	switch (character)
	{
#define SIMPLE(traditional, simplified) case traditional: return simplified;
			SIMPLE(0x4E26, 0x5E76)	/* 並 并 */
			SIMPLE(0x4F75, 0x5E76)	/* 併 并 */
			SIMPLE(0x4F86, 0x6765)	/* 來 来 */
			SIMPLE(0x4FC2, 0x7CFB)	/* 係 系 */
			SIMPLE(0x500B, 0x4E2A)	/* 個 个 */
			SIMPLE(0x5167, 0x5185)	/* 內 内 */
			SIMPLE(0x54E1, 0x5458)	/* 員 员 */
			SIMPLE(0x55AE, 0x5355)	/* 單 单 */
			SIMPLE(0x570B, 0x56FD)	/* 國 国 */
			SIMPLE(0x57F7, 0x6267)	/* 執 执 */
			SIMPLE(0x5831, 0x62A5)	/* 報 报 */
			SIMPLE(0x52D9, 0x52A1)	/* 務 务 */
			SIMPLE(0x5340, 0x533A)	/* 區 区 */
			SIMPLE(0x5BE9, 0x5BA1)	/* 審 审 */
			SIMPLE(0x5C0D, 0x5BF9)	/* 對 对 */
			SIMPLE(0x5C6C, 0x5C5E)	/* 屬 属 */
			SIMPLE(0x5EE2, 0x5E9F)	/* 廢 废 */
			SIMPLE(0x5EF3, 0x5385)	/* 廳 厅 */
			SIMPLE(0x5F37, 0x5F3A)	/* 強 强 */
			SIMPLE(0x5F8C, 0x540E)	/* 後 后 */
			SIMPLE(0x5F9E, 0x4ECE)	/* 從 从 */
			SIMPLE(0x5FA9, 0x590D)	/* 復 复 */
			SIMPLE(0x61C9, 0x5E94)	/* 應 应 */
			SIMPLE(0x6578, 0x6570)	/* 數 数 */
			SIMPLE(0x65BC, 0x4E8E)	/* 於 于 */
			SIMPLE(0x6642, 0x65F6)	/* 時 时 */
			SIMPLE(0x6703, 0x4F1A)	/* 會 会 */
			SIMPLE(0x689D, 0x6761)	/* 條 条 */
			SIMPLE(0x696D, 0x4E1A)	/* 業 业 */
			SIMPLE(0x69CB, 0x6784)	/* 構 构 */
			SIMPLE(0x6A19, 0x6807)	/* 標 标 */
			SIMPLE(0x6A5F, 0x673A)	/* 機 机 */
			SIMPLE(0x6A94, 0x6863)	/* 檔 档 */
			SIMPLE(0x6AA2, 0x68C0)	/* 檢 检 */
			SIMPLE(0x6B0A, 0x6743)	/* 權 权 */
			SIMPLE(0x6C92, 0x6CA1)	/* 沒 没 */
			SIMPLE(0x6C7A, 0x51B3)	/* 決 决 */
			SIMPLE(0x6CC1, 0x51B5)	/* 況 况 */
			SIMPLE(0x7121, 0x65E0)	/* 無 无 */
			SIMPLE(0x70BA, 0x4E3A)	/* 為 为 */
			SIMPLE(0x7232, 0x4E3A)	/* 爲 为 */
			SIMPLE(0x7372, 0x83B7)	/* 獲 获 */
			SIMPLE(0x73FE, 0x73B0)	/* 現 现 */
			SIMPLE(0x767C, 0x53D1)	/* 發 发 */
			SIMPLE(0x7A31, 0x79F0)	/* 稱 称 */
			SIMPLE(0x78BA, 0x786E)	/* 確 确 */
			SIMPLE(0x7BC4, 0x8303)	/* 範 范 */
			SIMPLE(0x7CFE, 0x7EA0)	/* 糾 纠 */
			SIMPLE(0x7D0D, 0x7EB3)	/* 納 纳 */
			SIMPLE(0x7D44, 0x7EC4)	/* 組 组 */
			SIMPLE(0x7D50, 0x7ED3)	/* 結 结 */
			SIMPLE(0x7D71, 0x7EDF)	/* 統 统 */
			SIMPLE(0x7D93, 0x7ECF)	/* 經 经 */
			SIMPLE(0x7DAD, 0x7EF4)	/* 維 维 */
			SIMPLE(0x7E3D, 0x603B)	/* 總 总 */
			SIMPLE(0x7E54, 0x7EC7)	/* 織 织 */
			SIMPLE(0x7E73, 0x7F34)	/* 繳 缴 */
			SIMPLE(0x7E7C, 0x7EE7)	/* 繼 继 */
			SIMPLE(0x7E8C, 0x7EED)	/* 續 续 */
			SIMPLE(0x7F70, 0x7F5A)	/* 罰 罚 */
			SIMPLE(0x8655, 0x5904)	/* 處 处 */
			SIMPLE(0x865F, 0x53F7)	/* 號 号 */
			SIMPLE(0x88FD, 0x5236)	/* 製 制 */
			SIMPLE(0x88DC, 0x8865)	/* 補 补 */
			SIMPLE(0x8907, 0x590D)	/* 複 复 */
			SIMPLE(0x8986, 0x590D)	/* 覆 复, a common misprint */
			SIMPLE(0x898F, 0x89C4)	/* 規 规 */
			SIMPLE(0x8A02, 0x8BA2)	/* 訂 订 */
			SIMPLE(0x8A08, 0x8BA1)	/* 計 计 */
			SIMPLE(0x8A0E, 0x8BA8)	/* 討 讨 */
			SIMPLE(0x8A2A, 0x8BBF)	/* 訪 访 */
			SIMPLE(0x8A31, 0x8BB8)	/* 許 许 */
			SIMPLE(0x8A34, 0x8BC9)	/* 訴 诉 */
			SIMPLE(0x8A62, 0x8BE2)	/* 詢 询 */
			SIMPLE(0x8A8D, 0x8BA4)	/* 認 认 */
			SIMPLE(0x8ABF, 0x8C03)	/* 調 调 */
			SIMPLE(0x8ACB, 0x8BF7)	/* 請 请 */
			SIMPLE(0x8B70, 0x8BAE)	/* 議 议 */
			SIMPLE(0x8B77, 0x62A4)	/* 護 护 */
			SIMPLE(0x8A1F, 0x8BBC)	/* 訟 讼 */
			SIMPLE(0x8CBB, 0x8D39)	/* 費 费 */
			SIMPLE(0x8CFC, 0x8D2D)	/* 購 购 */
			SIMPLE(0x8F49, 0x8F6C)	/* 轉 转 */
			SIMPLE(0x8FA6, 0x529E)	/* 辦 办 */
			SIMPLE(0x9032, 0x8FDB)	/* 進 进 */
			SIMPLE(0x904E, 0x8FC7)	/* 過 过 */
			SIMPLE(0x9109, 0x4E61)	/* 鄉 乡 */
			SIMPLE(0x91AB, 0x533B)	/* 醫 医 */
			SIMPLE(0x9580, 0x95E8)	/* 門 门 */
			SIMPLE(0x958B, 0x5F00)	/* 開 开 */
			SIMPLE(0x9593, 0x95F4)	/* 間 间 */
			SIMPLE(0x95DC, 0x5173)	/* 關 关 */
			SIMPLE(0x9805, 0x9879)	/* 項 项 */
			SIMPLE(0x984C, 0x9898)	/* 題 题 */
			SIMPLE(0x985E, 0x7C7B)	/* 類 类 */
			SIMPLE(0x9818, 0x9886)	/* 領 领 */
			SIMPLE(0x984D, 0x989D)	/* 額 额 */
			SIMPLE(0x9AD4, 0x4F53)	/* 體 体 */
			SIMPLE(0x842C, 0x4E07)	/* 萬 万 */
			SIMPLE(0x63A1, 0x91C7)	/* 採 采 */
			SIMPLE(0x64DA, 0x636E)	/* 據 据 */
			SIMPLE(0x820A, 0x65E7)	/* 舊 旧 */
			SIMPLE(0x8209, 0x4E3E)	/* 舉 举 */
			SIMPLE(0x8207, 0x4E0E)	/* 與 与 */
			SIMPLE(0x7E23, 0x53BF)	/* 縣 县 */
			SIMPLE(0x93AE, 0x9547)	/* 鎮 镇 */
			SIMPLE(0x5132, 0x50A8)	/* 儲 储 */
			SIMPLE(0x6E1B, 0x51CF)	/* 減 减 */
			SIMPLE(0x93C8, 0x94FE)	/* 鏈 链 */
			SIMPLE(0x9589, 0x95ED)	/* 閉 闭 */
			SIMPLE(0x8F09, 0x8F7D)	/* 載 载 */
			SIMPLE(0x9801, 0x9875)	/* 頁 页 */
			SIMPLE(0x806F, 0x8054)	/* 聯 联 */
			SIMPLE(0x6383, 0x626B)	/* 掃 扫 */
			SIMPLE(0x8CAC, 0x8D23)	/* 責 责 */
			SIMPLE(0x7DE8, 0x7F16)	/* 編 编 */
			SIMPLE(0x8F2F, 0x8F91)	/* 輯 辑 */
			SIMPLE(0x700F, 0x6D4F)	/* 瀏 浏 */
			SIMPLE(0x89BD, 0x89C8)	/* 覽 览 */
			SIMPLE(0x9EDE, 0x70B9)	/* 點 点 */
			SIMPLE(0x64CA, 0x51FB)	/* 擊 击 */
			SIMPLE(0x95B1, 0x9605)	/* 閱 阅 */
			SIMPLE(0x8B80, 0x8BFB)	/* 讀 读 */
			SIMPLE(0x7DB2, 0x7F51)	/* 網 网 */
			SIMPLE(0x5718, 0x56E2)	/* 團 团 */
			SIMPLE(0x52D5, 0x52A8)	/* 動 动 */
			SIMPLE(0x5BE6, 0x5B9E)	/* 實 实 */
			SIMPLE(0x614B, 0x6001)	/* 態 态 */
			SIMPLE(0x5C08, 0x4E13)	/* 專 专 */
			SIMPLE(0x5C0E, 0x5BFC)	/* 導 导 */
			SIMPLE(0x8CC7, 0x8D44)	/* 資 资 */
			SIMPLE(0x8A0A, 0x8BAF)	/* 訊 讯 */
			SIMPLE(0x9EE8, 0x515A)	/* 黨 党 */
			SIMPLE(0x5B78, 0x5B66)	/* 學 学 */
			SIMPLE(0x904B, 0x8FD0)	/* 運 运 */
			SIMPLE(0x71DF, 0x8425)	/* 營 营 */
			SIMPLE(0x8FB2, 0x519C)	/* 農 农 */
			SIMPLE(0x5EE3, 0x5E7F)	/* 廣 广 */
			SIMPLE(0x6771, 0x4E1C)	/* 東 东 */
			SIMPLE(0x96F2, 0x4E91)	/* 雲 云 */
			SIMPLE(0x9F8D, 0x9F99)	/* 龍 龙 */
			SIMPLE(0x967D, 0x9633)	/* 陽 阳 */
			SIMPLE(0x965D, 0x9655)	/* 陝 陕 */
			SIMPLE(0x5BE7, 0x5B81)	/* 寧 宁 */
			SIMPLE(0x8607, 0x82CF)	/* 蘇 苏 */
			SIMPLE(0x6FDF, 0x6D4E)	/* 濟 济 */
			SIMPLE(0x6F22, 0x6C49)	/* 漢 汉 */
			SIMPLE(0x9EC3, 0x9EC4)	/* 黃 黄 */
			SIMPLE(0x81FA, 0x53F0)	/* 臺 台 */
			SIMPLE(0x7063, 0x6E7E)	/* 灣 湾 */
			SIMPLE(0x9084, 0x8FD8)	/* 還 还 */
			SIMPLE(0x9019, 0x8FD9)	/* 這 这 */
			SIMPLE(0x5011, 0x4EEC)	/* 們 们 */
			SIMPLE(0x5C46, 0x5C4A)	/* 屆 届 */
			SIMPLE(0x5712, 0x56ED)	/* 園 园 */
			SIMPLE(0x5716, 0x56FE)	/* 圖 图 */
			SIMPLE(0x5834, 0x573A)	/* 場 场 */
			SIMPLE(0x584A, 0x5757)	/* 塊 块 */
			SIMPLE(0x982D, 0x5934)	/* 頭 头 */
			SIMPLE(0x898B, 0x89C1)	/* 見 见 */
			SIMPLE(0x8B49, 0x8BC1)	/* 證 证 */
			SIMPLE(0x8B6F, 0x8BD1)	/* 譯 译 */
			SIMPLE(0x50F9, 0x4EF7)	/* 價 价 */
			SIMPLE(0x8CA1, 0x8D22)	/* 財 财 */
			SIMPLE(0x8CA8, 0x8D27)	/* 貨 货 */
			SIMPLE(0x8CEA, 0x8D28)	/* 質 质 */
			SIMPLE(0x8CBF, 0x8D38)	/* 貿 贸 */
			SIMPLE(0x8CEC, 0x8D26)	/* 賬 账 */
			SIMPLE(0x8F2A, 0x8F6E)	/* 輪 轮 */
			SIMPLE(0x8F38, 0x8F93)	/* 輸 输 */
			SIMPLE(0x8FAD, 0x8F9E)	/* 辭 辞 */
			SIMPLE(0x9072, 0x8FDF)	/* 遲 迟 */
			SIMPLE(0x9078, 0x9009)	/* 選 选 */
			SIMPLE(0x9069, 0x9002)	/* 適 适 */
			SIMPLE(0x907A, 0x9057)	/* 遺 遗 */
			SIMPLE(0x9130, 0x90BB)	/* 鄰 邻 */
			SIMPLE(0x91CB, 0x91CA)	/* 釋 释 */
			SIMPLE(0x9435, 0x94C1)	/* 鐵 铁 */
			SIMPLE(0x9577, 0x957F)	/* 長 长 */
			SIMPLE(0x554F, 0x95EE)	/* 問 问 */
			SIMPLE(0x95E1, 0x9610)	/* 闡 阐 */
			SIMPLE(0x9673, 0x9648)	/* 陳 陈 */
			SIMPLE(0x9678, 0x9646)	/* 陸 陆 */
			SIMPLE(0x968A, 0x961F)	/* 隊 队 */
			SIMPLE(0x968E, 0x9636)	/* 階 阶 */
			SIMPLE(0x969B, 0x9645)	/* 際 际 */
			SIMPLE(0x96A8, 0x968F)	/* 隨 随 */
			SIMPLE(0x96AA, 0x9669)	/* 險 险 */
			SIMPLE(0x96D9, 0x53CC)	/* 雙 双 */
			SIMPLE(0x96E3, 0x96BE)	/* 難 难 */
			SIMPLE(0x96FB, 0x7535)	/* 電 电 */
			SIMPLE(0x9748, 0x7075)	/* 靈 灵 */
			SIMPLE(0x9806, 0x987A)	/* 順 顺 */
			SIMPLE(0x9808, 0x987B)	/* 須 须 */
			SIMPLE(0x9810, 0x9884)	/* 預 预 */
			SIMPLE(0x983B, 0x9891)	/* 頻 频 */
			SIMPLE(0x9867, 0x987E)	/* 顧 顾 */
			SIMPLE(0x98A8, 0x98CE)	/* 風 风 */
			SIMPLE(0x9928, 0x9986)	/* 館 馆 */
			SIMPLE(0x99D0, 0x9A7B)	/* 駐 驻 */
			SIMPLE(0x9A57, 0x9A8C)	/* 驗 验 */
			SIMPLE(0x9F4A, 0x9F50)	/* 齊 齐 */
			SIMPLE(0x9F61, 0x9F84)	/* 齡 龄 */
			SIMPLE(0x5C07, 0x5C06)	/* 將 将 */
			SIMPLE(0x4F48, 0x5E03)	/* 佈 布 */
			SIMPLE(0x5BEB, 0x5199)	/* 寫 写 */
			SIMPLE(0x7C21, 0x7B80)	/* 簡 简 */
			SIMPLE(0x7576, 0x5F53)	/* 當 当 */
			SIMPLE(0x90F5, 0x90AE)	/* 郵 邮 */
			SIMPLE(0x8A71, 0x8BDD)	/* 話 话 */
#undef SIMPLE
	}
	return character;
}

uint32_t
gai_fold_rare(uint32_t character)
{
	if (character < 0x80)
	{
		if (character >= 'A' && character <= 'Z')
			return character + ('a' - 'A');
		if ((character >= '0' && character <= '9') || (character >= 'a' && character <= 'z'))
			return character;
		return 0;
	}
	if (character >= 0xFF01 && character <= 0xFF5E)
		return gai_fold_rare(character - 0xFEE0);
	/* circled and bracketed numbers of list items */
	if (character >= 0x2460 && character <= 0x2468)
		return '1' + (character - 0x2460);
	if (character >= 0x3220 && character <= 0x3229)
	{
		static const uint16_t numerals[] =
		{0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341};

		return numerals[character - 0x3220];
	}
	/* other letters stay; symbols and punctuation are dropped */
	if ((character >= 0xC0 && character < 0x2000) || (character >= 0x3400 && character < 0x4E00) ||
		(character >= 0xAC00 && character < 0xD800) || (character >= 0xF900 && character < 0xFB00) ||
		character >= 0x20000 || character == 0x3007)
		return character < 0x10000 ? character : 0xFFFD;
	return 0;
}

const unsigned char gai_blank_bytes[256] = {
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, /* up to blank */
	[0x7F] = 1, [0xC2] = 1, [0xE1] = 1, [0xE2] = 1, [0xE3] = 1, [0xEF] = 1,
};

/* The length of the blank that stands here, 0 if none does.  What often begins a label, such as （, is not decoded. */
static inline size_t
blank_at(const char *at, const char *end)
{
	unsigned char first = (unsigned char) *at;
	uint32_t	character;
	size_t		length;

	if (!gai_blank_bytes[first])
		return 0;
	if (first < 0x80)
		return 1;
	if (end - at >= 3 && ((first == 0xEF && (unsigned char) at[1] != 0xBB) ||
						  (first == 0xE3 && ((unsigned char) at[1] != 0x80 || (unsigned char) at[2] != 0x80))))
		return 0;
	length = (size_t) gai_decode(at, end, &character);
	return gai_is_blank(character) ? length : 0;
}

/* The length of the blank that ends here, 0 if none does. */
static inline size_t
blank_before(const char *begin, const char *end)
{
	const char *last = end - 1;

	while (last > begin && end - last < 4 && ((unsigned char) *last & 0xC0) == 0x80)
		last--;
	return blank_at(last, end) == (size_t) (end - last) ? (size_t) (end - last) : 0;
}

gai_text
gai_trim_blanks(gai_text text)
{
	const char *from = text.bytes,
			   *to = text.bytes + text.length;
	size_t		length;

	while (from < to && (length = blank_at(from, to)) > 0)
		from += length;
	while (from < to && (length = blank_before(from, to)) > 0)
		to -= length;
	return gai_slice(from, (size_t) (to - from));
}

int
gai_break_tag(const char *at, const char *end)
{
	const char *p = at + 1;

	if (end - at < 4 || *at != '<' || (*p != 'b' && *p != 'B') || (p[1] != 'r' && p[1] != 'R'))
		return 0;
	for (p += 2; p < end && (*p == ' ' || *p == '/'); p++)
		;
	return p < end && *p == '>' ? (int) (p + 1 - at) : 0;
}
