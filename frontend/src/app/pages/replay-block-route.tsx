import { useQuery } from "@tanstack/react-query";
import { useMemo, useState, type ReactElement } from "react";
import { useLocation, useParams } from "react-router";
import { useRole } from "../role";
import { useTitle } from "../use-title";
import { Failure } from "./failure";
import { NotFound } from "./not-found";
import type { Topic } from "@/api/types";
import type { Asked } from "@/features/replay/api/replay";
import { ReplayPage } from "@/features/replay/components/replay-page";
import { topicQuery } from "@/features/topic/api/get-topic";
import { replayed, runBlocks } from "@/features/topic/model";
import { Loading } from "@/ui/loading";

export function ReplayBlockRoute(): ReactElement {
  const { area = "", topic = "", block = "" } = useParams();
  const [role] = useRole();
  const id = `${area}/${topic}`;
  const { data, error, refetch } = useQuery(topicQuery(id, role));
  if (error) return <Failure failure={error} onRetry={() => void refetch()} />;
  if (!data) return <main id="main" tabIndex={-1}><Loading what="Opening the topic." /></main>;
  return <Opened key={`${id} ${block}`} topic={data} number={Number(block)} />;
}

function Opened({ topic, number }: { topic: Topic; number: number }): ReactElement {
  const edited = (useLocation().state as { source?: string } | null)?.source;
  const numbered = useMemo(() => [...runBlocks(topic.sections).values()].find((each) => each.number === number), [topic, number]);
  useTitle(`Replay, ${topic.title}`);
  const [asked, setAsked] = useState<Asked>(() => ({ kind: "code", title: topic.title, source: edited ?? numbered?.block.source ?? "", before: numbered ? replayed(numbered.before) : [] }));
  if (!numbered) return <NotFound what={`${topic.title} has no block ${number}.`} />;
  return (
    <ReplayPage asked={asked} onAsk={setAsked} back={{ to: `/topic/${topic.id}`, name: topic.title }}
      onFailure={(failure) => <Failure failure={failure} onRetry={() => window.location.reload()} />} />
  );
}
