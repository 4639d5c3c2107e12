import sys
from pathlib import Path

sys.path.insert(0, str(Path.cwd()))
Path("tides.py").write_text(
    """
level = 10
log = ["run"]

def rise(by):
    global level
    level += by
    log.append(by)
""",
    encoding="utf-8",
)

import tides
import tides as sea
from tides import level, log, rise

tides.log.extend(["run", "run"])
print(tides is sea, tides.log)

rise(5)
print(level, tides.level)
print(log, log is tides.log)

level = 99
print(tides.level, sea.level)

sea.level = 50
rise(1)
print(tides.level, level)
print(tides.__name__, __name__)
