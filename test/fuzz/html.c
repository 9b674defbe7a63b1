/* html.c - the HTML reader under any input */
#include "fuzz.h"

#define TEN(tag) tag tag tag tag tag tag tag tag tag tag

const char *const fuzz_seeds[] = {
	"<p>a &ltdd</p><p>&notit; &LTx &ampamp</p><table><tr><td>&lt1<td>1&nbsp2</table>",
	"<html><head><title>某局年度报告</title><meta name=\"PubDate\" content=\"2024-01-31\"></head><body><h1>年度报告</h1>"
	"<p>　　一、总体情况&nbsp;</p><p>收到<b>5</b>件</p></body></html>",
	"<table><thead><tr><th rowspan=2>信息内容</th><th colspan=\"2\">本年<br/>制发件数</th></tr></thead>"
	"<tr><td>规章</td><td>1<span>2</span></td><td>&nbsp;</td></tr></table>",
	"<table><tr><td><p>首页</p><table><tr><td>甲<td>1</table></td><td style=\"display:none\">x</td></tr></table>",
	"<p class=MsoNormal><span lang=EN-US>1</span><o:p></o:p></p><!--[if gte mso 9]><xml></xml><![endif]--><![if !x]>",
	"<pre>规章\t1\t2\n甲   5\n</pre><script>if (a<b) '</td>'</script><style>td{}</style><select><option>1</select>",
	"一、总体情况\n\n<table><tr><td>甲</td><td>5<sup>1</sup></td></tr></table>\n\n| a | 1 |\n",
	/* as deep as elements and tables may be nested, and deeper */
	TEN(TEN("<b><p>")) "<h1>甲<i hidden>x<i>y</i></i></h1><br></br><td>5</p></p></b>",
	TEN(TEN("<table><tr><td><table><tr><td>")) "规章<td>5<p>x</p></table>",
	"<p>&am<!-- -->p;1&#5<x>3;2&<?y>lt;3&shy<html>;\n;", "行政处罚 0<td <td ", "<p>行政处罚<td>12<td>",
	"<div><p>a &lt; b &amp; c &#20013; &foo; < <td hidden>5<td rowspan=0 colspan=99999>6</p></div><!-- x --!>",
	NULL
};

const char *const fuzz_words[] = {
	"<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<td rowspan=2>", "<td colspan=3>", "<tbody>", "</tbody>",
	"<th>", "<p>", "</p>", "<br>", "<div>", "</div>", "<span>", "</span>", "<b>", "</b>", "<h2>", "</h2>", "<pre>",
	"</pre>", "<sup>", "</sup>", "<title>", "</title>", "<script>", "</script>", "<style>", "<textarea>", "<noscript>",
	"<select>", "</select>", "<caption>", "<!--", "-->", "--!>", "<![CDATA[", "]]>", "<?x", "<!DOCTYPE html>",
	"<html>", "</html>", "<body>", "</body>", "<head>", "</head>", "<o:p>", "<w:td>", "<td hidden>",
	"<p style=\"display:none\">", "<td style='visibility:hidden'>", "<meta name=a content=\"b&amp;c\">", "<svg>",
	"</svg>", "<a href='", "\"", "'", "=", "<", ">", "/>", "&", "&amp;", "&amp", "&nbsp;", "&lt;", "&#50;", "&#x32;",
	"&#", "&#0;", "&#xD800;", "&#1114112;", "&shy;", ";", "规章", "5", "　", " ", "\t", "\n", "\r\n", "|", "\xE2\x80\x8B",
	"\xC2\xA0", "\xEF\xBB\xBF", "\xEF\xBF\xBF", "🏛", "\x01",
	NULL
};

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return fuzz_kind(gai_looks_like_html, gai_read_html, data, size);
}
