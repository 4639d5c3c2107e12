import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useParams } from "react-router";
import { useTitle } from "../use-title";
import { Failure } from "./failure";
import { roundQuery } from "@/features/interview/api/interviews";
import { RoundPage } from "@/features/interview/components/round-page";
import { typedKey, type LocalTyped } from "@/features/interview/model";
import { useRemembered } from "@/lib/remembered";
import { Loading } from "@/ui/loading";

export function RoundRoute(): ReactElement {
  const { slug = "", round = "" } = useParams();
  const at = { slug, round };
  const { data, dataUpdatedAt, error, refetch, isFetchedAfterMount, failureCount } = useQuery({ ...roundQuery(at), staleTime: 0 });
  const local = useRemembered<LocalTyped>(typedKey(round));
  useTitle(data ? `Interview: ${data.title}` : "Interview");
  if (error && !data) return <Failure failure={error} onRetry={() => void refetch()} />;
  const asked = isFetchedAfterMount || failureCount > 0; // what was known before may be older than another tab's texts
  if (!data || !asked || local === undefined) return <Loading what="Opening the interview." />;
  return <RoundPage key={round} at={at} round={data} told={dataUpdatedAt} local={local} />;
}
