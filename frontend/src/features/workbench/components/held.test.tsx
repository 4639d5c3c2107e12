import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Held } from "./held";

test("what failed before is said to be of before, and says nothing of lines that may be others now", () => {
  const { container } = render(<Held counterexample={{
    check: "any row", call: "f([0])", expected: "1", actual: "0", label: "", rows: [], size: 1, line: 10, output: "", sentence: "Of 3 inputs tried, 2 fail.",
    example: "", example_expected: "", example_actual: "", depends_on_earlier_calls: false, is_smallest: true,
  }} />);
  expect(screen.getByText("failed before")).toBeDefined();
  expect(screen.getByText(/in your program before this change/)).toBeDefined();
  expect(container.textContent).toContain("f([0])");
  expect(container.textContent).not.toMatch(/fails|line|inputs tried/);
  expect(screen.queryAllByRole("button")).toEqual([]);
});
