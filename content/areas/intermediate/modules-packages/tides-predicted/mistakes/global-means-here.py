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

print(tides is sea, tides.log)

tides.rise(5)
tides.level, level = level, tides.level
print(level, tides.level)
print(log, log is tides.log)

level = 99
print(tides.level, sea.level)

sea.level = 50
log.append(1)
level = 100
print(tides.level, level)
print(tides.__name__, __name__)
