import React, { useEffect, useId, useReducer, useRef } from "react";

const BEGINNING = { moment: "loading", things: [], written: "" };

function next(state, event) {
  switch (event.type) {
    case "came":
      return { ...state, moment: "there", things: event.things };
    case "failed":
      return { ...state, moment: "failed" };
    case "written":
      return { ...state, written: event.text };
    default:
      return { ...state, things: state.things.concat(event.thing), written: "" };
  }
}

async function asked(path, options) {
  const response = await fetch(path, options);
  if (response.status < 200 || response.status > 299) throw new Error(`status ${response.status}`);
  return response.json();
}

class Thing extends React.Component {
  render() {
    return <div role="listitem">{this.props.children}</div>;
  }
}

const ShoppingList = ({ onAdd }) => {
  const [{ moment, things, written }, dispatch] = useReducer(next, BEGINNING);
  const begun = useRef(false);
  const field = useId();

  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    asked("/items").then(
      (came) => dispatch({ type: "came", things: came }),
      () => dispatch({ type: "failed" }),
    );
  });

  const submit = async (event) => {
    event.preventDefault();
    const body = JSON.stringify({ name: written.trim() });
    const thing = await asked("/items", { method: "POST", headers: { "content-type": "application/json" }, body });
    dispatch({ type: "added", thing });
    onAdd(thing.name);
  };

  if (moment === "loading") return <output>Loading</output>;
  if (moment === "failed") return <div role="alert">No list today</div>;
  return (
    <form onSubmit={submit}>
      <div role="list">
        {things.map(({ id, name }) => (
          <Thing key={id}>{name}</Thing>
        ))}
      </div>
      <label htmlFor={field}>Thing</label>
      <input id={field} type="text" value={written} onChange={(e) => dispatch({ type: "written", text: e.target.value })} />
      <button type="submit" disabled={!written.trim()}>Add</button>
    </form>
  );
};

export default ShoppingList;
