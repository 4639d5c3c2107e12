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

print(tides is sea, tides.log)  # prints: ?

rise(5)
print(level, tides.level)  # prints: ?
print(log, log is tides.log)  # prints: ?

level = 99
print(tides.level, sea.level)  # prints: ?

sea.level = 50
rise(1)
print(tides.level, level)  # prints: ?
print(tides.__name__, __name__)  # prints: ?
