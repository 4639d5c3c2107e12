/** Keys as they are named on the page and as the browser reports them. */
export const onApple = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

export const modifier = (): string => (onApple() ? "⌘" : "Ctrl");

/** Whether the pressed key would be typed into what is focused. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest(".cm-editor") !== null || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** The single letter that an event is, outside of text and without modifiers; else null. */
export function letter(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return null;
  return event.key.length === 1 ? event.key.toLowerCase() : null;
}

export function isModified(event: KeyboardEvent): boolean {
  return onApple() ? event.metaKey : event.ctrlKey;
}
