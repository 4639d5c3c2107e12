import importlib
import sys
from pathlib import Path

sys.path.insert(0, str(Path.cwd()))
Path("tides.py").write_text(
    "level = 10\nlog = ['run']\n\ndef rise(by):\n    globals()['level'] = level + by\n    log.append(by)\n",
    encoding="utf-8",
)
tides = importlib.import_module("tides")
sea = sys.modules["tides"]
level = tides.level
log = getattr(tides, "log")
print(sea is tides, log)

tides.rise(5)
print(level, vars(tides)["level"])
print(sea.log, log is sea.log)

level = 99
print(tides.level, sea.level)

tides.level = 50
sea.rise(1)
print(sea.level, level)
print("tides", __name__)
