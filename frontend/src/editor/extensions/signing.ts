import { completionStatus } from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";
import { EditorView, keymap, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import { askedAt, type Language, type Signature } from "./language";
import { isSaying, say, signatureNote, spokenSignature, wasHidden } from "./said";

/** What a call takes, shown while its parentheses are filled in, and by Ctrl Shift Space. */
export function signing(language: () => Language | undefined): Extension {
  const plugin = ViewPlugin.fromClass(class {
    private asking: AbortController | null = null;
    private filling = false;

    constructor(private readonly view: EditorView) {}

    update(update: ViewUpdate): void {
      if (wasHidden(update)) this.drop();
      if (!isSaying(this.view) && !update.docChanged) this.filling = false;
      if (update.docChanged && opensOrParts(update)) this.filling = true;
      if (this.filling && (update.docChanged || update.selectionSet)) void this.ask(false);
    }

    destroy(): void {
      this.drop();
    }

    /** An answer that is still on its way is shown no more. */
    drop(): void {
      this.asking?.abort();
      this.asking = null;
    }

    async ask(aloud: boolean): Promise<void> {
      this.asking?.abort();
      const asking = (this.asking = new AbortController());
      const head = this.view.state.selection.main.head;
      const found = (await language()?.signature(askedAt(this.view.state, head), asking.signal)) ?? null;
      if (this.asking !== asking) return;
      this.filling = found !== null;
      this.tell(found, head, aloud);
    }

    tell(found: Signature | null, at: number, aloud: boolean): void {
      if (!found && !isSaying(this.view) && !aloud) return;
      const pos = Math.min(at, this.view.state.doc.length);
      this.view.dispatch({
        effects: [
          say.of(found && { pos, above: true, create: () => ({ dom: signatureNote(found) }) }),
          ...(aloud ? [EditorView.announce.of(found ? spokenSignature(found) : "This is in no call.")] : []),
        ],
      });
    }
  });
  const aloud = (view: EditorView): boolean => {
    void view.plugin(plugin)?.ask(true);
    return true;
  };
  return [plugin, keymap.of([{ key: "Ctrl-Shift-Space", run: aloud }])];
}

/** Whether the learner has just opened a call or gone on to its next argument. */
function opensOrParts(update: ViewUpdate): boolean {
  if (!update.transactions.some((transaction) => transaction.isUserEvent("input")) || completionStatus(update.state) === "active") return false;
  let typed = "";
  update.changes.iterChanges((_from, _to, _fromNow, _toNow, inserted) => (typed += inserted.toString()));
  return /[(,]/.test(typed);
}
