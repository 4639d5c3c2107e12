import { SlidersHorizontal, Undo2 } from "lucide-react";
import type { ReactElement } from "react";
import { Link } from "react-router";
import { pinsOf, timeLeft } from "../model";
import type { Review } from "@/api/types";
import { Icon } from "@/ui/icon";

/** Where one is in today's cards, and how to take the latest rating back. */
export function ReviewTop({ review, onUndo }: { review: Review; onUndo: () => void }): ReactElement {
  const { done, left, can_undo } = review;
  const pins = pinsOf(review);
  return (
    <div className="rv-top">
      <p role="status">
        {left > 0
          ? <><b>{done + 1}</b> of {done + left} <span className="cap">· {timeLeft(review)}</span></>
          : done > 0 && <><b>{done}</b> {done === 1 ? "card" : "cards"} today</>}
      </p>
      <div className="rv-pins" aria-hidden="true">{pins.map((pin, index) => <i key={index} className={pin} />)}</div>
      <div className="rv-acts">
        {can_undo && <button type="button" className="btn bare" onClick={onUndo}><Icon of={Undo2} />Undo <kbd className="letter">Z</kbd></button>}
        <Link className="btn bare ico" to="/review/plan" aria-label="How you review" title="How you review"><Icon of={SlidersHorizontal} /></Link>
      </div>
    </div>
  );
}
