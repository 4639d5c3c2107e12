import type { ReactElement } from "react";
import type { ReviewCard } from "@/api/types";

/** Four equal ratings, each with its key and when the card comes back. */
export function RateBar({ ratings, onRate }: { ratings: ReviewCard["ratings"]; onRate: (rating: number) => void }): ReactElement {
  return (
    <div className="rv-rate" role="group" aria-label="How well did you know it?">
      {ratings.map(({ rating, word, due }) => (
        <button key={rating} type="button" onClick={() => onRate(rating)}>
          <kbd className="letter">{rating}</kbd><span className="rv-word">{word}</span><span className="rv-due">{due}</span>
        </button>
      ))}
    </div>
  );
}

/** In the same place before: the answer is asked for. */
export function ShowBar({ onShow }: { onShow: () => void }): ReactElement {
  return (
    <div className="rv-rate rv-show">
      <button type="button" onClick={onShow}><kbd>Space</kbd><span className="rv-word">Show the answer</span></button>
    </div>
  );
}
