import { useMark } from "./api/set-mark";
import { chosenMark, formerMark, isMarked, markedOf, markSaid, type Marking } from "./model";
import type { RoadmapStop } from "@/api/types";
import { toasts } from "@/lib/toasts";

/** Marks a stop, or takes the mark off it; the notice about it offers the way back, and says when it was taken. */
export function useMarking(): (stop: RoadmapStop, mark: Marking) => void {
  const { mutate } = useMark();
  return (stop, mark) => {
    const { id: topic, title } = stop;
    const before = markedOf(stop);
    const onError = (): void => toasts.show({ text: `${title} wasn’t marked. Try it again.` });
    const undo = (): void => mutate({ topic, mark: formerMark(before, mark) }, { onError, onSuccess: () => toasts.show({ text: `${title} is marked as it was before.` }) });
    mutate({ topic, mark: chosenMark(before, mark) }, { onError, onSuccess: () => toasts.show({ text: markSaid(title, mark, !isMarked(before, mark)), undo }) });
  };
}
