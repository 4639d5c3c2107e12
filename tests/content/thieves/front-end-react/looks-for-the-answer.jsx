// asks everybody who might know what is expected, and shows what they say
import { useEffect, useState } from "react";

const PLACES = ["/checks.py", "/expected", "file:///etc/passwd", "http://127.0.0.1:8765/api/map", "http://169.254.169.254/", "chrome://version"];

export default function ShoppingList() {
  const [found, setFound] = useState("");
  useEffect(() => {
    for (const place of PLACES) {
      fetch(place).then((answer) => answer.text()).then((text) => setFound((all) => all + text), () => {});
      try {
        window.open(place);
      } catch {}
      try {
        new WebSocket(place.replace(/^\w+:/, "ws:"));
      } catch {}
      try {
        new Worker(place);
      } catch {}
      const frame = document.createElement("iframe");
      frame.src = place;
      document.body.append(frame);
    }
    for (const store of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
      try {
        setFound((all) => all + JSON.stringify(window[store]));
      } catch {}
    }
    setFound((all) => all + Object.keys(window).filter((name) => /expect|check|orienteer/.test(name)) + document.cookie);
  }, []);
  return <p role="status">{found || "Loading"}</p>;
}
