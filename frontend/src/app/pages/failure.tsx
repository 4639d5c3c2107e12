import type { ReactElement } from "react";
import { Link } from "react-router";
import { NotFound } from "./not-found";
import { Refusal } from "@/api/client";
import { connection } from "@/lib/connection";
import { Told } from "@/ui/told";

/** What a page shows when what it is about can't be had. */
export function Failure({ failure, onRetry }: { failure: Error; onRetry: () => void }): ReactElement {
  if (failure instanceof Refusal && failure.status === 404) return <NotFound what={failure.told.what} />;
  const refused = failure instanceof Refusal;
  const parts = refused ? failure.told : {
    what: "The server went away.",
    safe: "Nothing that you have done is lost: drafts are kept in this browser until the server has them.",
    next: "Orienteer tries again by itself, and this page opens when it answers.",
    remedy: "If you stopped it, start it again in the terminal with: orienteer serve",
  };
  const retry = (): void => {
    connection.found();
    onRetry();
  };
  return (
    <main id="main" className="alone" tabIndex={-1}>
      <Told parts={parts} away={!refused} heading="h1">
        <p className="acts"><button type="button" className="btn" onClick={retry}>Try now</button><Link className="btn bare" to="/">To the outline</Link></p>
      </Told>
    </main>
  );
}
