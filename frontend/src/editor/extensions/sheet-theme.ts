import { EditorView } from "@codemirror/view";

/** The editor as the sheet draws it: no frame, the sheet's own ink, an accent caret. Every value is a token. */
export const sheetTheme = EditorView.theme({
  "&": { height: "100%", backgroundColor: "transparent", color: "var(--ink)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: "var(--font-code)", fontSize: "inherit", lineHeight: "inherit",
    fontVariantLigatures: "none", fontFeatureSettings: '"liga" 0, "calt" 0',
  },
  ".cm-content": { padding: "var(--s-3) 0", caretColor: "var(--accent)" },
  ".cm-line": { padding: "0 var(--s-3) 0 0" },
  ".cm-gutters": { backgroundColor: "var(--editor-ground)", color: "var(--ink-3)", border: "0" },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "var(--editor-gutter)", padding: "0 var(--s-35) 0 0" },
  ".cm-gutterElement.cm-wrong-gutter": { backgroundColor: "var(--fail-wash)", color: "var(--fail)", position: "relative" },
  ".cm-gutterElement.cm-wrong-gutter::before": {
    content: '""', position: "absolute", left: "var(--editor-mark)", top: "0", height: "var(--editor-line)", width: "var(--s-35)",
    background: "currentColor", mask: "var(--mark-x) center / contain no-repeat",
  },
  ".cm-gutterElement.cm-wrong-beside": { backgroundColor: "var(--fail-wash)" },
  ".cm-cursor, .cm-dropCursor": { borderLeft: "var(--w-line) solid var(--accent)", marginLeft: "calc(-1 * var(--w-hair))" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { background: "var(--charted-2)" },
  ".cm-line.cm-wrong": { backgroundColor: "var(--fail-wash)" },
  ".cm-wrong-note": { backgroundColor: "var(--fail-wash)", color: "var(--fail)", fontFamily: "var(--font-ui)", fontSize: "var(--text-xs)", lineHeight: "var(--line-sm)", padding: "var(--w-mark) var(--s-3) var(--s-1) 0" },
  ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": { backgroundColor: "var(--charted)", outline: "none" },
  ".cm-nonmatchingBracket, &.cm-focused .cm-nonmatchingBracket": { backgroundColor: "transparent", color: "var(--fail)" },
  ".cm-searchMatch": { backgroundColor: "var(--charted-2)" },
  ".cm-tooltip": { border: "0", backgroundColor: "var(--paper)", color: "var(--ink)", boxShadow: "var(--shadow-lift)", zIndex: "20" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--font-code)", fontSize: "var(--text-xs)", maxHeight: "var(--offered)", minWidth: "var(--menu)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { display: "flex", justifyContent: "space-between", gap: "var(--s-4)", padding: "var(--s-05) var(--s-25)", lineHeight: "var(--line-md)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { background: "var(--accent-wash)", color: "var(--ink)" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "700" },
  ".cm-completionDetail": { fontFamily: "var(--font-ui)", fontStyle: "normal", color: "var(--ink-2)", marginLeft: "0" },
  ".cm-said": { maxWidth: "var(--said)", padding: "var(--s-15) var(--s-25)", fontSize: "var(--text-xs)", lineHeight: "var(--line-sm)" },
  ".cm-said code": { fontFamily: "var(--font-code)", whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  ".cm-said p": { fontFamily: "var(--font-ui)", color: "var(--ink-2)", marginTop: "var(--s-05)", whiteSpace: "pre-line" },
  ".cm-finding": { textDecoration: "underline dotted var(--w-line) var(--odd)", textUnderlineOffset: "var(--s-1)" },
  ".cm-panels": { backgroundColor: "var(--table)", color: "var(--ink)", borderColor: "var(--rule)" },
});
