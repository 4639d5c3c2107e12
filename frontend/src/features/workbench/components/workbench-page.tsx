import { useQuery } from "@tanstack/react-query";
import { useState, type ReactElement, type ReactNode } from "react";
import { exerciseQuery } from "../api/exercise";
import { useLocalCopy } from "../use-local-copy";
import { MissingEnvironment } from "./missing-environment";
import { Workbench } from "./workbench";
import { Refusal } from "@/api/client";
import type { Exercise } from "@/api/types";
import { useArrived } from "@/lib/use-arrived";
import { Loading } from "@/ui/loading";

interface Props {
  id: string;
  onFailure: (failure: Error) => ReactNode;
  onLoaded: (exercise: Exercise) => ReactNode;
}

/** Opens an exercise. What was loaded first stays while one works; a later copy changes nothing under the learner's hands. */
export function WorkbenchPage({ id, onFailure, onLoaded }: Props): ReactElement {
  const { data, error, isFetching, refetch } = useQuery({ ...exerciseQuery(id), refetchOnMount: "always" });
  const [opened, setOpened] = useState<Exercise | null>(null);
  const local = useLocalCopy(id);
  if (data && !opened && !isFetching && local !== undefined) setOpened(data);
  const arrived = useArrived(opened !== null);
  if (opened && arrived) return <>{onLoaded(opened)}<Workbench exercise={opened} local={local ?? null} /></>;
  const missing = error instanceof Refusal ? error.told.environment : null;
  if (missing) return <main id="main" className="alone" tabIndex={-1}><MissingEnvironment name={missing} heading="h1" onReady={() => void refetch()} /></main>;
  if (error) return <>{onFailure(error)}</>;
  return <Loading what="Opening the exercise. The first time, its checks are prepared." />;
}
