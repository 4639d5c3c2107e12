import { useEffect, useState } from "react";
import type { Round } from "@/api/types";

const JUMP_MS = 60_000;

/** Seconds spent on the problem, as they pass: counted by a clock that nobody sets, from what the server said. */
export function useSpent(round: Round, told: number, onJump: () => void): number {
  const runs = round.clocked && !round.paused && round.phase === "problem";
  const [now, setNow] = useState(() => performance.now());
  const [base, setBase] = useState({ told, spent: round.spent_seconds, at: now });
  if (base.told !== told) setBase({ told, spent: round.spent_seconds, at: now });

  useEffect(() => {
    let before = Date.now();
    const timer = setInterval(() => {
      const wall = Date.now();
      if (wall - before > JUMP_MS) onJump(); // the laptop slept
      before = wall;
      setNow(performance.now());
    }, 500);
    return () => clearInterval(timer);
  }, [onJump]);

  return base.spent + (runs ? Math.max(0, now - base.at) / 1000 : 0);
}
