// Set before the first paint, so that a chosen theme doesn't flash the other one.
try {
  const chosen = localStorage.getItem("orienteer.theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch {
  // Storage is closed to us: the system decides.
}
