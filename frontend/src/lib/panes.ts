/** F6 goes from pane to pane: the bar, then what the page marks as panes, or its main part. */
export function nextPane(step: 1 | -1): void {
  const shown = (pane: HTMLElement): boolean => pane.getClientRects().length > 0;
  const marked = [...document.querySelectorAll<HTMLElement>("[data-pane]")].filter(shown);
  const hasOwn = marked.some((pane) => pane.closest("main"));
  const main = document.getElementById("main");
  const panes = hasOwn || !main ? marked : [...marked, main];
  if (panes.length === 0) return;
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = here < 0 ? (step > 0 ? 0 : panes.length - 1) : (here + step + panes.length) % panes.length;
  const pane = panes[next];
  (pane?.querySelector<HTMLElement>(".cm-content") ?? pane)?.focus();
}
