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
wheel("stems", "1.2", "COUNT = 3\\n")
wheel("stems", "1.3", "COUNT = 4\\n")
wheel("herbarium", "2.0", "import spores\\n", ["spores>=2"])
"""
REPORT = """from importlib.metadata import distributions

print(sorted(f"{each.name} {each.version}" for each in distributions()))
"""
PIPENV = """while :; do
    case "$1" in
    --python | --pypi-mirror) shift 2 ;;
    -*) shift ;;
    *) break ;;
    esac
done
case "$1" in
verify)
    echo looking
    test ! -e .venv && {sound}
    ;;
sync)
    echo installing
    cd .venv/lib/python*/site-packages && test -d ../../../../shelf && {works} || exit 1
    mkdir lichens-4.0.dist-info
    printf 'Name: lichens\\nVersion: 4.0\\n' >lichens-4.0.dist-info/METADATA
    ;;
run)
    shift
    PATH=$PWD/.venv/bin:$PATH "$@"
    ;;
esac
"""


PYTHON = """case "$*" in
*--without*) ;;
*venv*) exit 1 ;;
esac
exec {name} "$@"
"""
PYTHONS = {name: PYTHON.replace("{name}", name) for name in ("python", "python3")}


def pipenv(sound, works=True):
    """A pipenv that says at once what the real one might say, and installs what no lock here names.

    Beside it a Python that makes no room with a pip inside, which would take ten seconds.
    """
    return PYTHONS | {
        "pipenv": PIPENV.replace("{sound}", str(sound).lower()).replace("{works}", str(works).lower()),
    }


PIPFILE = """[[source]]
name = "shelf"
url = "https://shelf.example/simple"
verify_ssl = true

[packages]
spores = {file = "shelf/spores-1.0-py3-none-any.whl"}
"""
LOCK = """{
    "_meta": {
        "hash": {"sha256": "def655be4eaec33ee2d1c635e51d13ed543e7f43943370ba0ba1d3da0751fa0b"},
        "pipfile-spec": 6,
        "requires": {},
        "sources": [{"name": "shelf", "url": "https://shelf.example/simple", "verify_ssl": true}]
    },
    "default": {
        "spores": {
            "file": "shelf/spores-1.0-py3-none-any.whl",
            "hashes": ["sha256:864d2faf6e86923fa749e4f1d4cd14815574f48a4a3c6663bffe58db27739bec"]
        }
    },
    "develop": {}
}
"""
WITH_STEMS = "b0aad368c6b00963e656e443690afc2e56a22411899da8c02c815d2b200620a1"
FILES = {"shelf.py": SHELF, "report.py": REPORT, "Pipfile": PIPFILE, "Pipfile.lock": LOCK}
STEMS = FILES | {
    "Pipfile": PIPFILE + "stems = {file = \"shelf/stems-1.2-py3-none-any.whl\"}\n",
    "Pipfile.lock": LOCK.replace("def655be4eaec33ee2d1c635e51d13ed543e7f43943370ba0ba1d3da0751fa0b", WITH_STEMS).replace(
        '"default": {', '"default": {"stems": {"file": "shelf/stems-1.2-py3-none-any.whl"},'
    ),
}
AT_ONCE = FILES | {
    "shelf.py": "import os\n\nos.mkdir('shelf')\n",
    "report.py": "import os\nimport sys\n\nprint(sorted(name for path in sys.path[1:] if sys.prefix in path for name in os.listdir(path)))\n",
}
CHANGED = FILES | {"Pipfile": PIPFILE.replace("spores-1.0", "spores-2.0")}
NEWER = FILES | {"shelf.py": SHELF.replace('wheel("spores", "1.0"', 'wheel("spores", "3.0"')}

checks = [
    check("what was locked is installed and reported", program(files=STEMS)),
    check("a lock of another Pipfile is stale", program(files=CHANGED)),
    check("a newer release is not what was locked", program(files=NEWER)),
    check(
        "pipenv is asked whether the lock is stale, and before a room is made",
        program(files=AT_ONCE, commands=pipenv(sound=False)),
    ),
    check("where pipenv can't install, something is missing", program(files=AT_ONCE, commands=pipenv(True, works=False))),
    check("what pipenv installed is what is reported", program(files=AT_ONCE, commands=pipenv(sound=True))),
]
