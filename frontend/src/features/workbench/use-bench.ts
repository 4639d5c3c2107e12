import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { saveDraft } from "./api/draft";
import { checkLive, exerciseQuery, explainError, submitAttempt } from "./api/exercise";
import { pastQuery, putAside } from "./api/past";
import { DraftKeeper, opening, sameFiles, type LocalCopy, type Standing } from "./draft";
import { LiveChecks } from "./live-checks";
import { heldBack, isAnother, isCheckedUnasked, shownIn } from "./model";
import { rememberCopy } from "./use-local-copy";
import { Refusal } from "@/api/client";
import type { Counterexample, Exercise, Files, LiveEvent, Report, SavedDraft, Told } from "@/api/types";
import { connection } from "@/lib/connection";
import { fresh } from "@/lib/fresh";
import { onLive } from "@/lib/live-events";
import { useTyping } from "@/lib/use-typing";

const NOT_SUBMITTED: Told = {
  what: "It was not submitted: the server can’t be reached.",
  safe: "The draft is kept in this browser.",
  next: "Submit it again when the server is back.",
  remedy: "",
};

/** A report that was asked for in the terminal or on another page, and the text that it is about. */
export interface Elsewhere { at: string; files: Files; submitted: boolean }

/** Everything that happens at a workbench: typing, keeping, checking, submitting. */
export interface Bench {
  text: string;
  files: Files;
  report: Report | null;
  /** What failed in the program before: it stays while the text is half typed. */
  held: Counterexample | null;
  /** Somebody types: nothing that they don't look at may move. */
  typing: boolean;
  /** The report is of a submission, of exactly this text. */
  submitted: boolean;
  submitting: boolean;
  refused: Told | null;
  draft: Standing;
  elsewhere: Elsewhere | null;
  /** Write a file: the exercise's own, or the one named. */
  type: (text: string, file?: string) => void;
  /** Have other files in the place of all. */
  replace: (files: Files) => void;
  /** The same, with the files of now put aside, where one's past has them. */
  restore: (files: Files) => void;
  check: () => void;
  submit: () => Promise<Report | null>;
  /** What the error means that the text raises, as HTML. */
  explain: () => Promise<string>;
  keepMine: () => void;
  takeTheirs: () => void;
}

