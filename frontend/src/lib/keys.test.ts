import { expect, test } from "vitest";
import { letLettersWork, letter, lettersWork } from "./keys";

const pressed = (key: string, target: HTMLElement, more: KeyboardEventInit = {}): KeyboardEvent => {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, ...more });
  document.body.append(target);
  target.dispatchEvent(event);
  return event;
};

test("a letter outside of text is a shortcut", () => {
  expect(letter(pressed("C", document.createElement("div")))).toBe("c");
});

test("a letter typed into a field is not", () => {
  expect(letter(pressed("c", document.createElement("input")))).toBeNull();
});

test("a letter with a modifier is somebody else's", () => {
  expect(letter(pressed("c", document.createElement("div"), { ctrlKey: true }))).toBeNull();
});

test("a named key is no letter", () => {
  expect(letter(pressed("Enter", document.createElement("div")))).toBeNull();
});

test("letters, digits and signs that are switched off are no shortcuts, and this browser remembers it; Space stays", () => {
  letLettersWork(false);
  const said = ["c", "?", "1", "*", " "].map((key) => letter(pressed(key, document.createElement("div"))));
  expect(said).toEqual([null, null, null, null, " "]);
  expect([lettersWork(), document.documentElement.dataset.letters]).toEqual([false, "off"]);
  letLettersWork(true);
  expect(letter(pressed("c", document.createElement("div")))).toBe("c");
  expect([lettersWork(), document.documentElement.dataset.letters]).toEqual([true, undefined]);
});
