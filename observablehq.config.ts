import {withHeadingIds} from "./src/site/headings.ts";
import {footer, head, header} from "./src/site/shell.ts";

export default {
  root: "pages",
  title: "Reform Ledger 改革台账",
  style: "style.css",
  head: ({path}: {path: string}) => head(path),
  header: ({path}: {path: string}) => header(path),
  footer: footer(),
  sidebar: false,
  toc: false,
  pager: false,
  // A page is a file that any web server finds, at any sub-path.
  preserveExtension: true,
  preserveIndex: true,
  // Nothing is asked of another host, neither by the build nor by a page.
  globalStylesheets: [],
  duckdb: {extensions: {json: null, parquet: null}},
  markdownIt: withHeadingIds
};
