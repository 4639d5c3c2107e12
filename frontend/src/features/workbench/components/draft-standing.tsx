import type { ReactElement } from "react";
import type { Standing } from "../draft";
import { clockTime } from "@/lib/time";

/** Where the draft is, in a few words at the editor's head. */
export function DraftStanding({ draft }: { draft: Standing }): ReactElement {
  switch (draft.kind) {
    case "fresh": return <span className="cap" />;
    case "keeping": return <span className="cap">keeping…</span>;
    case "kept": return <span className="cap">draft kept {clockTime(draft.at)}</span>;
    case "local": return <span className="cap verdict-odd">draft kept in this browser</span>;
    case "conflict": return <span className="cap verdict-odd">two drafts</span>;
  }
}
