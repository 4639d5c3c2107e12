from orienteer.curriculum import check, program

SHELF = """import zipfile
from pathlib import Path


def wheel(name, release, source, needs=()):
    about = f"{name}-{release}.dist-info"
    known = f"Metadata-Version: 2.1\\nName: {name}\\nVersion: {release}\\n"
    files = {
        f"{name}.py": source,
        f"{about}/METADATA": known + "".join(f"Requires-Dist: {each}\\n" for each in needs),
        f"{about}/WHEEL": "Wheel-Version: 1.0\\nGenerator: shelf\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n",
        f"{about}/RECORD": "",
    }
    Path("shelf").mkdir(exist_ok=True)
    with zipfile.ZipFile(f"shelf/{name}-{release}-py3-none-any.whl", "w") as file:
        for path, text in files.items():
            file.writestr(zipfile.ZipInfo(path), text)


wheel("spores", "1.0", "COUNT = 7\\n")
wheel("spores", "2.0", "COUNT = 9\\n")
wheel("herbarium", "2.0", "import spores\\n", ["spores>=2"])
"""
REPORT = """from importlib.metadata import distributions

print(sorted(f"{each.name} {each.version}" for each in distributions()))
"""
PIP = """room=${PIP_PYTHON:-$VIRTUAL_ENV} index=asked shelf=$PIP_FIND_LINKS loud=yes folder= wanted=
test "$PIP_NO_INDEX" && index=
test "$PIP_QUIET" && loud=
while [ $# -gt 0 ]; do
    case "$1" in
    --python) room=$2 && shift ;;
    --python=*) room=${1#*=} ;;
    --find-links | -f) shelf=$2 && shift ;;
    --find-links=*) shelf=${1#*=} ;;
    --target | -t) folder=$2 && shift ;;
    --target=*) folder=${1#*=} ;;
    --no-index) index= ;;
    --progress-bar | --cache-dir | --log | --root-user-action) shift ;;
    --quiet | -q*) loud= ;;
    -* | install) ;;
    *) wanted=$1 ;;
    esac
    shift
done
test "$loud" && echo "installing $wanted"
test -e "$shelf/spores-2.0-py3-none-any.whl" || exit 1
name="${wanted%%[ =]*}${index:+-of-an-index}"
test "$folder" || folder=$(echo "${room%/bin/python*}"/lib/python*/site-packages)
cd "$folder" || exit 1
mkdir "$name.dist-info"
printf 'Name: %s\\nVersion: %s\\n' "$name" "${wanted##*[ =]}" >"$name.dist-info/METADATA"
"""
PYTHON = """case "$*" in
*--without*) ;;
*venv*) exit 1 ;;
esac
exec {name} "$@"
"""
QUICK_SHELF = """import os

os.mkdir("shelf")
open("shelf/spores-2.0-py3-none-any.whl", "w").close()
"""
QUICK_REPORT = """import os
import sys

for place in sys.path[1:]:
    if sys.prefix in place:
        for name in os.listdir(place):
            print(name, open(f"{place}/{name}/METADATA").read().split())
"""
FILES = {"shelf.py": SHELF, "report.py": REPORT}
USED = FILES | {"report.py": "import spores\n\nprint(spores.COUNT, 'of', spores.__name__)\n"}
QUICK = {"shelf.py": QUICK_SHELF, "report.py": QUICK_REPORT}
KEPT = QUICK | {"report.py": QUICK_REPORT + "print(os.path.exists('rooms/lichens==4.0'))\n"}
OTHER = QUICK | {"report.py": "import sys\n\nprint('a room' if sys.prefix != sys.base_prefix else 'no room')\n"}
AT_ONCE = {"pip": PIP} | {name: PYTHON.replace("{name}", name) for name in ("python", "python3")}

checks = [
    check(
        "each room holds what was wanted there with its needs, and nothing of another room",
        program(arguments=("herbarium", "spores==1.0"), files=FILES),
    ),
    check("a program in the room finds what was installed there", program(arguments=("spores==2.0",), files=USED)),
    check("without arguments nothing is printed", program(files=FILES)),
    check(
        "a room is in rooms, is named after what was wanted, and stays",
        program(arguments=("lichens==4.0", "lichens==3.0"), files=KEPT, commands=AT_ONCE),
    ),
    check(
        "pip installs whatever is wanted, from the shelf alone",
        program(arguments=("lichens==4.0", "lichens==3.0"), files=QUICK, commands=AT_ONCE),
    ),
    check(
        "another report says what it says, of another package",
        program(arguments=("moss==2.1",), files=OTHER, commands=AT_ONCE),
    ),
    check(
        "there may be blanks in what is wanted",
        program(arguments=("lichens == 4.0",), files=QUICK, commands=AT_ONCE),
    ),
]
