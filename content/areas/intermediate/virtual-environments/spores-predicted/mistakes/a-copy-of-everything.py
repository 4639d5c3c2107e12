import os
import subprocess
import sys
import venv
from pathlib import Path


def ask(python, code):
    return subprocess.run([python, "-c", code], capture_output=True, text=True).stdout.strip()


IS_THERE = "import importlib.util; print(importlib.util.find_spec('spores') is not None)"
venv.create("room", symlinks=True)
(library,) = Path("room").glob("lib/python*/site-packages")
(library / "spores.py").write_text("COUNT = 7\n")
print(ask("room/bin/python", IS_THERE))
print(ask(sys.executable, IS_THERE))
print(ask("room/bin/python", "import sys; print(sys.prefix == sys.base_prefix)"))
print("room" in str(library))
os.environ["PYTHONPATH"] = str(library.resolve())
print(ask(sys.executable, IS_THERE))
