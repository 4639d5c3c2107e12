import type { ReactElement } from "react";
import { shares } from "../model";
import type { Review } from "@/api/types";

const DAY = { weekday: "short", day: "numeric" } as const;

/** How many cards fall due on the coming days, if each is answered well. */
export function Forecast({ days }: { days: Review["forecast"] }): ReactElement {
  const heights = shares(days.map((day) => day.cards));
  const total = days.reduce((sum, day) => sum + day.cards, 0);
  return (
    <section>
      <h2 className="label ruled">The coming days</h2>
      <p className="read">{total === 0 ? "No card that you have seen comes back in the coming two weeks." : `${total} ${total === 1 ? "review falls" : "reviews fall"} due in the coming two weeks, if you answer them well.`}</p>
      {total > 0 && (
        <div className="table-scroll" tabIndex={0} role="region" aria-label="Cards due by day">
          <table className="rv-days">
            <tbody>
              <tr>{days.map((day, index) => <td key={day.day}><b>{day.cards || ""}</b>{day.cards > 0 && <i aria-hidden="true" style={{ height: `${(heights[index] ?? 0) * 100}%` }} />}</td>)}</tr>
              <tr>{days.map((day, index) => <th key={day.day} scope="col">{index === 0 ? "today" : new Date(`${day.day}T12:00`).toLocaleDateString("en-GB", DAY)}</th>)}</tr>
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
