import { useQuery } from "@tanstack/react-query";
import { useEffect, type ReactElement } from "react";
import { useLocation, useParams } from "react-router";
import { useRole } from "../role";
import { useTitle } from "../use-title";
import { Failure } from "./failure";
import type { Roadmap, TrailStop } from "@/api/types";
import { roadmapQuery } from "@/features/roadmap/api/get-roadmap";
import { topicQuery } from "@/features/topic/api/get-topic";
import { LessonReplay } from "@/features/replay/components/lesson-replay";
import { TopicPage } from "@/features/topic/components/topic-page";
import { replayed } from "@/features/topic/model";
import { useArrived } from "@/lib/use-arrived";
import { Loading } from "@/ui/loading";

export function TopicRoute(): ReactElement {
  const { area = "", topic = "" } = useParams();
  const [role] = useRole();
  const id = `${area}/${topic}`;
  const { data, error, refetch } = useQuery(topicQuery(id, role));
  const { data: roadmap } = useQuery(roadmapQuery(role));
  useTitle(data?.title);
  const { hash } = useLocation();
  const loaded = useArrived(data !== undefined);
  useEffect(() => {
    if (loaded && hash) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [loaded, hash]);
  if (error && !data) return <Failure failure={error} onRetry={() => void refetch()} />;
  if (!data || !loaded) return <Loading what="Opening the topic." />;
  const course = roadmap?.roles.find((one) => one.id === role)?.title ?? "Everything";
  return <TopicPage key={id} topic={data} trail={courseOf(roadmap) ?? data.trail} course={course}
    onStep={({ block, number, before }) => (
      <LessonReplay key={number} title={`block ${number}`} source={block.source} before={replayed(before)} open={`/topic/${id}/replay/${number}`} output={block.output} />
    )} />;
}

/** The stops of the whole course in its order; the strip shows them all. */
function courseOf(roadmap: Roadmap | undefined): TrailStop[] | null {
  const stops = roadmap?.areas.flatMap((area) => area.stops).filter((stop) => stop.number !== null) ?? [];
  return stops.length ? stops.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0)) : null;
}
