import type { ReactElement } from "react";
import { Told } from "@/ui/told";

/** A fault of ours in the page itself. */
export function RootFailure(): ReactElement {
  return (
    <main id="main" className="alone">
      <Told heading="h1" parts={{
        what: "This page broke.",
        safe: "What you typed is kept in this browser and on the server.",
        next: "Loading the page again usually helps.",
        remedy: "If it breaks again, the terminal that Orienteer runs in and the browser’s console say more.",
      }}>
        <p className="acts"><button type="button" className="btn" onClick={() => window.location.reload()}>Load it again</button><a className="btn bare" href="/">To the outline</a></p>
      </Told>
    </main>
  );
}
