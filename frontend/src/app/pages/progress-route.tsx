import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useRole } from "../role";
import { useTitle } from "../use-title";
import { Failure } from "./failure";
import { ProgressPage } from "@/features/progress/components/progress-page";
import { roadmapQuery } from "@/features/roadmap/api/get-roadmap";
import { Loading } from "@/ui/loading";

export function ProgressRoute(): ReactElement {
  const [role] = useRole();
  const { data, error, refetch } = useQuery(roadmapQuery(role));
  useTitle("Progress");
  if (error && !data) return <Failure failure={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading what="Counting." />;
  return <ProgressPage roadmap={data} />;
}
