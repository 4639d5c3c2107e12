import { python } from "@codemirror/lang-python";
import { indentUnit, type LanguageSupport } from "@codemirror/language";
import { EditorState, type Extension } from "@codemirror/state";

/** By how a file's name ends: what it is written in, where that isn't Python. Each is fetched when somebody opens such a file. */
const OTHERS: Record<string, () => Promise<LanguageSupport>> = {
  jsx: async () => (await import("@codemirror/lang-javascript")).javascript({ jsx: true }),
  ts: async () => (await import("@codemirror/lang-javascript")).javascript({ typescript: true }),
  vue: async () => (await import("@codemirror/lang-vue")).vue(),
};

const other = (file: string): (() => Promise<LanguageSupport>) | undefined => OTHERS[file.split(".").at(-1) ?? ""];

/** What an editor of this file begins with. */
export const firstTongue = (file: string): Extension => (other(file) ? [] : python());

/** The language that has to be fetched for this file, with the indentation that is usual there; null where the first one is right. */
export async function furtherTongue(file: string): Promise<Extension | null> {
  const fetched = await other(file)?.();
  return fetched ? [fetched, indentUnit.of("  "), EditorState.tabSize.of(2)] : null;
}
