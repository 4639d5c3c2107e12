import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { useNavigate } from "react-router";
import { useTitle } from "../use-title";
import { Failure } from "./failure";
import { beginInterview, interviewsQuery } from "@/features/interview/api/interviews";
import { InterviewsPage } from "@/features/interview/components/interviews-page";
import { Loading } from "@/ui/loading";

export function InterviewsRoute(): ReactElement {
  const { data, error, refetch } = useQuery(interviewsQuery);
  const [failure, setFailure] = useState<unknown>(null);
  const client = useQueryClient();
  const navigate = useNavigate();
  useTitle("Interviews");
  const begin = (slug: string, clock: boolean): void => {
    beginInterview(slug, clock).then((round) => {
      void client.invalidateQueries({ queryKey: interviewsQuery.queryKey });
      void navigate(`/interview/${slug}/${round.id}`);
    }, setFailure);
  };
  if (failure) return <Failure failure={failure as Error} onRetry={() => setFailure(null)} />;
  if (error && !data) return <Failure failure={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading what="Looking for interviews." />;
  return <InterviewsPage interviews={data.interviews} onBegin={begin} />;
}
