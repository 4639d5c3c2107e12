import { useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { useLocation, useParams } from "react-router";
import { useTitle } from "../use-title";
import { Failure } from "./failure";
import type { Exercise, Files } from "@/api/types";
import type { Asked } from "@/features/replay/api/replay";
import { ReplayPage } from "@/features/replay/components/replay-page";
import { exerciseQuery } from "@/features/workbench/api/exercise";
import { Loading } from "@/ui/loading";

/** What the workbench hands over: the text as it stands there, and the call of the check that fails. */
interface Handed { files: Files; call?: string }

export function ReplayExerciseRoute(): ReactElement {
  const { area = "", topic = "", slug = "" } = useParams();
  const id = `${area}/${topic}/${slug}`;
  const { data, error, refetch } = useQuery(exerciseQuery(id));
  if (error) return <Failure failure={error} onRetry={() => void refetch()} />;
  if (!data) return <main id="main" tabIndex={-1}><Loading what="Opening the exercise." /></main>;
  return <Opened key={id} exercise={data} />;
}

function Opened({ exercise }: { exercise: Exercise }): ReactElement {
  const handed = useLocation().state as Handed | null;
  const [asked, setAsked] = useState<Asked>(() => ({
    kind: "exercise",
    id: exercise.id,
    files: handed?.files ?? exercise.draft?.files ?? { [exercise.file_name]: exercise.starter },
    call: handed?.call,
  }));
  useTitle(`Replay, ${exercise.title}`);
  return (
    <ReplayPage asked={asked} onAsk={setAsked} back={{ to: `/exercise/${exercise.id}`, name: exercise.title }}
      onFailure={(failure) => <Failure failure={failure} onRetry={() => window.location.reload()} />} />
  );
}
