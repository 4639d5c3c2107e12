import { expect, test } from "vitest";
import { addedSaid, brought, looked, undoneSaid, type Import } from "./own-file";

const nothing: Import = { exported_at: "", rows: [], already_here: 3, devices: [], first_at: "", last_at: "", changes_nothing: true, backup: null };
const some: Import = {
  ...nothing, changes_nothing: false, rows: [{ what: "attempts", count: 2 }], devices: ["desk", "phone"],
  exported_at: "2026-11-25T12:00:00Z", first_at: "2026-11-01T12:00:00Z", last_at: "2026-11-24T12:00:00Z",
};

test("a file says when it was written and what of it is new", () => {
  expect(looked(nothing)).toBe("Everything in it is here already.");
  expect(looked(some)).toBe("Written on 25 November 2026. What happened from 1 November 2026 to 24 November 2026 (desk, phone) would be added:");
  expect(looked({ ...some, last_at: some.first_at, devices: [] })).toBe("Written on 25 November 2026. What happened on 1 November 2026 would be added:");
  expect(looked({ ...some, first_at: "", last_at: "", devices: [] })).toBe("Written on 25 November 2026. It would add:");
});

test("what was brought in names the copy that was made before", () => {
  expect(brought(nothing)).toContain("Nothing was changed.");
  expect(brought({ ...some, backup: "/home/me/backups/x.db" })).toBe("It is added. What was here before is copied to /home/me/backups/x.db.");
  expect(brought(some)).toBe("It is added.");
});

test("an import that can be undone says what it was, and undoing it what that did", () => {
  expect(addedSaid({ imported_at: "2026-11-25T12:00:00", events: 1200 })).toBe("Brought in last: 1,200 events, on 25 November 2026, 12:00.");
  expect(addedSaid({ imported_at: "2026-11-25T12:00:00", events: 0 })).toContain("drafts");
  expect(undoneSaid({ rows: [{ what: "notes", count: 1 }, { what: "attempts", count: 2000 }], texts_left: 0, backup: "/b.db" }))
    .toBe("Undone: 1 notes, 2,000 attempts. What was here before is copied to /b.db.");
  expect(undoneSaid({ rows: [], texts_left: 1, backup: null })).toBe("Undone. A draft that you typed in since stays.");
});
