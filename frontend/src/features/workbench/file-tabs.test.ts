import { expect, test } from "vitest";
import { differing, fileNames, nameProblem, writtenFor } from "./file-tabs";

test("the exercise's own file comes first, the others by name", () => {
  expect(fileNames({ "b.py": "", "a.py": "", "solution.py": "" }, "solution.py")).toEqual(["solution.py", "a.py", "b.py"]);
});

test.each([["prices.py", ""], ["prices", "ends in .py"], ["../x.py", "ends in .py"], ["a b.py", "ends in .py"], ["solution.py", "already"]])("%s as a name: %s", (name, said) => {
  expect(nameProblem(name, { "solution.py": "" })).toContain(said);
});

test("only files that differ, or that one side alone has, are laid over each other", () => {
  expect(differing({ "solution.py": "1", "b.py": "2" }, { "solution.py": "1", "a.py": "3", "b.py": "4" }, "solution.py")).toEqual(["a.py", "b.py"]);
});

test("a page is written for its framework, anything else for Python", () => {
  expect(["Doors.vue", "doors.ts", "Doors.jsx", "solution.py", "Dockerfile"].map((file) => writtenFor(file, "3.11"))).toEqual(["Vue", "Angular", "React", "Python 3.11", "Python 3.11"]);
});
