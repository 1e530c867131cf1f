import {type Hostile, named, prose} from "./kind.ts";
import {outside} from "./outside.ts";

const csv = named("csv");
const json = named("json");

const heading = "地区,年份,全文\n";
const row = (place: string): string => `${place},2025,${prose}\n`;
const rows = (count: number): string => Array.from({length: count}, (_, i) => row(`第${i}县`)).join("");

const table = (text: string): Buffer => Buffer.from(text);

const tables: readonly Hostile[] = [
  csv("a quotation mark left open in its text", "text", () =>
    table(`${heading}甲县,2025,"${prose}\n乙县,2025,${prose}\n丙县,2025,${prose}\n`)
  ),
  csv("a quotation mark that opens in one row and closes in the next", "text", () =>
    table(`${heading}甲县,2025,"${prose}\n乙县,2025,${prose}"\n丙县,2025,${prose}\n`)
  ),
  csv("quotation marks left open in two rows", "text", () =>
    table(`${heading}甲县,2025,"${prose}\n乙县,2025,"${prose}\n丙县,2025,${prose}\n`)
  ),
  csv.slow("a quotation mark in each of 100 rows", "text", () =>
    table(`${heading}${row("甲").replace("2025,", '2025,"').repeat(100)}`)
  ),
  csv.slow("one mark before 100 rows", "text", () => table(`${heading}"${rows(100)}`)),
  csv.slow("a million columns", "text", () => table(`地区,全文,${"a,".repeat(1_000_000)}\n甲县,${prose}\n`)),
  csv.slow("a row of a million cells", "other text", () => table(`${heading}甲县,2025,${"改,".repeat(1_000_000)}\n`)),
  csv("NUL in a cell", "unknown-encoding", () => table(`${heading}甲县,2025,${prose}\0\n`)),
  csv.slow("a million empty rows", "text", () => table(`${heading}${",,\n".repeat(1_000_000)}${row("甲县")}`)),
  csv.slow("a million marks", "other text", () => table(`${heading}甲县,2025,${'"'.repeat(1_000_001)}\n`)),
  csv.slow("100 rows", "text", () => table(`${heading}${rows(100)}`)),
  csv("formulas in its cells", "text", () =>
    table(`${heading}=cmd|'/c calc'!A0,2025,"=HYPERLINK(""${outside.host}"")${prose}"\n`)
  ),
  csv("a separator that is a mark", "text", () => table(`sep="\n${heading}${rows(3)}`)),
  csv.slow("a line of 100 MB", "long-text", () => table(`${heading}甲县,2025,${prose.repeat(1_500_000)}\n`))
];

const record = (text = prose): string => JSON.stringify({place: "甲县", year: 2025, text});

const records: readonly Hostile[] = [
  json.slow("lists a million deep", "no-text-field", () => table(`${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}`)),
  json("objects 100,000 deep", "no-text-field", () => table(`${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`)),
  json("records beside lists 5,000 deep", "text", () =>
    table(`[{"text":"${prose}","a":${"[".repeat(5000)}${"]".repeat(5000)}}]`)
  ),
  json("numbers beyond all numbers", "text", () => table(`[{"text":"${prose}","year":1e999,"place":-1e999}]`)),
  json("fields of one name", "text", () => table(`[{"text":"a","text":"${prose}","place":"甲县","place":"乙县"}]`)),
  json("the names that objects have", "text", () =>
    table(
      `[{"__proto__":{"text":"x","admin":true},"constructor":{"prototype":{"a":1}},"toString":"a","text":"${prose}"}]`
    )
  ),
  json.slow("100,000 fields", "text", () =>
    table(`[{"text":"${prose}",${Array.from({length: 100_000}, (_, i) => `"f${i}":1`).join(",")}}]`)
  ),
  json.slow("a million records of nothing", "no-text-field", () => table(`[${"{},".repeat(1_000_000)}{}]`)),
  json.slow("lists side by side, each of objects", "no-text-field", () =>
    table(`{"a":[${`{"b":[{"c":1}]},`.repeat(100_000)}{}]}`)
  ),
  json.slow("100 records", "text", () =>
    table(`[${Array.from({length: 100}, (_, i) => record(`${prose}${i}`)).join(",")}]`)
  ),
  json.slow("200,000 lines that are broken", "text", () => table(`${record()}\n${"{\n".repeat(200_000)}`)),
  json("halves of characters", "text", () => table(`[{"text":"\\ud83d${prose}\\udc00\\u0000"}]`)),
  json.slow("a text in pieces without number", "other text", () =>
    table(`[{"text":[${`"改",`.repeat(300_000)}"革"]}]`)
  ),
  json("cut in a string", "broken-json", () => table(`[${record()}`.slice(0, -8))),
  json("a mark of another encoding", "broken-json", () => Buffer.concat([Buffer.from([0xff, 0xfe]), table(record())]))
];

export const tabular: readonly Hostile[] = [...tables, ...records];
