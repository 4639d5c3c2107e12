from orienteer.curriculum import check, given, one_of, snippet

DESK = """
import importlib
import shutil
import sys
from pathlib import Path

runs = sys.modules.setdefault("runs_of_effects", type(sys)("runs_of_effects"))
runs.names = []


def lay(package, **modules):
    top = Path(package.split(".")[0])
    shutil.rmtree(top, ignore_errors=True)
    for name in [each for each in sys.modules if each.split(".")[0] == top.name]:
        del sys.modules[name]
    folder = Path(package.replace(".", "/"))
    folder.mkdir(parents=True)
    for each in [folder, *folder.parents][:package.count(".") + 1]:
        (each / "__init__.py").write_text("", encoding="utf-8")
    for name, text in modules.items():
        place = folder / f"{name}.py" if not name.endswith("_folder") else folder / name / "__init__.py"
        place.parent.mkdir(exist_ok=True)
        place.write_text("import runs_of_effects\\nruns_of_effects.names.append(__name__)\\n" + text, encoding="utf-8")
    if str(Path.cwd()) not in sys.path:
        sys.path.insert(0, str(Path.cwd()))
    importlib.invalidate_caches()


def heard(loaded):
    found, broken = loaded
    return [(name, apply("la")) for name, apply in found.items()], broken


ECHO = "def apply(sound):\\n    return sound * 2\\n"
LOUD = "def apply(sound):\\n    return sound.upper()\\n"

"""

checks = [
    check("the effects are found by their names", snippet(DESK + 'lay("fx", echo=ECHO, loud=LOUD)\nheard(load("fx"))')),
    check("a package without modules has no effects", snippet(DESK + 'lay("fx")\nload("fx")')),
    check(
        "they come in the order of the alphabet",
        snippet(DESK + 'lay("fx", loud=LOUD, zoom=ECHO, echo=ECHO, hall=LOUD)\nheard(load("fx"))'),
    ),
    check(
        "a package within a package works as well",
        snippet(DESK + 'lay("desk.fx", echo=ECHO)\nheard(load("desk.fx")), runs.names'),
    ),
    check(
        "a folder with an __init__.py counts as a module",
        snippet(DESK + 'lay("fx", big_folder=ECHO, loud=LOUD)\nheard(load("fx"))'),
    ),
    check(
        "a module without apply isn't an effect",
        snippet(DESK + 'lay("fx", notes="apples = 3\\n", echo=ECHO)\nheard(load("fx")), runs.names'),
    ),
    check(
        "names with an underscore in front are passed over",
        snippet(DESK + 'lay("fx", _tools=ECHO, _old="1 / 0", echo=ECHO)\nheard(load("fx")), runs.names'),
    ),
    check(
        "a broken effect is reported, and the others are there",
        given(
            text=one_of(
                "import no_such_module",
                "1 / 0",
                "def apply(:",
                "apply = misspelt",
                "raise ValueError",
                'import os\nos.environ["NO_SUCH_HALL"]',
                "class Mute(Exception): pass\nraise Mute",
            ),
            snippet=DESK + 'lay("fx", echo=ECHO, hall=text, loud=LOUD)\nheard(load("fx"))',
        ),
    ),
    check(
        "several broken ones are reported in order",
        snippet(DESK + 'lay("fx", zoom="1 / 0", hall="[][0]", echo=ECHO)\nheard(load("fx"))'),
    ),
    check(
        "what was imported before isn't run again",
        snippet(DESK + 'lay("fx", echo=ECHO)\nimport fx.echo\nheard(load("fx")), heard(load("fx")), runs.names'),
    ),
    check(
        "the function is the module's own",
        snippet(
            DESK + 'lay("fx", echo=ECHO)\nfound, broken = load("fx")\nimport fx.echo\nfound["echo"] is fx.echo.apply'
        ),
    ),
    check("a package that isn't there raises ModuleNotFoundError", snippet('load("no_such_effects")')),
]
