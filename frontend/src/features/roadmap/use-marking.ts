import { useMark } from "./api/set-mark";
import { markSaid, nextMark, presentMark } from "./model";
import type { Mark, RoadmapStop } from "@/api/types";
import { toasts } from "@/lib/toasts";

/** Marks a stop, or takes the mark off it; the notice about it offers the way back. */
export function useMarking(): (stop: RoadmapStop, mark: Exclude<Mark, "none">) => void {
  const { mutate } = useMark();
  return (stop, mark) => {
    const before = presentMark(stop);
    const next = nextMark(stop, mark);
    mutate({ topic: stop.id, mark: next }, {
      onSuccess: () => toasts.show({ text: markSaid(stop.title, next), undo: () => mutate({ topic: stop.id, mark: before }) }),
    });
  };
}
