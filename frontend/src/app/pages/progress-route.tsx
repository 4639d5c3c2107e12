import { useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { useRole } from "../role";
import { useTitle } from "../use-title";
import { Failure } from "./failure";
import { progressQuery } from "@/features/progress/api/get-progress";
import { ProgressPage } from "@/features/progress/components/progress-page";
import { useArrived } from "@/lib/use-arrived";
import { Loading } from "@/ui/loading";

export function ProgressRoute(): ReactElement {
  const [role, chooseRole] = useRole();
  const [hours, setHours] = useState<number | null>(null);
  const { data, error, refetch } = useQuery(progressQuery(role, hours));
  const arrived = useArrived(data !== undefined);
  useTitle("Progress");
  if (error && !data) return <Failure failure={error} onRetry={() => void refetch()} />;
  if (!data || !arrived) return <Loading what="Counting." />;
  return <ProgressPage progress={data} hours={hours} onRole={chooseRole} onTry={setHours} />;
}
