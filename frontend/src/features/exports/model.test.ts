import { describe, expect, it } from "vitest";
import { request, said, size, type Form, type Making } from "./model";
import type { RoadmapArea } from "@/api/types";

const forms: Form[] = [
  { name: "pdf", title: "PDF", says: "A book.", suffix: ".pdf", media_type: "application/pdf", options: { paper: ["a4", "us-letter"] } },
  { name: "json", title: "JSON", says: "Data.", suffix: ".json", media_type: "application/json", options: {} },
];
const areas = [{ id: "oop", stops: [{ id: "oop/dunder" }, { id: "oop/pillars" }] }] as unknown as RoadmapArea[];
const making: Making = { id: "x", form: "pdf", state: "running", done: 0, total: 0, what: "", file_name: "orienteer.pdf", size_bytes: 0 };

describe("what is asked for", () => {
  it("names areas and topics, or neither", () => {
    const wanted = { form: "pdf", role: "all", mine: false, options: { paper: "us-letter" } };
    expect(request({ ...wanted, parts: ["oop/dunder"] }, forms, areas)).toMatchObject({ areas: [], topics: ["oop/dunder"] });
    expect(request({ ...wanted, parts: ["oop/dunder", "oop/pillars"] }, forms, areas)).toMatchObject({ areas: ["oop"], topics: [] });
    expect(request({ ...wanted, parts: [] }, forms, areas)).toMatchObject({ areas: [], topics: [], options: { paper: "us-letter" } });
  });

  it("leaves out options of another form", () => {
    expect(request({ form: "json", parts: [], role: "all", mine: true, options: { paper: "a4" } }, forms, areas)).toMatchObject({ options: {}, mine: true });
  });
});

describe("how far it is", () => {
  it("is said in a sentence at every stage", () => {
    expect(said(undefined)).toBe("");
    expect(said(making)).toBe("Beginning.");
    expect(said({ ...making, what: "Writing the topics", done: 3, total: 49 })).toBe("Writing the topics: 3 of 49.");
    expect(said({ ...making, state: "ready", size_bytes: 2_220_000 })).toBe("Ready: orienteer.pdf, 2.2 MB.");
    expect(said({ ...making, state: "ready", size_bytes: 6200, what: "Boxes: U+0BA4." })).toBe("Ready: orienteer.pdf, 6.2 kB. Boxes: U+0BA4.");
    expect(said({ ...making, state: "failed", what: "No room." })).toBe("No room.");
  });

  it("counts bytes in thousands", () => {
    expect(size(6200)).toBe("6.2 kB");
  });
});
