import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState, type ReactElement } from "react";
import { Link } from "react-router";
import { roundQuery, type At } from "../api/interviews";
import { AWAY_SECONDS, awayWords, type LocalTyped } from "../model";
import { useRound } from "../use-round";
import { useSpent } from "../use-spent";
import { useTyped } from "../use-typed";
import { FollowUps } from "./follow-ups";
import { GrowthAsked } from "./growth-asked";
import { Problem } from "./problem";
import { Report } from "./report";
import type { Round } from "@/api/types";
import { Told } from "@/ui/told";

/** A round: the problem, then how it grows, then follow-ups, then the report. `key` it by the round's id, and have what this browser remembers of it at hand. */
export function RoundPage({ at, round, told, local }: { at: At; round: Round; told: number; local: LocalTyped | null }): ReactElement {
  const client = useQueryClient();
  const typed = useTyped(at, round, local);
  const acts = useRound(at, { [round.file_name]: typed.files[round.file_name] ?? "" }, typed.flush);
  const [counted, setCounted] = useState(false);
  const { slug, round: id } = at;
  const jumped = useCallback(() => {
    setCounted(false);
    void client.invalidateQueries({ queryKey: roundQuery({ slug, round: id }).queryKey });
  }, [client, slug, id]);
  const spent = useSpent(round, told, jumped);
  const phase = useArrival(round.phase);

  if (round.report) return <Report round={round} report={round.report} />;
  const away = round.away_seconds > AWAY_SECONDS && !counted;
  return (
    <>
      {away && (
        <div className="away" role="status">
          <p><b>You were away for {awayWords(round.away_seconds)}.</b> Should that time count?</p>
          <button type="button" className="btn" onClick={() => acts.clock("left_out", { seconds: round.away_seconds })}>Leave it out</button>
          <button type="button" className="btn bare" onClick={() => setCounted(true)}>Count it</button>
        </div>
      )}
      {acts.refused && <div className="iv-refused"><Told parts={acts.refused} /></div>}
      {phase === "problem"
        ? <Problem round={round} spent={spent} files={typed.files} acts={acts} onType={typed.type} />
        : (
          <main id="main" className="iv-talk" tabIndex={-1}>
            <p className="cap"><Link to="/interviews">Interviews</Link> · the problem is handed in, and no clock runs</p>
            <h1 className="iv-name">{round.title}</h1>
            {phase === "complexity"
              ? <GrowthAsked round={round} files={typed.files} acts={acts} onType={typed.type} />
              : <FollowUps round={round} files={typed.files} acts={acts} onType={typed.type} />}
          </main>
        )}
    </>
  );
}

/** The phase; when it has changed the page begins at its top and has the focus, so that a screen reader reads it. */
function useArrival(phase: Round["phase"]): Round["phase"] {
  const before = useRef(phase);
  useEffect(() => {
    if (before.current === phase) return;
    before.current = phase;
    window.scrollTo(0, 0);
    document.getElementById("main")?.focus({ preventScroll: true });
  }, [phase]);
  return phase;
}
