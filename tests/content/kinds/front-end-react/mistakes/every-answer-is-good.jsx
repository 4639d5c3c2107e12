import { useEffect, useState } from "react";

export default function ShoppingList({ onAdd }) {
  const [items, setItems] = useState(null);
  const [failed, setFailed] = useState(false);
  const [text, setText] = useState("");
  const name = text.trim();

  useEffect(() => {
    fetch("/items").then(async (response) => {
      try {
        setItems(await response.json());
      } catch {
        setFailed(true);
      }
    });
  }, []);

  async function add() {
    const response = await fetch("/items", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ name }),
    });
    const added = await response.json();
    setItems([...items, added]);
    setText("");
    onAdd(added.name);
  }

  if (failed) return <p role="alert">No list today</p>;
  if (items === null) return <p role="status">Loading</p>;
  return (
    <>
      <ul>
        {items.map((item) => (
          <li key={item.id}>{item.name}</li>
        ))}
      </ul>
      <label>
        Thing <input value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <button disabled={name === ""} onClick={add}>
        Add
      </button>
    </>
  );
}
