import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useRole } from "../role";
import { Failure } from "./failure";
import type { Roadmap } from "@/api/types";
import { firstWritten } from "@/features/roadmap/model";
import { topicQuery } from "@/features/topic/api/get-topic";
import { firstExercise } from "@/features/topic/model";
import { FirstChoice } from "@/features/workbench/components/first-choice";
import { FirstRun } from "@/features/workbench/components/first-run";
import { Loading } from "@/ui/loading";

/** A newcomer's first page: an exercise of the first topic, and the ways on from it. */
export function FirstPage({ next, roadmap, onChoose }: { next: NonNullable<Roadmap["next"]>; roadmap: Roadmap; onChoose: () => void }): ReactElement {
  const [role] = useRole();
  const { data: topic, error, refetch } = useQuery({ ...topicQuery(next.topic_id, role), staleTime: Infinity });
  if (error && !topic) return <Failure failure={error} onRetry={() => void refetch()} />;
  const id = topic && (firstExercise(topic) ?? next.exercise_id);
  if (!id) return <Loading what="Opening the first exercise." />;
  const beginning = firstWritten(roadmap);
  const total = roadmap.areas.reduce((sum, area) => sum + area.stops.length, 0);
  return (
    <FirstRun id={id} onFailure={(failure) => <Failure failure={failure} onRetry={() => window.location.reload()} />}
      choice={<FirstChoice beginning={beginning && { id: beginning.id, title: beginning.title, first: beginning.number === 1, total }} onChoose={onChoose} />} />
  );
}
