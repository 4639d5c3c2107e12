import { memo, type MouseEvent, type ReactElement } from "react";
import { useNavigate } from "react-router";

/** Code that is wider than its column scrolls, so the keyboard has to reach it. */
function reachable(html: string): string {
  return html.replaceAll("<pre", '<pre tabindex="0"');
}

/** Text of the course, rendered by the server from the course's own Markdown. Its links inside the course stay in the page. */
export const Authored = memo(function Authored({ html, className = "prose" }: { html: string; className?: string }): ReactElement {
  const navigate = useNavigate();
  const follow = (event: MouseEvent<HTMLDivElement>): void => {
    const link = (event.target as HTMLElement).closest("a");
    const address = link?.getAttribute("href");
    if (!address?.startsWith("/") || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void navigate(address);
  };
  // The handler only catches what bubbles up from links, which keyboards reach and press by themselves.
  return <div className={className} onClick={follow} dangerouslySetInnerHTML={{ __html: reachable(html) }} />;
});
