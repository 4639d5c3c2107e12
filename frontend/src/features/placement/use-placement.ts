import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { answerPlacement, beginPlacement, endPlacement, markPlaced, placementQuery } from "./api/placement";
import { textKey, textOf, type LocalText } from "./model";
import { Refusal } from "@/api/client";
import type { Placement, Told } from "@/api/types";
import { fresh } from "@/lib/fresh";
import { kept } from "@/lib/keep";
import { onLive } from "@/lib/live-events";
import { remember } from "@/lib/remembered";

const AWAY: Told = {
  what: "It was not recorded: the server can’t be reached.",
  safe: "Your answers so far are kept, and what you wrote is still here.",
  next: "Answer again when the server is back.",
  remedy: "",
};

export interface Placing {
  placement: Placement;
  /** The program, or the one with its output predicted. */
  text: string;
  busy: boolean;
  refused: Told | null;
  begin: () => void;
  type: (text: string) => void;
  choose: (choice: number) => void;
  write: () => void;
  pass: () => void;
  end: () => void;
  mark: (topics: string[]) => void;
}

/** What this page itself wrote lies in the memory that is read at once. */
const opened = (placement: Placement): string => textOf(placement, kept<LocalText>(textKey(placement.question?.id ?? "")));

/** A placement, question after question. What the terminal answers shows here as well. `local` is what this browser remembers of the first. */
export function usePlacement(first: Placement, role: string, local: LocalText | null): Placing {
  const client = useQueryClient();
  const [placement, setPlacement] = useState(first);
  const [text, setText] = useState(() => textOf(first, local));
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Told | null>(null);
  const latest = useRef({ placement, text, busy });
  useLayoutEffect(() => {
    latest.current = { placement, text, busy };
  });

  const goTo = (next: Placement): void => {
    if (next.question?.id !== latest.current.placement.question?.id) setText(opened(next));
    setPlacement(next);
    client.setQueryData(placementQuery(role).queryKey, next);
  };
  const attempt = async (act: () => Promise<Placement>): Promise<void> => {
    if (latest.current.busy) return;
    latest.current.busy = true;
    setBusy(true);
    setRefused(null);
    try {
      goTo(await act());
    } catch (failure) {
      setRefused(failure instanceof Refusal ? failure.told : AWAY);
    } finally {
      setBusy(false);
    }
  };

  useEffect(() => onLive((event) => {
    if (!event.kind.startsWith("placement_") || latest.current.busy) return;
    void fresh(client, placementQuery(role)).then((next) => {
      if (next.question?.id !== latest.current.placement.question?.id) setText(opened(next));
      setPlacement(next);
    }).catch(() => undefined);
  }), [client, role]);

  const { question } = placement;
  const id = question?.id ?? "";
  const answered = async (given: Parameters<typeof answerPlacement>[1]): Promise<Placement> => {
    const next = await answerPlacement(id, given);
    remember(textKey(id), null);
    return next;
  };
  return {
    placement,
    text,
    busy,
    refused,
    begin: () => void attempt(() => beginPlacement(role)),
    type: (typed) => {
      remember(textKey(id), { text: typed, at: Date.now() });
      setText(typed);
    },
    choose: (choice) => void attempt(() => answered({ choice })),
    write: () => void attempt(() => answered({ files: { [question?.file_name ?? ""]: latest.current.text } })),
    pass: () => void attempt(() => answered({})),
    end: () => void attempt(endPlacement),
    mark: (topics) => void attempt(() => markPlaced(topics)),
  };
}
