/** In milliseconds after the last key: long enough for the next to come, short enough to feel at once. */
const pause = 180;

/** What is about to act, by the id of its box: a box that is drawn anew takes the place of the one before it. */
const timers = new Map<string, ReturnType<typeof setTimeout>>();

/**
 * Has a text box act while one types: on its words, a moment after the last key, and at once when Enter is pressed. What
 * is still being composed (pinyin on its way to characters) does not act. Gives what makes it act at once.
 */
export function whileTyping(input: HTMLInputElement, act: (words: string) => void): () => void {
  let last = input.value.trim();
  const cancel = (): void => clearTimeout(timers.get(input.id));
  const now = (): void => {
    cancel();
    const words = input.value.trim();
    if (words === last) return;
    last = words;
    act(words);
  };
  const soon = (): void => {
    cancel();
    timers.set(input.id, setTimeout(now, pause));
  };
  input.addEventListener("input", (event) => (event instanceof InputEvent && event.isComposing) || soon());
  input.addEventListener("compositionstart", cancel);
  input.addEventListener("compositionend", soon);
  input.addEventListener("keydown", ({key, isComposing}) => key === "Enter" && !isComposing && now());
  return now;
}

/** In milliseconds: what takes longer than to find something waits until nobody types any more. */
const rest = 300;

/** Something that is done once nobody types any more, however often it is asked for. */
export interface AfterTyping {
  soon: () => void;
  /** What was asked for is not done. */
  cancel: () => void;
}

/** Does something a while after it was asked for last. */
export function afterTyping(act: () => void): AfterTyping {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => clearTimeout(timer);
  const soon = (): void => {
    cancel();
    timer = setTimeout(act, rest);
  };
  return {soon, cancel};
}

let composition: Promise<void> = Promise.resolve();

/** Settles when nothing is being composed: a box that is drawn anew in the midst of it would lose what was typed. */
export const composed = (): Promise<void> => composition;

function begun(): void {
  composition = new Promise((done) => addEventListener("compositionend", () => done(), {once: true}));
}

if (typeof addEventListener === "function") addEventListener("compositionstart", begun);
