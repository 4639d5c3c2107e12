import type { Extension } from "@codemirror/state";

/** How the editor's keys behave. */
export type KeySet = "plain" | "vim" | "emacs";

/** The keys of another editor, fetched when somebody wants them. */
export async function keysOf(set: KeySet): Promise<Extension> {
  if (set === "vim") return (await import("@replit/codemirror-vim")).vim({ status: true });
  if (set === "emacs") return (await import("@replit/codemirror-emacs")).emacs();
  return [];
}
