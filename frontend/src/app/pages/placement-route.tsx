import { useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { useRole } from "../role";
import { useTitle } from "../use-title";
import { Failure } from "./failure";
import type { Placement } from "@/api/types";
import { placementQuery } from "@/features/placement/api/placement";
import { PlacementPage } from "@/features/placement/components/placement-page";
import { textKey, type LocalText } from "@/features/placement/model";
import { PredictSheet } from "@/features/workbench/components/predict-sheet";
import { useRemembered } from "@/lib/remembered";
import { Loading } from "@/ui/loading";

export function PlacementRoute(): ReactElement {
  const [role] = useRole();
  const { data, error, isFetching, refetch } = useQuery({ ...placementQuery(role), refetchOnMount: "always" });
  const [first, setFirst] = useState<Placement | null>(null);
  if (data && !first && !isFetching) setFirst(data);
  const local = useRemembered<LocalText>(textKey(first?.question?.id ?? ""));
  useTitle("Placement");
  if (error && !first) return <Failure failure={error} onRetry={() => void refetch()} />;
  if (!first || local === undefined) return <Loading what="Looking for the question." />;
  return <PlacementPage key={role} first={first} role={role} local={local} sheet={(props) => <PredictSheet {...props} />} />;
}
