"""Shows a page and says what its browser can see, as a line of JSON: `python -m tests.sandbox.showing`."""

from __future__ import annotations

import json
import os
from pathlib import Path

from orienteer.curriculum import page
from orienteer.grading.runner import Limits, Trial
from orienteer.grading.submission import Submission
from orienteer.sandbox.pages import PageRunner
from orienteer.sandbox.pages.confining import HIDDEN


def main() -> None:
    pages = PageRunner()
    try:
        trial = Trial("page", code=page().code)
        submission = Submission.of("export default () => <h1>Here</h1>", "Here.jsx")
        (observation,) = pages.observe(submission, [trial], Limits())
        seen = Path(f"/proc/{pages.ready().process.pid}")
        lines = (seen / "net" / "dev").read_text().splitlines()[2:]
        found = {
            "user": os.geteuid(),
            "shown": observation.text,
            "networks": [line.split(":")[0].strip() for line in lines],
            "folders": {name: os.listdir(f"{seen}/root{name}") for name in HIDDEN if os.path.isdir(name)},
            "is root": "Uid:\t0" in (seen / "status").read_text(),
        }
    finally:
        pages.close()
    print(json.dumps(found))


if __name__ == "__main__":
    main()
