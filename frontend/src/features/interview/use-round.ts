import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answerFollowUp, askFirst, changeClock, endInterview, handIn, rateAnswer, roundQuery, runExample, stateComplexity, submitProgram, type At } from "./api/interviews";
import { Refusal } from "@/api/client";
import type { ClockChange, Files, Round, RunResult, Told } from "@/api/types";

const NOT_DONE: Told = { what: "It was not done: the server can’t be reached.", safe: "What you typed is kept in this browser.", next: "Try it again when the server is back.", remedy: "" };

/** What can be done in a round. */
export interface Acts {
  busy: boolean;
  refused: Told | null;
  clock: (change: ClockChange, more?: { minutes?: number; seconds?: number }) => void;
  ask: (text: string) => void;
  run: (example: string) => Promise<RunResult | null>;
  submit: () => void;
  handIn: () => void;
  state: (time: string, space: string, text: string) => void;
  answer: (followUp: string, text: string) => void;
  rate: (followUp: string, rating: number) => void;
  end: () => void;
}

/** Does things in a round, and shows the round as it then stands. */
export function useRound(at: At, program: Files, flush: () => Promise<void>): Acts {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Told | null>(null);

  async function doing<T>(act: () => Promise<T>, done: (result: T) => void): Promise<void> {
    if (busy) return;
    setBusy(true);
    setRefused(null);
    try {
      await flush();
      done(await act());
    } catch (failure) {
      setRefused(failure instanceof Refusal ? failure.told : NOT_DONE);
    } finally {
      setBusy(false);
    }
  }
  const changing = (act: () => Promise<Round>): void => void doing(act, (round) => show(client, at, round));

  return {
    busy,
    refused,
    clock: (change, more) => changing(() => changeClock(at, change, more)),
    ask: (text) => changing(() => askFirst(at, text)),
    run: async (example) => {
      let result: RunResult | null = null;
      await doing(() => runExample(at, program, example), (came) => (result = came));
      return result;
    },
    submit: () => changing(() => submitProgram(at, program)),
    handIn: () => changing(() => handIn(at)),
    state: (time, space, text) => changing(() => stateComplexity(at, time, space, text)),
    answer: (followUp, text) => changing(() => answerFollowUp(at, followUp, text)),
    rate: (followUp, rating) => changing(() => rateAnswer(at, followUp, rating)),
    end: () => changing(() => endInterview(at)),
  };
}

function show(client: QueryClient, at: At, round: Round): void {
  client.setQueryData(roundQuery(at).queryKey, round);
  for (const queryKey of [["interviews"], ["exercise", round.exercise_id], ["roadmap"]]) void client.invalidateQueries({ queryKey });
}
