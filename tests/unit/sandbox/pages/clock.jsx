import { useEffect, useState } from "react";
export default function Clock({ title, onDone }) {
  const [ticks, setTicks] = useState(0), [text, setText] = useState("");
  useEffect(() => { const timer = setInterval(() => setTicks((n) => n + 1), 60000); return () => clearInterval(timer); }, []);
  return <><h1>{title}</h1><p role="status">{ticks}</p><input aria-label="Name" value={text}
    onChange={(event) => setText(event.target.value)} /><button onClick={() => onDone(text, ticks)}>Done</button></>;
}
