import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { environmentQuery, makeEnvironment, stopEnvironment } from "../api/environment";
import { counted, standing, wayOn } from "../environment";
import { Refusal } from "@/api/client";
import type { Environment } from "@/api/types";
import { Icon } from "@/ui/icon";

/** What an exercise may import isn't there: what fetching it takes, asked once; then a bar with a count and Stop. */
export function MissingEnvironment({ name, heading: Heading = "p", onReady }: { name: string; heading?: "p" | "h1"; onReady: () => void }): ReactElement | null {
  const client = useQueryClient();
  const { data: environment } = useQuery(environmentQuery(name));
  const [refused, setRefused] = useState("");
  const ready = useRef(onReady);
  useEffect(() => {
    ready.current = onReady;
  });
  const isReady = environment?.state === "ready";
  useEffect(() => {
    if (isReady) ready.current();
  }, [isReady]);
  if (!environment) return null;

  const act = (asked: Promise<Environment>): void => {
    setRefused("");
    asked.then(
      (now) => client.setQueryData(environmentQuery(name).queryKey, now),
      (failure: unknown) => setRefused(failure instanceof Refusal ? failure.told.what : "The server can’t be reached."),
    );
  };
  const making = environment.state === "making";
  const way = wayOn(environment);
  return (
    <div className="fetching">
      <Heading className="first"><span role="status">{standing(environment)}</span></Heading>
      {environment.state === "not made" && <p className="muted">{environment.about}</p>}
      {making && <progress aria-label={`How far ${environment.title} is`} value={environment.bytes_done} max={environment.bytes_in_all || undefined} />}
      {refused && <p className="verdict-fail" role="alert">{refused}</p>}
      <p className="acts">
        {making && <><span className="muted">{counted(environment)}</span><button type="button" className="btn" onClick={() => act(stopEnvironment(name))}>Stop</button></>}
        {way && <button type="button" className="btn go" onClick={() => act(makeEnvironment(name))}><Icon of={Download} />{way}</button>}
      </p>
    </div>
  );
}
