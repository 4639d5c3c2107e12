import type { ReactElement } from "react";

/** A line of the course's text, rendered by the server: no paragraph, so that it may stand in a button. */
export function AuthoredLine({ html, className }: { html: string; className?: string }): ReactElement {
  return <span className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
