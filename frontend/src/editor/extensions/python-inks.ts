import { tagHighlighter, tags as t } from "@lezer/highlight";

/** Three inks: bold keywords, green literals, brown definitions; italics for comments. One class each, coloured by code.css. It knows no editor: code that is only read loads none. */
export const pythonInks = tagHighlighter([
  { tag: [t.controlKeyword, t.definitionKeyword, t.moduleKeyword, t.operatorKeyword, t.keyword, t.self, t.bool, t.null, t.tagName], class: "kw" },
  { tag: [t.string, t.special(t.string), t.escape, t.regexp], class: "str" },
  { tag: [t.number], class: "nr" },
  { tag: [t.function(t.definition(t.variableName)), t.definition(t.className)], class: "df" },
  { tag: [t.comment, t.lineComment], class: "cm" },
]);
