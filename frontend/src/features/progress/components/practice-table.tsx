import type { ReactElement } from "react";
import { Link } from "react-router";
import { dayAndMonth } from "../model";
import type { PractisedDay } from "@/api/types";

/** Every day of practice, the latest first: how long, about what, and what was done. */
export function PracticeTable({ days }: { days: PractisedDay[] }): ReactElement {
  return (
    <div className="days" tabIndex={0} role="region" aria-label="Practice as a table">
      <table>
        <thead><tr><th scope="col">Day</th><th scope="col" className="r">Minutes</th><th scope="col">About</th><th scope="col" className="r">Submitted</th><th scope="col" className="r">Reviewed</th></tr></thead>
        <tbody>
          {[...days].reverse().map((each) => (
            <tr key={each.day}>
              <th scope="row">{dayAndMonth(each.day)}</th>
              <td className="r">{each.minutes}</td>
              <td>{each.topics.map((topic, index) => <span key={topic.id}>{index > 0 && ", "}<Link to={`/topic/${topic.id}`}>{topic.title}</Link></span>)}</td>
              <td className="r">{each.submitted || ""}</td>
              <td className="r">{each.reviewed || ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
