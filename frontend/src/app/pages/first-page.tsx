import type { ReactElement } from "react";
import { Failure } from "./failure";
import type { Roadmap } from "@/api/types";
import { firstWritten } from "@/features/roadmap/model";
import { FirstChoice } from "@/features/workbench/components/first-choice";
import { FirstRun } from "@/features/workbench/components/first-run";

export function FirstPage({ id, roadmap, onChoose }: { id: string; roadmap: Roadmap; onChoose: () => void }): ReactElement {
  const beginning = firstWritten(roadmap);
  const total = roadmap.areas.reduce((sum, area) => sum + area.stops.length, 0);
  return (
    <FirstRun id={id} onFailure={(failure) => <Failure failure={failure} onRetry={onChoose} />}
      choice={<FirstChoice beginning={beginning && { id: beginning.id, title: beginning.title, total }} onChoose={onChoose} />} />
  );
}
