import { asked, type Parts } from "./parts";
import type { components } from "@/api/schema";
import type { RoadmapArea } from "@/api/types";

export type Form = components["schemas"]["FormView"];
export type Making = components["schemas"]["ExportOut"];

/** What is asked for. */
export interface Wanted { form: string; parts: Parts; role: string; mine: boolean; options: Record<string, string> }

const NAMES: Record<string, string> = { "a4": "A4", "us-letter": "US Letter", "full": "everything", "summary": "a page for each topic" };

/** A value of an option in words. */
export const named = (value: string): string => NAMES[value] ?? value;

/** The request for what is wanted. */
export function request({ form, parts, role, mine, options }: Wanted, forms: Form[], areas: readonly RoadmapArea[]): components["schemas"]["ExportIn"] {
  const known = Object.keys(forms.find((one) => one.name === form)?.options ?? {});
  return {
    form,
    role,
    mine,
    ...asked(parts, areas),
    options: Object.fromEntries(Object.entries(options).filter(([name]) => known.includes(name))),
  };
}

export function size(bytes: number): string {
  return bytes >= 100_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${(bytes / 1000).toFixed(1)} kB`;
}

/** How far it is, as a sentence. */
export function said(making: Making | undefined): string {
  if (!making) return "";
  if (making.state === "failed") return making.what;
  if (making.state === "ready") return `Ready: ${making.file_name}, ${size(making.size_bytes)}. ${making.what}`.trim();
  return making.total ? `${making.what}: ${making.done} of ${making.total}.` : "Beginning.";
}
