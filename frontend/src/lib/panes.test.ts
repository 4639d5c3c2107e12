import { beforeEach, expect, test } from "vitest";
import { nextPane } from "./panes";

beforeEach(() => {
  document.body.innerHTML = '<header data-pane tabindex="-1" id="bar"></header><main id="main" tabindex="-1"><section data-pane tabindex="-1" id="a"><button id="in-a"></button></section><section data-pane tabindex="-1" id="b"></section></main>';
  for (const element of document.querySelectorAll("[data-pane], main")) element.getClientRects = () => [{}] as unknown as DOMRectList;
});

const here = (): string | undefined => document.activeElement?.id;

test("F6 goes through the panes and round", () => {
  const visited = [1, 2, 3, 4].map(() => (nextPane(1), here()));
  expect(visited).toEqual(["bar", "a", "b", "bar"]);
});

test("it goes on from the pane that holds the focus, and back with shift", () => {
  document.getElementById("in-a")?.focus();
  nextPane(1);
  expect(here()).toBe("b");
  nextPane(-1);
  expect(here()).toBe("a");
});

test("a page without panes of its own has its main part", () => {
  for (const pane of document.querySelectorAll("main [data-pane]")) pane.removeAttribute("data-pane");
  nextPane(-1);
  expect(here()).toBe("main");
});
