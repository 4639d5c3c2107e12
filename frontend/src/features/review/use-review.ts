import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { chooseAnswer, rateCard, reviewQuery, showCard, undoRating, writeAnswer } from "./api/review";
import { Refusal } from "@/api/client";
import type { CodeAnswer, Review, Told } from "@/api/types";
import { fresh } from "@/lib/fresh";
import { keep, kept } from "@/lib/keep";
import { onLive } from "@/lib/live-events";

const AWAY: Told = {
  what: "It was not recorded: the server can’t be reached.",
  safe: "What you wrote is still here.",
  next: "Rate the card again when the server is back.",
  remedy: "",
};

/** What the learner did with the card whose turn it is. */
export interface Answering {
  text: string;
  choice: number | null;
  code: CodeAnswer | null;
  shown: boolean;
}

export interface Session {
  review: Review;
  answering: Answering;
  busy: boolean;
  refused: Told | null;
  type: (text: string) => void;
  choose: (choice: number) => void;
  write: () => void;
  show: () => void;
  rate: (rating: number) => void;
  undo: () => void;
}

const opened = (review: Review): Answering => ({
  text: (review.card && kept<string>(`answer.${review.card.id}`)) ?? review.card?.starter ?? "",
  choice: null,
  code: null,
  shown: false,
});

/** A review, card after card. What is recorded elsewhere shows here as well. */
export function useReview(first: Review): Session {
  const client = useQueryClient();
  const [review, setReview] = useState(first);
  const [answering, setAnswering] = useState(() => opened(first));
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Told | null>(null);
  const own = useRef(new Set<string>());
  const heard = useRef(new Set<string>()); // what was told while something of one's own was on its way
  const toWrite = useRef(false);
  const latest = useRef({ review, answering, busy });
  useLayoutEffect(() => {
    latest.current = { review, answering, busy };
  });

  const goTo = useCallback((next: Review) => {
    if (next.card?.id !== latest.current.review.card?.id) setAnswering(opened(next));
    setReview(next);
    client.setQueryData(reviewQuery.queryKey, next);
  }, [client]);

  const renew = useCallback(() => void fresh(client, reviewQuery).then(goTo).catch(() => undefined), [client, goTo]);

  useEffect(() => onLive((event) => {
    const subject = typeof event.card_id === "string" ? event.card_id : event.exercise_id ?? "";
    if (!["card_reviewed", "review_set", "event_undone", "attempt_graded"].includes(event.kind)) return;
    if (own.current.delete(subject)) return;
    if (latest.current.busy) heard.current.add(subject); // shown before its time, the next key would be lost
    else renew();
  }), [renew]);

  const attempt = async (act: () => Promise<void>): Promise<void> => {
    if (latest.current.busy) return;
    setBusy(true);
    setRefused(null);
    try {
      await act();
    } catch (failure) {
      setRefused(failure instanceof Refusal ? failure.told : AWAY);
    } finally {
      setBusy(false);
      if (heard.current.size) renew();
      heard.current.clear();
    }
  };
  // what was answered is recorded beside: nobody waits for it before rating
  const record = (doing: Promise<unknown>): void => void doing.catch((failure: unknown) => setRefused(failure instanceof Refusal ? failure.told : AWAY));
  const id = review.card?.id ?? "";

  return {
    review,
    answering,
    busy,
    refused,
    type: (text) => {
      keep(`answer.${id}`, text);
      setAnswering((before) => ({ ...before, text }));
    },
    choose: (choice) => {
      setAnswering((before) => ({ ...before, choice, shown: true }));
      record(chooseAnswer(id, choice));
    },
    // asked for while an answer is on its way, it is written once more, as it stands then
    write: () => {
      toWrite.current = true;
      void attempt(async () => {
        while (toWrite.current) {
          toWrite.current = false;
          const code = await writeAnswer(id, latest.current.answering.text);
          setAnswering((before) => ({ ...before, code, shown: before.shown || code.passed }));
        }
      });
    },
    show: () => {
      setAnswering((before) => ({ ...before, shown: true }));
      record(showCard(id, latest.current.answering.text));
    },
    rate: (rating) => void attempt(async () => {
      own.current.add(id);
      const next = await rateCard(id, rating).catch((failure: unknown) => {
        own.current.delete(id);
        throw failure;
      });
      keep(`answer.${id}`, null);
      if (next.card?.id === id) setAnswering(opened(next));
      goTo(next);
    }),
    undo: () => void attempt(async () => {
      const next = await undoRating();
      if (next.card && !heard.current.delete(next.card.id)) own.current.add(next.card.id);
      goTo(next);
    }),
  };
}
