import { usePrefetchQuery, useQuery } from "@tanstack/react-query";
import { useEffect, useLayoutEffect, useRef, useState, type ReactElement } from "react";
import { useLocation, useNavigate, useSearchParams } from "react-router";
import { useRole } from "../role";
import { useTitle } from "../use-title";
import { Failure } from "./failure";
import type { Roadmap } from "@/api/types";
import { mapQuery } from "@/features/roadmap/api/get-map";
import { roadmapQuery } from "@/features/roadmap/api/get-roadmap";
import { ContinueBar } from "@/features/roadmap/components/continue-bar";
import { MapPage } from "@/features/roadmap/components/map-page";
import { Outline } from "@/features/roadmap/components/outline";
import { isUnwalked } from "@/features/roadmap/model";
import { keep, kept } from "@/lib/keep";
import { letter } from "@/lib/keys";
import { toasts } from "@/lib/toasts";
import { useArrived } from "@/lib/use-arrived";
import { late } from "@/ui/late";
import { Loading } from "@/ui/loading";

const FirstPage = late(() => import("./first-page").then((module) => module.FirstPage), <Loading what="Opening the first exercise." />);

export type View = "trail" | "outline";

/** The map; for a newcomer, one exercise first. Without a view in the address it is the trail, and on a phone the outline. */
export function HomePage({ view }: { view?: View }): ReactElement {
  const [role, choose] = useRole();
  const { data, error, refetch } = useQuery(roadmapQuery(role));
  useAhead(role, view);
  useAskedRole(data, choose);
  const arrived = useArrived(data !== undefined);
  if (error && !data) return <Failure failure={error} onRetry={() => void refetch()} />;
  if (!data || !arrived) return <Loading what="Unfolding the map." />;
  return <Opened roadmap={data} view={view} role={role} onRole={choose} />;
}

/** What will be shown is asked for beside the roadmap, not after it. */
function useAhead(role: string, view: View | undefined): void {
  usePrefetchQuery(mapQuery(role));
  useEffect(() => {
    if (view === undefined && kept<boolean>("seen") !== true) void FirstPage.fetched().catch(() => undefined);
  }, [view]);
}

/** An address may say whose course it means. */
function useAskedRole(roadmap: Roadmap | undefined, choose: (role: string) => void): void {
  const [params, setParams] = useSearchParams();
  const asked = params.get("role");
  const heard = useRef<string | null>(null);
  useEffect(() => {
    if (!roadmap || heard.current === asked) return;
    heard.current = asked;
    if (asked === null || roadmap.role === asked) return;
    if (roadmap.roles.some((role) => role.id === asked)) {
      choose(asked);
      return;
    }
    toasts.show({ text: `There is no course called ${asked}.` });
    setParams((before) => {
      const after = new URLSearchParams(before);
      after.delete("role");
      return after;
    }, { replace: true });
  }, [asked, roadmap, choose, setParams]);
}

/** Decided once: the first exercise doesn't vanish under somebody who has just passed it. */
function Opened({ roadmap, view, role, onRole }: { roadmap: Roadmap; view: View | undefined; role: string; onRole: (role: string) => void }): ReactElement {
  const [first, setFirst] = useState(() => (view === undefined && kept<boolean>("seen") !== true && isUnwalked(roadmap) && roadmap.next?.exercise_id ? roadmap.next : null));
  const [small] = useState(() => window.matchMedia("(max-width: 760px)").matches);
  const [params, setParams] = useSearchParams();
  const shown = view ?? (small ? "outline" : "trail");
  useTitle(first ? "First exercise" : shown === "trail" ? "Map" : "Outline");
  const chosen = (): void => {
    keep("seen", true);
    setFirst(null);
  };
  const switchTo = (next: string): void => {
    onRole(next);
    if (!params.has("role") && next === "all") return;
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (next === "all") after.delete("role");
      else after.set("role", next);
      return after;
    }, { replace: true, preventScrollReset: true });
  };
  if (first) return <FirstPage next={first} roadmap={roadmap} onChoose={chosen} />;
  if (roadmap.areas.length === 0) return <Blank />;
  return shown === "trail" ? <Trail roadmap={roadmap} role={role} onRole={switchTo} /> : <Listed roadmap={roadmap} onRole={switchTo} />;
}

function Trail({ roadmap, role, onRole }: { roadmap: Roadmap; role: string; onRole: (role: string) => void }): ReactElement {
  const { data: layout, error, refetch } = useQuery(mapQuery(role));
  const arrived = useArrived(layout !== undefined);
  if (error && !layout) return <Failure failure={error} onRetry={() => void refetch()} />;
  if (!layout || !arrived) return <Loading what="Unfolding the map." />;
  return <MapPage roadmap={roadmap} layout={layout} role={role} onRole={onRole} />;
}

function Listed({ roadmap, onRole }: { roadmap: Roadmap; onRole: (role: string) => void }): ReactElement {
  const navigate = useNavigate();
  const { hash, search } = useLocation();
  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash]);
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (letter(event) === "o" && !document.querySelector('[role="dialog"], [role="menu"]')) void navigate({ pathname: "/trail", search });
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [navigate, search]);
  return <><Outline roadmap={roadmap} onRole={onRole} /><ContinueBar roadmap={roadmap} /></>;
}

/** A curriculum that holds nothing yet. */
function Blank(): ReactElement {
  return (
    <main id="main" className="alone" tabIndex={-1}>
      <h1 className="title">White paper</h1>
      <p className="read">There is no area on this map. It is drawn as soon as the curriculum’s roadmap.yaml names one; no restart is needed.</p>
    </main>
  );
}
