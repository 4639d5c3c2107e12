/** Light or dark: the system's choice until the learner makes their own. `public/theme.js` sets it before the first paint. */
export type Theme = "light" | "dark";

const KEY = "orienteer.theme";

export function systemTheme(): Theme {
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

export function shownTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  return chosen === "light" || chosen === "dark" ? chosen : systemTheme();
}

/** Show the other one; when that is what the system wants anyway, follow the system again. */
export function turnTheme(): void {
  const wanted: Theme = shownTheme() === "dark" ? "light" : "dark";
  try {
    if (wanted === systemTheme()) {
      delete document.documentElement.dataset.theme;
      localStorage.removeItem(KEY);
      return;
    }
    document.documentElement.dataset.theme = wanted;
    localStorage.setItem(KEY, wanted);
  } catch {
    document.documentElement.dataset.theme = wanted;
  }
}
