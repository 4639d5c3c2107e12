import type { ReactElement } from "react";
import { Link } from "react-router";

interface Props {
  /** The first topic that can be read, and how many there are; null where nothing is written. */
  beginning: { id: string; title: string; first: boolean; total: number } | null;
  onChoose: () => void;
}

/** The ways on from the first exercise, open from the start. */
export function FirstChoice({ beginning, onChoose }: Props): ReactElement {
  return (
    <nav className="choice" aria-label="After this">
      <h2 className="label">Then, or now if you like</h2>
      <ol>
        <li>
          <Link to="/place" onClick={onChoose}>
            <svg viewBox="0 0 28 28" aria-hidden="true"><circle cx="14" cy="14" r="10" /><path d="M14 1v8M14 19v8M1 14h8M19 14h8" /></svg>
            <span><b>Place me</b><span>At most 20 questions, each chosen by your answers so far. About 40 minutes; leave whenever you like.</span></span>
          </Link>
        </li>
        {beginning && (
          <li>
            <Link to={`/topic/${beginning.id}`} onClick={onChoose}>
              <svg viewBox="0 0 28 28" aria-hidden="true"><path d="M14 4L25 23H3Z" /></svg>
              <span><b>Start from the beginning</b><span>{beginning.title}, the first {!beginning.first && "to read "}of {beginning.total} topics.</span></span>
            </Link>
          </li>
        )}
        <li>
          <Link to="/" onClick={onChoose}>
            <svg viewBox="0 0 28 28" aria-hidden="true"><circle cx="6" cy="21" r="4" /><circle cx="14" cy="8" r="4" /><circle cx="23" cy="17" r="4" /><path d="M8.200 17.600L11.800 11.400M17 10.700L20 14.200" /></svg>
            <span><b>Show me the whole map</b><span>Go anywhere. Nothing is locked.</span></span>
          </Link>
        </li>
      </ol>
    </nav>
  );
}
