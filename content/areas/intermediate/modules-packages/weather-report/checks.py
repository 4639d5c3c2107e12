from orienteer.curriculum import check, program

METEO = {
    "meteo/__init__.py": 'VERSION = "2"\n',
    "meteo/units.py": "def fahrenheit(celsius):\n    return celsius * 9 / 5 + 32\n",
    "meteo/report.py": """import sys
from .units import fahrenheit

if __name__ == "__main__":
    for name in sys.argv[1:]:
        with open(name, encoding="utf-8") as file:
            for line in file:
                print(name, fahrenheit(float(line)))
""",
    "meteo/__main__.py": 'from . import VERSION\n\nprint("meteo", VERSION)\n',
}

NEWER = METEO | {
    "meteo/__init__.py": 'VERSION = "3 beta"\n',
    "meteo/report.py": METEO["meteo/report.py"].replace("print(name,", 'print(name + ":",'),
}


def with_readings(**readings):
    return program(files={**METEO, **{f"readings/{name}.txt": text for name, text in readings.items()}})


checks = [
    check("the readings are reported, and the package has the last line", with_readings(may="10\n")),
    check("the files come in the order of their names", with_readings(may="10\n-5\n", april="0\n")),
    check("a name may hold a space", with_readings(**{"1 May": "10\n", "2 May": "20\n"})),
    check(
        "other files aren't read", program(files={**METEO, "readings/may.txt": "10\n", "readings/notes.md": "dry\n"})
    ),
    check("a reading that is no number ends all", with_readings(may="10\ndry\n")),
    check("another version of the package is run as it is", program(files={**NEWER, "readings/may.txt": "10\n"})),
]
