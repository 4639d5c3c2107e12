import type { ReactElement } from "react";
import { named, type Form, type Wanted } from "../model";

/** The forms, one a row, and below the chosen one what it lets one choose. */
export function FormChoice({ forms, wanted, onChange }: { forms: Form[]; wanted: Wanted; onChange: (changed: Partial<Wanted>) => void }): ReactElement {
  return (
    <fieldset>
      <legend className="label ruled">Form</legend>
      {forms.map((form) => (
        <div key={form.name} className="form-row">
          <label className="pick">
            <input type="radio" name="form" value={form.name} checked={wanted.form === form.name} onChange={() => onChange({ form: form.name })} />
            <span><b>{form.title}</b> <span className="muted">{form.says}</span></span>
          </label>
          {wanted.form === form.name && Object.entries(form.options).map(([name, values]) => (
            <label key={name} className="setting">
              <span>{name}</span>
              <select className="field" value={wanted.options[name] ?? values[0]} onChange={(event) => onChange({ options: { ...wanted.options, [name]: event.target.value } })}>
                {values.map((value) => <option key={value} value={value}>{named(value)}</option>)}
              </select>
            </label>
          ))}
        </div>
      ))}
    </fieldset>
  );
}
