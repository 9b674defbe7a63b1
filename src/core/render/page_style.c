/*
 * page_style.c - the style sheet of pages, on screen and printed on A4.
 *
 * Text has a contrast of 7 : 1 or more.  A word of any length is broken, so nothing is wider than the page; on a
 * narrow screen the wide tables are scrolled in their own frame.  Kerning and ligatures are off: with some fonts
 * browsers need minutes for them where a word has 100,000 letters.
 */
#include "render/html_page.h"

const char gai_page_style[] =
	"@page{size:A4;margin:18mm 15mm}\n"
	"*{box-sizing:border-box}\n"
	"body{margin:0;background:#fff;color:#1a1a1a;font:16px/1.75 \"FangSong\",\"STFangsong\",\"Noto Serif CJK SC\","
	"\"SimSun\",serif}\n"
	".gai-report{max-width:52em;margin:0 auto;padding:1.5em 1em;overflow-wrap:anywhere;"
	"text-rendering:optimizeSpeed;font-kerning:none;font-variant-ligatures:none}\n"
	".gai-report h1{margin:.5em 0 1em;font-size:1.6em;line-height:1.4;text-align:center;text-wrap:balance;"
	"unicode-bidi:isolate}\n"
	".gai-report h2{margin:1.4em 0 .5em;font-size:1.15em;break-after:avoid}\n"
	".gai-report dl{display:grid;grid-template-columns:repeat(2,1fr);gap:0 1.5em;margin:0 0 1em;padding:.5em 0;"
	"border:solid #767676;border-width:1px 0;font-size:.9em}\n"
	".gai-report dl div{display:flex;gap:.6em}\n"
	".gai-report dt{flex:none;font-weight:bold}\n"
	".gai-report dd{min-width:0;margin:0;unicode-bidi:isolate}\n"
	".gai-report p{margin:0;text-indent:2em;white-space:pre-wrap;unicode-bidi:isolate}\n"
	".gai-report p:empty,.gai-indent{display:none}\n"
	".gai-frame{overflow-x:auto;margin:.5em 0 1em}\n"
	".gai-report table{width:100%;min-width:38em;border-collapse:collapse;table-layout:fixed;font-size:.82em;"
	"line-height:1.4}\n"
	".gai-report col.gai-group{width:8%}.gai-report col.gai-label{width:24%}\n"
	".gai-report caption{padding:.2em 0;text-align:right}\n"
	".gai-report th,.gai-report td{border:1px solid #404040;padding:.25em .3em;text-align:center;"
	"vertical-align:middle;font-weight:normal;overflow-wrap:anywhere;unicode-bidi:isolate}\n"
	".gai-report th[scope=row]{text-align:left}\n"
	".gai-report thead th,.gai-report th[scope=col],.gai-report th[scope=rowgroup][colspan]{background:#f2f2f2}\n"
	".gai-report tr,.gai-report tbody,.gai-frame{break-inside:avoid}\n"
	".gai-remarks{margin:0 0 1.5em;padding:.6em 1em;border:2px solid #9c1c1c;background:#fff;color:#1a1a1a;"
	"font:15px/1.6 sans-serif;overflow-wrap:anywhere}\n"
	".gai-remarks h2{margin:0;font-size:1.1em}\n"
	".gai-remarks ol{margin:.4em 0 0;padding-left:2em}\n"
	".gai-remarks a{color:#0b3d91}\n"
	".gai-report td.gai-wrong,mark{background:#ffe08a;color:#000}\n"
	".gai-report td.gai-suspect,mark.gai-suspect{outline:2px solid #9c1c1c;outline-offset:-2px;font-weight:bold}\n"
	".gai-report td[data-remark]::after{content:\" [\" attr(data-remark) \"]\";color:#7a1010;font-size:.75em;"
	"vertical-align:super}\n"
	".gai-source{padding:1em;overflow-x:auto}\n"
	".gai-source pre{white-space:pre-wrap;overflow-wrap:anywhere}\n"
	"mark:empty::before{content:\"（空）\"}\n"
	"@media print{body{font-size:11pt}.gai-report{max-width:none;padding:0}.gai-frame{overflow:visible}"
	".gai-report table{min-width:0;font-size:8.5pt}.gai-report thead{display:table-header-group}"
	".gai-report td.gai-wrong,mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}}\n";
