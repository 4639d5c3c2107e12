import { useEffect, useState } from "react";
const tried = async (name, act) => { try { return `${name} ${await act()}`; } catch { return `${name} refused`; } };
export default function Thief() {
  const [said, setSaid] = useState([]);
  useEffect(() => { Promise.all([
    tried("api", async () => (await (await fetch("/there")).json()).name),
    tried("nowhere", async () => (await fetch("/nowhere")).status),
    tried("elsewhere", () => fetch("http://127.0.0.1:8765/")),
    tried("file", () => fetch("file:///etc/passwd")),
    tried("store", () => localStorage.length),
    tried("worker", () => new Worker("data:text/javascript,0") && new Promise((_, fail) => setTimeout(fail, 10))),
  ]).then(setSaid); }, []);
  return <ul>{said.map((each) => <li key={each}>{each}</li>)}</ul>;
}
