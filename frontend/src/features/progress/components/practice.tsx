import { useEffect, useRef, useState, type ReactElement } from "react";
import { calendar, dayAndMonth, monthsOver, practiceSaid } from "../model";
import { PracticeTable } from "./practice-table";
import type { Progress } from "@/api/types";

const STEP = 21;
const [LEFT, TOP] = [40, 34];
const WEEKDAYS = ["Mon", "", "Wed", "", "Fri", "", "Sun"];

/** When one practised: a dot a day, whose area is its minutes; the same as a table. */
export function Practice({ progress }: { progress: Progress }): ReactElement {
  const [asTable, setAsTable] = useState(false);
  const dots = calendar(progress.from_day, progress.today, progress.days);
  const said = practiceSaid(progress.days, progress.practised_minutes);
  const today = dots.at(-1);
  const pane = useRef<HTMLDivElement>(null);
  // Where it is too wide, the latest weeks show.
  useEffect(() => {
    if (pane.current) pane.current.scrollLeft = pane.current.scrollWidth;
  }, []);
  return (
    <section aria-labelledby="practice">
      <h2 id="practice">Practice</h2>
      <div ref={pane} className="calendar-pane" tabIndex={0} role="region" aria-label="Practice calendar">
        <svg viewBox="0 0 585 176" className="calendar" role="img" aria-label={`Minutes practised on each day: ${said}`}>
          {monthsOver(dots).map(({ column, name }) => <text key={column} x={LEFT - 6 + STEP * column} y={12}>{name}</text>)}
          {WEEKDAYS.map((name, row) => name && <text key={name} x={0} y={TOP + 4 + STEP * row}>{name}</text>)}
          {dots.map(({ iso, column, row, radius, minutes }) => (
            <circle key={iso} cx={LEFT + STEP * column} cy={TOP + STEP * row} r={radius || 1.2} className={radius ? "practised" : "none"}>
              {minutes > 0 && <title>{`${dayAndMonth(iso)}: ${minutes} min`}</title>}
            </circle>
          ))}
          {today && <circle cx={LEFT + STEP * today.column} cy={TOP + STEP * today.row} r={10.5} className="today" />}
        </svg>
      </div>
      <p className="cap">
        {said}{" "}
        {progress.days.length > 0 && (
          <>The area of a dot is the minutes of that day. <button type="button" className="link" aria-expanded={asTable} onClick={() => setAsTable(!asTable)}>As a table</button></>
        )}
      </p>
      {asTable && <PracticeTable days={progress.days} />}
    </section>
  );
}
