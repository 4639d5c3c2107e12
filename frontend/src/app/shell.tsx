import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import { Outlet, ScrollRestoration, useLocation, useNavigate } from "react-router";
import { AwayBand } from "./away-band";
import { Bar } from "./bar";
import { useRole } from "./role";
import { useShortcuts } from "./use-shortcuts";
import { roadmapQuery } from "@/features/roadmap/api/get-roadmap";
import { continueLink, isUnwalked } from "@/features/roadmap/model";
import { FindDialog } from "@/features/search/components/find-dialog";
import { kept } from "@/lib/keep";
import { late } from "@/ui/late";
import { Toast } from "@/ui/toast";

/** No page begins with it, as one begins with the finder, into which one types at once. */
export const ShortcutList = late(() => import("./shortcut-list").then((module) => module.ShortcutList), <div role="dialog" aria-label="Keys" aria-busy="true" />);

/** The page that is left is gone by then. */
const ARRIVES_MS = 50;

/** What is around every page: skip link, bar, the page, notices, dialogs. */
export function Shell(): ReactElement {
  const [finding, setFinding] = useState(false);
  const [listing, setListing] = useState(false);
  const [role] = useRole();
  const { data: roadmap } = useQuery(roadmapQuery(role));
  const stops = useMemo(() => new Map(roadmap?.areas.flatMap((area) => area.stops.map((stop) => [stop.id, stop]))), [roadmap]);
  const navigate = useNavigate();
  const { pathname } = useLocation();
  useShortcuts({
    find: () => setFinding(true),
    list: () => setListing(true),
    go: (address) => void navigate(address),
    carryOn: () => {
      const link = continueLink(roadmap);
      if (link) void navigate(link);
    },
  });
  useArrival(pathname);
  const bare = pathname === "/" && roadmap !== undefined && kept<boolean>("seen") !== true && isUnwalked(roadmap) && roadmap.next?.exercise_id != null;
  return (
    <>
      <a className="skip" href="#main">Skip to the page</a>
      <Bar bare={bare} due={roadmap?.due ?? 0} onFind={() => setFinding(true)} onList={() => setListing(true)} />
      <AwayBand />
      <Outlet />
      <Toast raised={pathname === "/" || pathname === "/outline"} />
      {finding && <FindDialog stops={stops} onClose={() => setFinding(false)} onList={() => { setFinding(false); setListing(true); }} />}
      {listing && <ShortcutList onClose={() => setListing(false)} />}
      <ScrollRestoration />
    </>
  );
}

/** After a page was left for another, the new one has the focus, so that a screen reader reads it. */
function useArrival(pathname: string): void {
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    return onceThere(() => {
      const main = document.getElementById("main");
      if (!main || main.closest("[aria-busy=true]") || main.querySelector(":scope > [aria-busy=true]")) return false;
      if (!document.activeElement || document.activeElement === document.body) main.focus({ preventScroll: true });
      return true;
    });
  }, [pathname]);
}

/** Tries it with every change of the page until it is done, or until somebody does something else. Returns how to stop. */
function onceThere(done: () => boolean): () => void {
  const watch = new MutationObserver(() => done() && stop());
  const stop = (): void => {
    clearTimeout(timer);
    watch.disconnect();
    for (const act of ["keydown", "pointerdown"]) window.removeEventListener(act, stop, true);
  };
  const timer = setTimeout(() => {
    if (done()) stop();
    else watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["aria-busy"] });
  }, ARRIVES_MS);
  for (const act of ["keydown", "pointerdown"]) window.addEventListener(act, stop, true);
  return stop;
}
