import type { ReactElement } from "react";
import type { Review, ReviewSettingsIn } from "@/api/types";

type Key = "new_a_day" | "due_a_day" | "exercises_a_day" | "day_starts_at_hour";

const FIELDS: { key: Key; name: string; most: number }[] = [
  { key: "new_a_day", name: "New cards a day, at most", most: 1000 },
  { key: "due_a_day", name: "Due cards a day, at most", most: 10_000 },
  { key: "exercises_a_day", name: "Exercises again a day, at most", most: 50 },
  { key: "day_starts_at_hour", name: "The day begins at this hour", most: 23 },
];

/** Daily limits, when a day begins, and how likely a card is to be recalled when it comes. Kept when a field is left. */
export function Limits({ settings, onSet }: { settings: Review["settings"]; onSet: (changed: Partial<ReviewSettingsIn>) => void }): ReactElement {
  const set = (key: keyof ReviewSettingsIn, text: string, before: number): void => {
    const value = Number(text);
    if (text !== "" && Number.isFinite(value) && value !== before) onSet({ [key]: value });
  };
  return (
    <section>
      <h2 className="label ruled">Limits</h2>
      <div className="rv-limits">
        {FIELDS.map(({ key, name, most }) => (
          <label key={key}>
            <span>{name}</span>
            <input key={settings[key]} className="field" type="number" min={0} max={most} step={1} defaultValue={settings[key]} onBlur={(event) => set(key, event.target.value, settings[key])} />
          </label>
        ))}
        <label>
          <span>How likely you recall a card when it comes</span>
          <select className="field" value={settings.retention} onChange={(event) => set("retention", event.target.value, settings.retention)}>
            {[0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.97].map((share) => <option key={share} value={share}>{Math.round(share * 100)} in 100</option>)}
          </select>
        </label>
      </div>
    </section>
  );
}
