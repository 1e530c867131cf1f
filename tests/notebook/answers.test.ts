// @vitest-environment jsdom
import {JSDOM} from "jsdom";
import {expect, onTestFinished, test} from "vitest";
import {forgetAnswers, keepAnswer, keptAnswer} from "../../pages/notebook/answers.ts";

const bytes = new Uint8Array([0, 128, 255]);

/** Has the page be one that `start` serves, in a state: the pages, the ledger, the notebooks. */
function serve(state: string): void {
  const meta = document.createElement("meta");
  meta.name = "ledger-changes";
  meta.dataset["state"] = state;
  document.head.replaceChildren(meta);
}

test("an answer is kept for the same ledger, whatever becomes of notebooks, unless it is another each time", () => {
  serve("1.2.3");
  keepAnswer("SELECT 1", bytes);
  keepAnswer("SELECT now()", bytes);
  serve("1.2.4");
  expect(keptAnswer("SELECT 1")).toEqual(bytes);
  expect(keptAnswer("SELECT now()")).toBeNull();
  serve("1.3.4");
  expect(keptAnswer("SELECT 1")).toBeNull();
});

test("where the browser keeps nothing, nothing is kept and nothing fails", () => {
  const own = Object.getOwnPropertyDescriptor(globalThis, "sessionStorage");
  onTestFinished(() => void (own && Object.defineProperty(globalThis, "sessionStorage", own)));
  const forbidding = new JSDOM("").window;
  Object.defineProperty(globalThis, "sessionStorage", {configurable: true, get: () => forbidding.sessionStorage});
  expect(() => sessionStorage).toThrow("opaque origins");
  serve("1.2.3");
  keepAnswer("SELECT 1", bytes);
  expect(keptAnswer("SELECT 1")).toBeNull();
  forgetAnswers();
});
