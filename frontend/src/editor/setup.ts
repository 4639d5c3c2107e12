import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { searchKeymap } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, keymap, lineNumbers } from "@codemirror/view";
import { pythonInks } from "./extensions/python-inks";
import { sheetTheme } from "./extensions/sheet-theme";

/** What every editor of ours has, whatever it is written in. */
export function editing(label: string, describedBy?: string): Extension {
  return [
    lineNumbers(),
    history(),
    drawSelection({ cursorBlinkRate: 0 }),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    EditorState.tabSize.of(4),
    indentUnit.of("    "),
    syntaxHighlighting(pythonInks),
    sheetTheme,
    keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, indentWithTab]),
    EditorView.contentAttributes.of({
      "aria-label": label, tabindex: "0", spellcheck: "false", autocorrect: "off", autocapitalize: "off",
      ...(describedBy ? { "aria-describedby": describedBy } : {}),
    }),
  ];
}
