import { render } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Room } from "./room";

/** What is in the room is as tall as this; the room is as tall as that, or as it is kept. */
let content = 0;
beforeEach(() => void vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockImplementation(function (this: HTMLElement) {
  return Math.max(content, parseInt(this.style.getPropertyValue("--kept") || "0"));
}));
afterEach(() => void vi.restoreAllMocks());

function drawn() {
  const { container, rerender } = render(<Room kept={false} closed={false}>a</Room>);
  const room = (): HTMLElement | null => container.querySelector(".room");
  const draw = (height: number, kept: boolean, closed = false): string | undefined => {
    content = height;
    rerender(<Room kept={kept} closed={closed}>a</Room>);
    return room()?.style.getPropertyValue("--kept");
  };
  return { draw, isClosed: () => room()?.hasAttribute("data-closed") };
}

test("a room that is kept grows and doesn't shrink, and is as tall as what is in it when it is let go", () => {
  const { draw } = drawn();
  expect([draw(120, true), draw(40, true), draw(200, true), draw(0, true)]).toEqual(["120px", "120px", "200px", "200px"]);
  expect(draw(40, false)).toBe("");
});

test("a room is closed for as long as it is said, at the height that it had", () => {
  const { draw, isClosed } = drawn();
  expect([draw(120, false, true), isClosed()]).toEqual(["120px", true]);
  expect([draw(120, true), isClosed()]).toEqual(["120px", false]);
});
