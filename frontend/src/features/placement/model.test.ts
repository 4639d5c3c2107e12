import { describe, expect, it } from "vitest";
import { choiceOf, markWords, proposed, standing } from "./model";

describe("a key", () => {
  it("chooses the answer that it names", () => expect(choiceOf("2", 4)).toBe(1));
  it("chooses nothing beyond the answers", () => expect(choiceOf("5", 4)).toBeNull());
  it("says that one doesn’t know", () => expect(choiceOf("0", 4)).toBe("unknown"));
  it("that is no figure chooses nothing", () => expect([choiceOf("a", 4), choiceOf("", 4)]).toEqual([null, null]));
});

describe("where one is", () => {
  it("says how many may come", () => expect(standing({ left: 18 })).toBe("at most 17 after it"));
  it("says that it is the last", () => expect(standing({ left: 1 })).toBe("the last"));
});

describe("what may be marked", () => {
  const stop = { title: "", number: 1, right: 0, asked: 0, done: false, says: "" };
  it("is what was proposed, and nothing else", () =>
    expect(proposed([{ ...stop, id: "a", proposed: true }, { ...stop, id: "b", proposed: false }])).toEqual(["a"]));
  it("is counted on the button", () =>
    expect([markWords(0), markWords(1), markWords(3)]).toEqual(["Mark nothing", "Mark this topic known", "Mark these 3 topics known"]));
});
