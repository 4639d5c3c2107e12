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
FILES = {"shelf.py": SHELF, "report.py": REPORT, "Pipfile": PIPFILE, "Pipfile.lock": LOCK}
CHANGED = FILES | {"Pipfile": PIPFILE + "herbarium = {file = 'shelf/herbarium-2.0-py3-none-any.whl'}\n"}
NEWER = FILES | {"shelf.py": SHELF.replace('wheel("spores", "1.0"', 'wheel("spores", "3.0"')}

checks = [
    check("what was locked is installed and reported", program(files=FILES)),
    check("a lock of another Pipfile is stale", program(files=CHANGED)),
    check("a newer release is not what was locked", program(files=NEWER)),
]
