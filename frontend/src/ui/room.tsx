import { useLayoutEffect, useRef, type ReactElement, type ReactNode } from "react";

/**
 * What stands above other things and changes. Kept, it may grow but doesn't shrink. Closed, it keeps its height, so that
 * what is below keeps its place: what needs more scrolls in it, and only up to a least height does it grow.
 */
export function Room({ kept, closed, children }: { kept: boolean; closed: boolean; children: ReactNode }): ReactElement {
  const room = useRef<HTMLDivElement>(null);
  // after every drawing, as each may have made it taller
  useLayoutEffect(() => {
    room.current?.style.setProperty("--kept", kept || closed ? `${room.current.offsetHeight}px` : "");
  });
  return <div ref={room} className="room" data-closed={closed || undefined}>{children}</div>;
}
