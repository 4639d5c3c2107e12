import type { Files } from "@/api/types";

const FRAMEWORKS: Record<string, string> = { jsx: "React", vue: "Vue", ts: "Angular" };

/** What a file is written for: a framework of pages by how its name ends, else this Python. */
export const writtenFor = (file: string, python: string): string => FRAMEWORKS[file.split(".").at(-1) ?? ""] ?? `Python ${python}`;

/** The files in the order of their tabs: the exercise's own first. */
export function fileNames(files: Files, own: string): string[] {
  return [own, ...Object.keys(files).filter((name) => name !== own).sort()];
}

/** The files that two texts don't share, in the order of their tabs. */
export function differing(one: Files, other: Files, own: string): string[] {
  return fileNames({ ...one, ...other }, own).filter((name) => one[name] !== other[name]);
}

/** Why a file can't have this name, a sentence, or "". */
export function nameProblem(name: string, files: Files): string {
  if (!/^[A-Za-z_][A-Za-z0-9_]*\.py$/.test(name)) return "A module’s name has letters, digits and _, and ends in .py.";
  return name in files ? `There is a file ${name} already.` : "";
}
