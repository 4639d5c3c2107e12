"""Try a built wheel where nothing else is: `python -m tests.integration.wheel dist/orienteer-*.whl`.

It is installed into a fresh environment in an empty folder. The terminal is asked for its help and its diagnosis, the
server for its page and for what it teaches.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import urllib.request
from http.cookiejar import CookieJar
from pathlib import Path


def install(wheel: Path, folder: Path) -> Path:
    """Install the wheel into an environment of its own, and return the program."""
    python = folder / "venv" / "bin" / "python"
    subprocess.run(["uv", "venv", "--quiet", "--python", sys.executable, str(folder / "venv")], check=True)
    subprocess.run(["uv", "pip", "install", "--quiet", "--python", str(python), str(wheel)], check=True)
    return python.with_name("orienteer")


def served(program: Path, folder: Path, environment: dict[str, str]) -> str:
    """Serve, ask for the page and the roadmap, and say what came."""
    words = [str(program), "serve", "--port", "0"]
    with subprocess.Popen(words, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        address = server.stdout.readline().split()[-1]
        browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        page = browser.open(address).read().decode()
        roadmap = json.load(browser.open(address.partition("?")[0] + "api/roadmap"))
        server.terminate()
    assert '<div id="root">' in page, page[:300]
    assert roadmap["next"] is not None, roadmap
    return f"It serves its page, and {len(roadmap['areas'])} areas."


def main() -> None:
    """Try the wheel that the command line names."""
    wheel = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        program = install(wheel, folder)
        environment = {"PATH": os.environ["PATH"], "HOME": name, "NO_COLOR": "1"}
        for words in (["--help"], ["doctor"]):
            subprocess.run([str(program), *words], cwd=folder, env=environment, check=True)
        print(served(program, folder, environment))


if __name__ == "__main__":
    main()
