import { Keyboard, Menu as MenuGlyph, Search, SunMoon } from "lucide-react";
import type { ReactElement } from "react";
import { Link, useLocation, useNavigate } from "react-router";
import { modifier } from "@/lib/keys";
import { turnTheme } from "@/lib/theme";
import { ControlMark } from "@/ui/brand";
import { Icon } from "@/ui/icon";
import { Menu } from "@/ui/menu";

const PAGES = [{ to: "/", name: "Map" }, { to: "/review", name: "Review" }, { to: "/interviews", name: "Interviews" }, { to: "/projects", name: "Projects" }, { to: "/progress", name: "Progress" }];

/** The map is one page, whichever way it is shown. */
function isHere(pathname: string, to: string): boolean {
  return pathname === to || (to === "/" && (pathname === "/trail" || pathname === "/outline")) || (to === "/review" && pathname.startsWith("/review/")) || (to === "/interviews" && pathname.startsWith("/interview/"));
}

/** The bar on top. On a newcomer's first page it is bare. */
export function Bar({ bare, due, onFind, onList }: { bare: boolean; due: number; onFind: () => void; onList: () => void }): ReactElement {
  const { pathname } = useLocation();
  return (
    <header className="bar" data-pane tabIndex={-1}>
      <Link className="brand" to="/"><ControlMark /><span>Orienteer</span></Link>
      {!bare && <nav aria-label="Main">{PAGES.map(({ to, name }) => <Link key={to} to={to} aria-current={isHere(pathname, to) ? "page" : undefined}>{name}{to === "/review" && due > 0 && <span className="faint">{due}<span className="vh"> due</span></span>}</Link>)}</nav>}
      <div className="end">
        {!bare && (
          <>
            <button type="button" className="find" onClick={onFind}><Icon of={Search} /><span>Find a topic, exercise or word</span><kbd>{modifier()} K</kbd></button>
            <button type="button" className="btn bare ico phone" aria-label="Find" onClick={onFind}><Icon of={Search} /></button>
          </>
        )}
        <button type="button" className="btn bare ico" aria-label="Dark or light" onClick={turnTheme}><Icon of={SunMoon} /></button>
        {!bare && <PhoneMenu due={due} onList={onList} />}
      </div>
    </header>
  );
}

function PhoneMenu({ due, onList }: { due: number; onList: () => void }): ReactElement {
  const navigate = useNavigate();
  const pages = PAGES.map(({ to, name }) => ({ name, aside: to === "/review" && due > 0 && <span className="faint">{due}</span>, does: () => void navigate(to) }));
  return <Menu className="btn bare ico phone" label="Menu" face={<Icon of={MenuGlyph} />} groups={[pages, [{ name: "Keys", glyph: Keyboard, does: onList }]]} />;
}
