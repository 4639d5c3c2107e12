import { useEffect } from "react";

/** The page's title, as the browser and a screen reader say it. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · Orienteer` : "Orienteer";
  }, [title]);
}
