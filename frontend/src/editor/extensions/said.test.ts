import { expect, test } from "vitest";
import { documentationNote, signatureNote, signatureText, spokenSignature } from "./said";

const CALL = { name: "sort", parameters: ["key=None", "reverse=False"], at: 1, says: "Sort in place." };

test("a call is shown with the parameter that is being written in bold", () => {
  const note = signatureNote(CALL);
  expect(note.textContent).toBe("sort(key=None, reverse=False)Sort in place.");
  expect(note.querySelector("b")?.textContent).toBe("reverse=False");
});

test("a screen reader hears the parameter that is being written", () => {
  expect(spokenSignature(CALL)).toBe("sort takes key=None, reverse=False. Here: reverse=False.");
  expect(spokenSignature({ name: "clear", parameters: [], at: -1, says: "" })).toBe("clear takes nothing.");
});

test.each([
  [{ name: "f", kind: "function", signature: "f(a)", says: "" }, "f(a)"],
  [{ name: "a", kind: "statement", signature: "list", says: "" }, "a: list"],
  [{ name: "math", kind: "module", signature: "", says: "" }, "module math"],
])("a name is told by what is known of it: %o", (found, told) => {
  expect(signatureText(found)).toBe(told);
});

test("what code says of itself is text and never markup", () => {
  const note = documentationNote({ name: "f", kind: "function", signature: "f()", says: "<img src=x>" });
  expect(note.querySelector("img")).toBeNull();
});
