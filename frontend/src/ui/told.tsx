import { Unplug, X } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { Icon } from "./icon";
import type { Told as Parts } from "@/api/types";
import { curved } from "@/lib/curved";

/** An error in four parts: what happened, what is safe, what happens next, what one can do. */
export function Told({ parts, away = false, heading: Heading = "p", children }: {
  parts: Parts; away?: boolean; heading?: "p" | "h1"; children?: ReactNode;
}): ReactElement {
  return (
    <div className="said" role="alert">
      <Heading className="first verdict-fail"><Icon of={away ? Unplug : X} /> {curved(parts.what)}</Heading>
      <p className="read">{curved([parts.safe, parts.next].filter(Boolean).join(" "))}</p>
      {parts.remedy && <p className="muted">{curved(parts.remedy)}</p>}
      {children}
    </div>
  );
}
