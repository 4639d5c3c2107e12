/** Keys as they are named on the page and as the browser reports them. */
import { keep, kept } from "./keep";

export const onApple = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

export const modifier = (): string => (onApple() ? "⌘" : "Ctrl");

/** Whether the pressed key would be typed into what is focused. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest(".cm-editor") !== null || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

const LETTERS = "letters";

/** Whether single letters, digits and signs are keys. Somebody who dictates, or whose hand slips, switches them off; this browser remembers it. */
export const lettersWork = (): boolean => kept<boolean>(LETTERS) !== false;

/** Key caps of single letters go with them (base.css). */
export function letLettersWork(work: boolean): void {
  keep(LETTERS, work ? null : false);
  showLetters(work);
}

function showLetters(work: boolean): void {
  if (work) delete document.documentElement.dataset.letters;
  else document.documentElement.dataset.letters = "off";
}
showLetters(lettersWork());

/** The single letter that an event is, outside of text and without modifiers, unless they are switched off; else null. Space is none of them, and stays. */
export function letter(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return null;
  if (event.key.length !== 1 || (event.key !== " " && !lettersWork())) return null;
  return event.key.toLowerCase();
}

export function isModified(event: KeyboardEvent): boolean {
  return onApple() ? event.metaKey : event.ctrlKey;
}
