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
FILES = {"shelf.py": SHELF, "report.py": REPORT}

checks = [
    check(
        "each room holds what was wanted there with its needs, and nothing of another room",
        program(arguments=("herbarium", "spores==1.0"), files=FILES),
    ),
    check("without arguments nothing is printed", program(files=FILES)),
]
