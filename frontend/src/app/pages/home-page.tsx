import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState, type ReactElement } from "react";
import { useRole } from "../role";
import { useTitle } from "../use-title";
import { Failure } from "./failure";
import type { Roadmap } from "@/api/types";
import { roadmapQuery } from "@/features/roadmap/api/get-roadmap";
import { ContinueBar } from "@/features/roadmap/components/continue-bar";
import { Outline } from "@/features/roadmap/components/outline";
import { isUnwalked } from "@/features/roadmap/model";
import { keep, kept } from "@/lib/keep";
import { Loading } from "@/ui/loading";

const FirstPage = lazy(() => import("./first-page").then((module) => ({ default: module.FirstPage })));

/** The outline; for a newcomer, one exercise first. */
export function HomePage(): ReactElement {
  const [role, choose] = useRole();
  const { data, error, refetch } = useQuery(roadmapQuery(role));
  if (error && !data) return <Failure failure={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading what="Unfolding the map." />;
  return <Opened roadmap={data} onRole={choose} />;
}

/** Decided once: the first exercise doesn't vanish under somebody who has just passed it. */
function Opened({ roadmap, onRole }: { roadmap: Roadmap; onRole: (role: string) => void }): ReactElement {
  const [first, setFirst] = useState(() => (kept<boolean>("seen") !== true && isUnwalked(roadmap) && roadmap.next?.exercise_id ? roadmap.next : null));
  useTitle(first ? "First exercise" : "Outline");
  const chosen = (): void => {
    keep("seen", true);
    setFirst(null);
  };
  if (first) return <Suspense fallback={<Loading what="Opening the first exercise." />}><FirstPage next={first} roadmap={roadmap} onChoose={chosen} /></Suspense>;
  return <><Outline roadmap={roadmap} onRole={onRole} /><ContinueBar roadmap={roadmap} /></>;
}
