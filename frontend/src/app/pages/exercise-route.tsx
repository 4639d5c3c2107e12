import type { ReactElement } from "react";
import { useParams } from "react-router";
import { useTitle } from "../use-title";
import { Failure } from "./failure";
import type { Exercise } from "@/api/types";
import { WorkbenchPage } from "@/features/workbench/components/workbench-page";

export function ExerciseRoute(): ReactElement {
  const { area = "", topic = "", slug = "" } = useParams();
  const id = `${area}/${topic}/${slug}`;
  return (
    <WorkbenchPage key={id} id={id} onLoaded={(exercise) => <Titled exercise={exercise} />}
      onFailure={(failure) => <Failure failure={failure} onRetry={() => window.location.reload()} />} />
  );
}

function Titled({ exercise }: { exercise: Exercise }): null {
  useTitle(exercise.title);
  return null;
}
