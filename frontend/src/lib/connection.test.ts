import { expect, test } from "vitest";
import { Connection } from "./connection";

test("listeners hear a change once, and nothing when nothing changed", () => {
  const connection = new Connection();
  const heard: string[] = [];
  connection.subscribe((presence) => heard.push(presence));
  connection.found();
  connection.lost();
  connection.lost();
  connection.found();
  expect(heard).toEqual(["away", "here"]);
});

test("one who has left hears nothing more", () => {
  const connection = new Connection();
  const heard: string[] = [];
  const leave = connection.subscribe((presence) => heard.push(presence));
  leave();
  connection.lost();
  expect(heard).toEqual([]);
});
