import { Fragment, type ReactElement } from "react";
import { curved } from "@/lib/curved";

/** Plain text in which `this` is code, as authors write it in one line. */
export function InlineCode({ text }: { text: string }): ReactElement {
  return (
    <>
      {text.split("`").map((part, index) => (index % 2 ? <code key={index} className="ic">{part}</code> : <Fragment key={index}>{curved(part)}</Fragment>))}
    </>
  );
}