/** `local`: what this browser remembers of the exercise. */
export function useBench(exercise: Exercise, local: LocalCopy | null): Bench {
  const { id, file_name: name } = exercise;
  const client = useQueryClient();
  const [opened] = useState(() => opening({ [name]: exercise.starter }, exercise.draft, local));
  const [files, setFiles] = useState<Files>(opened.files);
  const [result, setResult] = useState<{ report: Report; held: Counterexample | null; files: Files; submitted: boolean; elsewhere?: Elsewhere } | null>(null);
  const [submitting, setSubmitting] = useState(false);
  const [refused, setRefused] = useState<Told | null>(null);
  const { typing, typed: keyed, stop: stopTyping } = useTyping();

  const [keeper] = useState(() => new DraftKeeper({
    save: (typed, revision, closing) => saveDraft(id, typed, revision, closing),
    remember: (copy) => rememberCopy(id, copy),
    later: (act, milliseconds) => {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
  }, opened, exercise.draft?.saved_at ?? null));

  // what an attempt changes is asked for again: the exercise's state, its stop's and the roadmap's
  const topic = exercise.topic.id;
  const recorded = useCallback(() => {
    for (const queryKey of [["exercise", id], ["topic", topic], ["roadmap"]]) void client.invalidateQueries({ queryKey });
  }, [client, id, topic]);

  const checks = useMemo(() => new LiveChecks(
    (typed, showing, signal) => checkLive(id, typed, showing, signal),
    (report, checked) => {
      setRefused(null);
      // the first time that everything passes is an attempt too, and has been searched as one
      const searched = report.deep;
      setResult((before) => {
        const stays = before && !isAnother(before.files, checked);
        return { report, held: stays ? heldBack(before.held ?? before.report.counterexample, report, checked[name]) : null, files: checked, submitted: searched };
      });
      if (searched) recorded();
    },
    (failure) => failure instanceof Refusal && setRefused(failure.told),
  ), [id, name, recorded]);

  useEffect(() => checks.shows(result && shownIn(result), result?.files ?? {}), [checks, result]);

  const unasked = isCheckedUnasked(exercise);
  // The question goes out first: what is kept and drawn meanwhile takes nothing from the time of its answer.
  const put = useCallback((next: Files) => {
    if (unasked) checks.soon(next);
    setFiles(next);
  }, [checks, unasked]);

  const replace = (next: Files): void => {
    put(next);
    keeper.type(next);
  };
  const restore = (next: Files): void => {
    void putAside(id, files).then(() => client.invalidateQueries({ queryKey: ["past", id] }), () => undefined);
    replace(next);
  };

  useEffect(() => {
    keeper.resume();
    if (unasked) void checks.now(opened.files);
    const close = (): void => void keeper.flush(true);
    const back = connection.subscribe((presence) => {
      if (presence === "away") return;
      void keeper.flush();
      if (unasked) setFiles((present) => (checks.soon(present), present));
    });
    window.addEventListener("pagehide", close);
    return () => {
      close();
      back();
      checks.stop();
      window.removeEventListener("pagehide", close);
      void client.invalidateQueries({ queryKey: ["exercise", id] });
    };
  }, [checks, client, unasked, id, keeper, opened]);

  useEffect(() => onLive((event: LiveEvent) => {
    if (event.exercise_id !== id || event.kind !== "draft_saved" || !keeper.isNews(event.revision)) return;
    void fresh(client, exerciseQuery(id)).then((now) => {
      const theirs: SavedDraft | null = now.draft;
      if (theirs && keeper.heard(theirs)) put(theirs.files);
    }).catch(() => undefined);
  }), [client, id, keeper, put]);

  // what is checked in the terminal shows here at once, and so does what another page submits
  const now = useRef({ files, submitting });
  useEffect(() => {
    now.current = { files, submitting };
  });
  useEffect(() => onLive((event: LiveEvent) => {
    if (event.exercise_id !== id) return;
    const show = (theirs: Files, submitted: boolean): void => {
      checks.stop();
      const elsewhere = { at: String(event.at), files: theirs, submitted };
      setResult({ report: event.report as Report, held: null, files: theirs, submitted, elsewhere });
    };
    if (event.kind === "checked") {
      show(event.texts as Files, false);
    } else if (event.kind === "attempt_graded" && !now.current.submitting) {
      void client.query(pastQuery(id)).then(({ texts }) => {
        const theirs = texts.find(({ kind }) => kind === "attempt")?.files;
        if (theirs && !sameFiles(theirs, now.current.files)) show(theirs, true);
        recorded();
      }).catch(() => undefined);
    }
  }), [checks, client, id, recorded]);

  const submit = async (): Promise<Report | null> => {
    setSubmitting(true);
    setRefused(null);
    stopTyping();
    checks.stop();
    void keeper.flush();
    const sent = files;
    try {
      const { report } = await submitAttempt(id, sent);
      setResult({ report, held: null, files: sent, submitted: true });
      recorded();
      return report;
    } catch (failure) {
      setRefused(failure instanceof Refusal ? failure.told : NOT_SUBMITTED);
      return null;
    } finally {
      setSubmitting(false);
    }
  };

  return {
    text: files[name] ?? "",
    files,
    report: result?.report ?? null,
    held: result?.held ?? null,
    typing,
    submitted: result?.submitted === true && sameFiles(result.files, files),
    submitting,
    refused,
    draft: useSyncExternalStore(keeper.subscribe, keeper.current),
    elsewhere: result?.elsewhere ?? null,
    type: (text, file = name) => {
      replace({ ...files, [file]: text });
      keyed();
    },
    replace,
    restore,
    check: () => void checks.now(files),
    submit,
    explain: () => explainError(id, files).then(({ html }) => html, () => "<p>It can’t be looked up while the server is away.</p>"),
    keepMine: () => keeper.keepMine(),
    takeTheirs: () => put(keeper.takeTheirs()),
  };
}
