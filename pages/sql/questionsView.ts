import {element} from "../components/elements.ts";
import {language, t} from "../components/i18n.ts";
import type {CellText} from "./notebook.ts";
import {cellFrom} from "./worked.ts";
import type {WorkedQuestion} from "./words.ts";

/** Questions with the SQL that answers them; one that is pressed becomes a cell and runs. */
export const questionsView = (questions: readonly WorkedQuestion[], take: (cell: CellText) => void): HTMLElement =>
  element(
    "section",
    {id: "sql-questions", "aria-labelledby": "sql-questions-title"},
    element("h2", {id: "sql-questions-title"}, t("sql.questions")),
    element("p", {class: "note"}, t("sql.questionsNote")),
    element("ol", {}, ...questions.map((question) => element("li", {}, questionButton(question, take))))
  );

function questionButton(question: WorkedQuestion, take: (cell: CellText) => void): HTMLElement {
  const {title, about} = question;
  const button = element("button", {type: "button", "data-question": question.id}, title[language()]);
  button.addEventListener("click", () => take(cellFrom(question)));
  return element("span", {}, button, about ? element("small", {}, about[language()]) : null);
}
