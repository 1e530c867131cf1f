import type {PackageWords} from "../lexicon/package.ts";
import type {Wording} from "../lexicon/wording.ts";
import {manifest} from "../project.mjs";
import type {SourceRow} from "../query/export/rows.ts";
import type {About} from "./about.ts";
import type {Format} from "./formats/format.ts";
import {inBoth, schemaOf} from "./schema.ts";
import type {ExportTable} from "./tables.ts";

/** A file of a package. */
export interface PackageFile {
  path: string;
  bytes: number;
  hash: string;
}

/** `datapackage.json` of Data Package 2.0: what is in a package, of what kind, from where, and by whose leave. */
export function descriptor(
  about: About,
  tables: readonly ExportTable[],
  format: Format,
  files: readonly PackageFile[]
) {
  const {title, notes, licence, words, state, sources} = about;
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "reform-ledger",
    title: besides(title),
    description: [...notes, licence.said].map(inBoth).join("\n\n"),
    created: state.created,
    keywords: words.keywords,
    licenses: licensesOf(licence.name, words),
    sources: sources.map((source) => ({
      title: titleOf(source),
      ...(source.address !== null && {path: source.address})
    })),
    contributors: [{title: `Reform Ledger ${manifest.version}`, roles: ["wrangler"]}],
    ledger: {version: state.version, run: state.run, digest: state.digest, corrections: state.corrections},
    resources: tables.map((table) => resourceOf(table, tables, format, files))
  };
}

function resourceOf(table: ExportTable, tables: readonly ExportTable[], format: Format, files: readonly PackageFile[]) {
  const place = format.pathOf(table.name);
  const [file, ...others] = files.filter(({path}) => path === place || path.startsWith(`${place}/`));
  if (!file) throw new Error(`no file of the package holds the table: ${table.name}`);
  return {
    name: table.name,
    type: "table",
    ...(others.length === 0 ? {path: file.path} : {path: [file.path, ...others.map(({path}) => path)]}),
    description: inBoth(table.about),
    format: format.name,
    mediatype: format.mediatype,
    ...(format.encoding !== undefined && {encoding: format.encoding}),
    ...(format.dialectOf !== undefined && {dialect: format.dialectOf(table.name)}),
    bytes: others.reduce((sum, {bytes}) => sum + bytes, file.bytes),
    // Of several files the standard has no word for their checksums.
    ...(others.length === 0 ? {hash: file.hash} : {hashes: [file.hash, ...others.map(({hash}) => hash)]}),
    schema: schemaOf(table, tables, format.missingValues)
  };
}

/** The licence of the compilation as far as it is known, and that of what the project adds. */
const licensesOf = (name: string | undefined, {licence}: PackageWords): {name: string; title: string}[] => [
  {name: name ?? "notspecified", title: besides(licence.compilation)},
  {name: "MIT", title: besides(licence.catalogue)}
];

const besides = ({zh, en}: Wording): string => `${zh} · ${en}`;

const titleOf = ({id, place, year, title, publisher, published}: SourceRow): string =>
  [title ?? ([place, year].filter((part) => part !== null).join(" ") || id), publisher, published]
    .filter((part) => part !== null)
    .join(", ");
