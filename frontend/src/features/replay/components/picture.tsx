import { memo, type ReactElement } from "react";
import type { Cell, FrameBox, Picture as Drawn, ThingBox } from "../layout";

interface Props { picture: Drawn; label: string; travels?: boolean; id: string }

/** Stack and objects as boxes and arrows. The table beside it says the same. */
export function Picture({ picture, label, travels = false, id }: Props): ReactElement {
  const { width, height, frames, boxes, arrows, objectsAt, compact } = picture;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} className={travels ? "heap travels" : "heap"} role="img" aria-label={label}>
      <defs>
        <marker id={`${id}-a`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto" markerUnits="userSpaceOnUse"><path d="M0 .5L7.5 4L0 7.5Z" className="tip" /></marker>
        <marker id={`${id}-h`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="10" markerHeight="10" orient="auto" markerUnits="userSpaceOnUse"><path d="M0 .5L7.5 4L0 7.5Z" className="tip hot" /></marker>
      </defs>
      {!compact && (
        <>
          <text x="0" y="14" className="h">Call stack</text>
          <text x={objectsAt} y="14" className="h">Objects</text>
          <path d={`M0 24H184M${objectsAt} 24H${width - 20}`} className="neat" />
        </>
      )}
      {frames.map((frame) => <Frame key={frame.key} frame={frame} />)}
      {boxes.map((box) => <Thing key={box.number} box={box} />)}
      {boxes.length === 0 && !compact && (
        <text y="60" className="s"><tspan x={objectsAt}>Nothing that can</tspan><tspan x={objectsAt} dy="16">change yet.</tspan></text>
      )}
      {arrows.map((arrow) => <path key={arrow.key} d={arrow.path} className={arrow.hot ? "ar hot" : "ar"} markerEnd={`url(#${id}-${arrow.hot ? "h" : "a"})`} />)}
    </svg>
  );
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const Frame = memo(function Frame({ frame }: { frame: FrameBox }): ReactElement {
  const { x, y, width, height, head } = frame;
  if (frame.key === "between") return <text x={x + 12} y={y + 22} className="s">{frame.note}</text>;
  return (
    <g>
      <rect x={x + 0.5} y={y + 0.5} width={width} height={height} className={frame.active ? "frame now" : "frame"} />
      <text x={x + 12} y={y + (frame.active ? 23 : 19)} className={frame.active ? "f b" : "f"}>{frame.name}</text>
      {!frame.active && <text x={x + 12} y={y + 36} className="s">{frame.waits}</text>}
      {frame.rows.map((row) => (
        <g key={row.name}>
          <path d={`M${x + 1} ${row.y - 18.5}H${x + width}`} className="hair" />
          {row.bound && <rect x={x + 1.5} y={row.y - 18} width={width - 2} height={35} className="fresh" />}
          <text x={x + 12} y={row.y + 5} className="v">{row.name}</text>
          {row.dot
            ? <circle cx={x + width - 18} cy={row.y} r="3.5" className={row.hot ? "dot hot" : "dot"} />
            : <text x={x + width - 12} y={row.y + 5} textAnchor="end" className={row.bound ? "val b moved" : "val"}>{row.text}</text>}
        </g>
      ))}
      {frame.note && <text x={x + 12} y={y + height - 12} className="s">{frame.note}</text>}
      {frame.active && frame.rows.length > 0 && <path d={`M${x + 1} ${y + head + 0.5}H${x + width}`} className="hair" />}
    </g>
  );
}, same);

const Thing = memo(function Thing({ box }: { box: ThingBox }): ReactElement {
  const { x, y, width, height } = box;
  return (
    <g>
      <text x={x} y={y - 8} className="s">{box.label}</text>
      {box.joined && <rect x={x + 0.5} y={y + 0.5} width={width} height={height} className={box.touched ? "o hot2" : "o"} />}
      {box.cells.map((cell, at) => <Part key={at} cell={cell} joined={box.joined} />)}
      {box.touched && !box.joined && <rect x={x + 0.5} y={y + 0.5} width={width} height={height} className="edge" />}
      {box.caption.map((line, at) => <text key={line} x={x} y={y + height + 18 + at * 16} className="s acc">{line}</text>)}
    </g>
  );
}, same);

function Part({ cell, joined }: { cell: Cell; joined: boolean }): ReactElement {
  const { x, y, width, height } = cell;
  return (
    <>
      {!joined && <rect x={x + 0.5} y={y + 0.5} width={width} height={height} className={cell.changed ? "o fresh" : "o"} />}
      {cell.index && <text x={x + 6} y={y + 15} className="ix">{cell.index}</text>}
      {cell.dot
        ? <circle cx={x + width / 2} cy={y + height / 2} r="3.5" className={cell.hot ? "dot hot" : "dot"} />
        : <text x={x + width / 2} y={y + height / 2 + (cell.index ? 10 : 5)} textAnchor="middle" className={cell.between ? "s" : cell.changed ? "val b moved" : "val"}>{cell.text}</text>}
    </>
  );
}
