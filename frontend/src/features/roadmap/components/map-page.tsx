import { useCallback, useEffect, useMemo, useRef, useState, type CSSProperties, type MouseEvent, type ReactElement } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { areaLettering, detailOf, lettering, zoomIn } from "../sight";
import { along, boxesAround, courseOf, openedBy, placed } from "../trail";
import { useDragging } from "../use-dragging";
import { useMapKeys } from "../use-map-keys";
import { useMarking } from "../use-marking";
import { useSight } from "../use-sight";
import { ChosenBar } from "./chosen-bar";
import { MapDrawing } from "./map-drawing";
import { MapSide } from "./map-side";
import { StopPanel } from "./stop-panel";
import type { MapLayout, Roadmap } from "@/api/types";

const PHONE = "(max-width: 760px)";
/** A pane that holds about one area: one begins at its edge. */
const NARROW = 520;
const EDGE = 16;
const ADDRESS_WAITS_MS = 250;

/** The roadmap as a map: the trail, and beside it what is next. The address says which stop is open, and how near one looks. */
export function MapPage({ roadmap, layout, role, onRole }: { roadmap: Roadmap; layout: MapLayout; role: string; onRole: (role: string) => void }): ReactElement {
  const [params, setParams] = useSearchParams();
  const pane = useRef<HTMLDivElement>(null);
  const [first] = useState(() => zoomIn(params.get("zoom")) ?? (window.matchMedia(PHONE).matches ? 1 : null));
  const sight = useSight(pane, layout, first);
  useDragging(pane);
  const all = useMemo(() => placed(roadmap, layout), [roadmap, layout]);
  const course = useMemo(() => courseOf(all), [all]);
  const [focus, setFocus] = useState<string | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const [noting, setNoting] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [roleAtFirst] = useState(roadmap.role);
  const navigate = useNavigate();
  const mark = useMarking();
  const byId = useMemo(() => new Map(all.map((one) => [one.stop.id, one])), [all]);
  const open = byId.get(params.get("stop") ?? "");
  const current = focus ?? open?.stop.id ?? null;
  const next = all.find(({ stop }) => stop.suggested);

  const tell = useCallback((name: string, value: string | null): void => {
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (value === null) after.delete(name);
      else after.set(name, value);
      return after;
    }, { replace: true, preventScrollReset: true });
  }, [setParams]);
  const show = useCallback((id: string | null, withNote = false): void => {
    setNoting(withNote);
    tell("stop", id);
  }, [tell]);
  const choose = useCallback((id: string): void => {
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }, []);
  const onFocus = useCallback((id: string | null): void => {
    setFocus(id);
    if (id !== null) setLast(id);
  }, []);
  const onPress = useCallback((id: string, event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (event.shiftKey) choose(id);
    else if (event.detail === 0) void navigate(`/topic/${id}`);
    else show(id);
  }, [choose, navigate, show]);

  useMapKeys({
    walk: (key) => stopElement(along(all, course, current ?? last ?? (key === "Home" || key === "End" ? null : next?.stop.id ?? null), key))?.focus(),
    mark: (which) => withStop(byId.get(current ?? "")?.stop, (stop) => mark(stop, which)),
    note: () => withStop(current, (id) => show(id, true)),
    look: () => withStop(focus, (id) => show(id)),
    choose: () => withStop(current, choose),
    outline: () => void navigate({ pathname: "/outline", search: params.toString() }),
    zoom: sight.step,
    fit: sight.fit,
    leave: () => {
      if (!open) setChosen(new Set());
      else {
        const id = open.stop.id;
        show(null);
        stopElement(id)?.focus({ preventScroll: true });
      }
    },
  });

  // Where one begins: at the stop that the address names, else, where not all of it is in sight, at the next.
  const begun = useRef(false);
  const beginning = (open ?? next)?.place;
  const cell = beginning && layout.areas.find((area) => roadmap.areas.some(({ id, stops }) => id === area.id && stops.some((stop) => stop.id === beginning.id)));
  useEffect(() => {
    if (begun.current || !beginning || !pane.current?.clientWidth) return;
    begun.current = true;
    const drawn = pane.current.querySelector("svg.map")?.getBoundingClientRect();
    const box = pane.current.getBoundingClientRect();
    if (!drawn) return;
    const scale = drawn.width / layout.width;
    const left = cell && box.width < NARROW ? cell.x * scale - EDGE : beginning.x * scale - box.width / 2;
    pane.current.scrollTo({ left: drawn.left - box.left + pane.current.scrollLeft + left, top: drawn.top - box.top + pane.current.scrollTop + beginning.y * scale - box.height / 2 });
  }, [beginning, cell, layout.width, sight.zoom]);
  useEffect(() => {
    const said = sight.chosen === null ? null : sight.chosen.toFixed(2);
    if (said === params.get("zoom") || (sight.chosen === first && params.get("zoom") === null)) return;
    const timer = setTimeout(() => tell("zoom", said), ADDRESS_WAITS_MS);
    return () => clearTimeout(timer);
  }, [sight.chosen, params, tell, first]);
  const opened = open?.stop.id;
  useEffect(() => {
    const panel = document.querySelector<HTMLElement>(".stop-panel");
    if (opened && panel && !panel.contains(document.activeElement)) panel.focus({ preventScroll: true });
  }, [opened]);

  const { zoom } = sight;
  const around = useMemo(() => (open ? boxesAround(open, all, course, zoom, layout.label_line) : null), [open, all, course, zoom, layout.label_line]);
  const size: CSSProperties & Record<`--${string}`, number> = {
    width: layout.width * zoom, height: layout.height * zoom,
    "--lettering": lettering(layout.label_size, zoom), "--area-lettering": areaLettering(layout.area_size, zoom),
  };
  return (
    <main id="main" className="map-page" tabIndex={-1}>
      <MapSide roadmap={roadmap} role={role} next={next?.stop} onRole={onRole} onZoom={sight.step} onFit={sight.fit} />
      <section className="map-sheet" aria-label="Map" data-pane tabIndex={-1}>
        <div className="map-pane" ref={pane}>
          <div className="map-drawn" data-detail={detailOf(zoom)} style={size}>
            <MapDrawing roadmap={roadmap} layout={layout} all={all} course={course} focus={current} reachable={last ?? next?.stop.id ?? all[0]?.stop.id ?? null}
              chosen={chosen} redrawn={roadmap.role !== roleAtFirst} onFocus={onFocus} onPress={onPress} />
            {open && around && (
              <StopPanel key={open.stop.id} stop={open.stop} area={roadmap.areas.find((area) => area.stops.some((stop) => stop.id === open.stop.id))?.title ?? ""} around={around}
                before={open.stop.requires.flatMap((id) => byId.get(id)?.stop ?? [])} opens={openedBy(open.stop.id, all)} chosen={chosen.has(open.stop.id)} noting={noting}
                onMark={mark} onNoted={() => setNoting(false)} onChoose={() => choose(open.stop.id)} onGo={show} onClose={() => { show(null); stopElement(open.stop.id)?.focus({ preventScroll: true }); }} />
            )}
          </div>
        </div>
        <ChosenBar chosen={chosen} onLeave={() => { setChosen(new Set()); stopElement(last ?? next?.stop.id ?? null)?.focus({ preventScroll: true }); }} />
      </section>
    </main>
  );
}

function stopElement(id: string | null): SVGElement | null {
  return id === null ? null : document.querySelector<SVGElement>(`a[data-stop="${CSS.escape(id)}"]`);
}

function withStop<T>(one: T | null | undefined, does: (one: T) => void): void {
  if (one !== null && one !== undefined) does(one);
}
