import { useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { useRole } from "../role";
import { useTitle } from "../use-title";
import { Failure } from "./failure";
import type { Review } from "@/api/types";
import { reviewQuery } from "@/features/review/api/review";
import { PlanPage } from "@/features/review/components/plan-page";
import { ReviewPage } from "@/features/review/components/review-page";
import { roadmapQuery } from "@/features/roadmap/api/get-roadmap";
import { continueLink } from "@/features/roadmap/model";
import { Loading } from "@/ui/loading";

export function ReviewRoute(): ReactElement {
  const { data, error, isFetching, refetch } = useQuery({ ...reviewQuery, refetchOnMount: "always" });
  const [first, setFirst] = useState<Review | null>(null);
  if (data && !first && !isFetching) setFirst(data); // what was read before may have been due an hour ago
  const [role] = useRole();
  const { data: roadmap } = useQuery(roadmapQuery(role));
  useTitle("Review");
  if (error && !first) return <Failure failure={error} onRetry={() => void refetch()} />;
  if (!first) return <Loading what="Laying out today’s cards." />;
  const link = continueLink(roadmap);
  const onward = link && roadmap?.next ? { to: link, name: `Continue with ${roadmap.next.exercise_title ?? roadmap.next.topic_title}` } : null;
  return <ReviewPage first={first} onward={onward} />;
}

export function PlanRoute(): ReactElement {
  const { data, error, refetch } = useQuery(reviewQuery);
  useTitle("How you review");
  if (error && !data) return <Failure failure={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading what="Counting the coming days." />;
  return <PlanPage review={data} />;
}
