import { useEffect, useRef, type ReactElement, type ReactNode } from "react";
import type { LocalText } from "../model";
import { usePlacement } from "../use-placement";
import { Asking } from "./asking";
import { Beginning } from "./beginning";
import { Result } from "./result";
import type { Placement } from "@/api/types";
import { Told } from "@/ui/told";

/** What fills in a program's output; it belongs to the workbench, so the page is handed it. */
export type Sheet = (props: { source: string; onChange: (source: string) => void; onSubmit: () => void }) => ReactNode;

/** A short test that finds where to start: its beginning, its questions one at a time, what came of it. */
export function PlacementPage({ first, role, local, sheet }: { first: Placement; role: string; local: LocalText | null; sheet: Sheet }): ReactElement {
  const placing = usePlacement(first, role, local);
  const { placement, refused } = placing;
  const { question, result } = placement;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = `${placement.state} ${question?.id ?? ""}`;
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [shown]);
  return (
    <main id="main" className="place" tabIndex={-1}>
      {refused && <Told parts={refused} />}
      {placement.state === "asking" && question
        ? <Asking key={question.id} question={question} placing={placing} sheet={sheet} heading={heading} />
        : result
          ? <Result key={result.before.map((stop) => `${stop.id} ${stop.done}`).join()} result={result} placing={placing} heading={heading} />
          : <Beginning placing={placing} heading={heading} />}
    </main>
  );
}
