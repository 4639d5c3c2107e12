"""The page's types are made from the API's OpenAPI document; stale ones fail here. `just types` makes them anew."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FRONTEND = ROOT / "frontend"


def test_the_openapi_document_is_that_of_the_server() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "orienteer.web.openapi"], capture_output=True, text=True, check=True, cwd=ROOT
    ).stdout
    kept = (FRONTEND / "openapi.json").read_text(encoding="utf-8")
    assert json.loads(kept) == json.loads(told), "run `just types`"


@pytest.mark.needs("front end packages")
def test_the_typescript_types_are_those_of_the_document(tmp_path: Path) -> None:
    made = tmp_path / "schema.d.ts"
    done = subprocess.run(
        [sys.executable, "hatch_build.py", "npm", "exec", "--", "openapi-typescript", "openapi.json", "-o", str(made)],
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    kept = FRONTEND / "src" / "api" / "schema.d.ts"
    assert kept.read_text(encoding="utf-8") == made.read_text(encoding="utf-8"), "run `just types`"
