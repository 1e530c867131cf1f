import {loadReports} from "./data.ts";

export async function overview(): Promise<Node> {
  const reports = await loadReports();
  const p = document.createElement("p");
  p.textContent = String(reports.length);
  return p;
}
