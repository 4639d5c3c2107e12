"""What isn't there to import, and what hasn't been imported: modules of Python's library that learners use."""

from __future__ import annotations

import ast
import sys

from orienteer.feedback.error_texts.situation import Situation, near

MODULES = (
    "abc", "argparse", "array", "asyncio", "base64", "bisect", "calendar", "cmath", "collections", "contextlib", "copy",
    "csv", "dataclasses", "datetime", "decimal", "enum", "fractions", "functools", "glob", "hashlib", "heapq", "html",
    "io", "itertools", "json", "logging", "math", "operator", "os", "pathlib", "pickle", "pprint", "queue", "random",
    "re", "secrets", "shutil", "socket", "sqlite3", "statistics", "string", "struct", "subprocess", "sys", "tempfile",
    "textwrap", "threading", "time", "timeit", "types", "typing", "unittest", "urllib", "uuid", "zipfile", "zoneinfo",
)  # fmt: skip
"""Modules of Python's library that learners import: what a name that is unknown may be meant for."""
PACKAGES = (
    "bs4", "django", "fastapi", "flask", "httpx", "matplotlib", "numpy", "pandas", "PIL", "pydantic", "pygame",
    "pytest", "requests", "rich", "scipy", "seaborn", "sklearn", "sqlalchemy", "tkinter", "torch", "turtle", "yaml",
)  # fmt: skip
"""Packages and modules that are widely known, and that may not be there."""
HOLDS = {
    "abc": ("ABC", "abstractmethod"),
    "collections": ("Counter", "OrderedDict", "defaultdict", "deque", "namedtuple"),
    "contextlib": ("contextmanager", "suppress"),
    "copy": ("deepcopy",),
    "csv": ("DictReader", "DictWriter"),
    "dataclasses": ("asdict", "dataclass", "field"),
    "datetime": ("date", "datetime", "timedelta"),
    "decimal": ("Decimal",),
    "enum": ("Enum", "IntEnum", "StrEnum", "auto"),
    "fractions": ("Fraction",),
    "functools": ("cache", "lru_cache", "partial", "reduce", "wraps"),
    "itertools": ("accumulate", "chain", "combinations", "cycle", "groupby", "islice", "permutations",
                  "product", "zip_longest"),
    "math": ("ceil", "cos", "factorial", "floor", "gcd", "hypot", "isqrt", "lcm", "log", "pi", "prod", "sin", "sqrt"),
    "pathlib": ("Path",),
    "random": ("choice", "choices", "randint", "randrange", "sample", "shuffle", "uniform"),
    "statistics": ("mean", "median", "mode", "stdev"),
    "string": ("ascii_letters", "ascii_lowercase", "ascii_uppercase", "digits", "punctuation"),
    "sys": ("argv", "stdin"),
    "time": ("perf_counter", "sleep"),
    "typing": ("Any", "Callable", "Iterable", "Iterator", "NamedTuple", "Optional", "Protocol", "TypedDict", "Union"),
}  # fmt: skip
"""A module → what learners take from it."""


def import_error(at: Situation) -> str:
    """A module, or a name in one, that isn't there."""
    names = [each.name for each in at.statement.names] if isinstance(at.statement, ast.ImportFrom) else []
    if isinstance(at.statement, ast.ImportFrom) and names and at.name == "ImportError":
        if at.statement.level and not at.statement.module:
            return f"{at.place} imports, by a dot, from the package that the file is in, and the file is in none."
        missing = next((each for each in names if f"'{each}'" in at.text), names[0])
        known = at.told.get("attributes")
        like = near(missing, filter(str.isidentifier, known)) if isinstance(known, list) else ""
        told = f" There is `{like}`." if like else ""
        begin = f"{at.place} takes `{missing}` from the module `{at.statement.module}`"
        return f"{begin}, which has nothing of that name.{told}"
    return ""


def module_not_found(at: Situation) -> str:
    """A module that isn't there."""
    quoted = at.text.split("'")
    name = str(at.told.get("name") or (quoted[1] if len(quoted) > 1 else ""))
    begin = f"{at.place} imports the module `{name}`, and there is none of that name here"
    package, _, rest = name.partition(".")
    if rest and package in sys.stdlib_module_names:
        return f"{begin}: `{package}` has no `{rest}` in it."
    if name in PACKAGES:
        return f"{begin}: it isn't installed where your program runs."
    like = near(name, (*PACKAGES, *MODULES))
    if not like:
        return f"{begin}."
    return f"{begin}. There is {'a package' if like in PACKAGES else 'the module'} `{like}`: is that what is meant?"


def of_the_library(at: Situation, name: str) -> str:
    """How a name of Python's library is got at, where it is one of a module's or a module; else ""."""
    parts = list(ast.walk(at.statement)) if at.statement is not None else []
    behind = [each.attr for each in parts if isinstance(each, ast.Attribute) and _is(each.value, name)]
    is_called = any(isinstance(each, ast.Call) and _is(each.func, name) for each in parts)
    module = next((each for each, names in HOLDS.items() if name in names), "")
    if module and (is_called or not name.islower() or "_" in name or name == "pi" or set(behind) & _OF_DATES):
        imported = _imported_as(at, module)
        if imported:
            return f"`{imported}` is imported: what is in it is reached through it, as in `{imported}.{name}`."
        return f"The module `{module}` has one: if that is meant, `from {module} import {name}` makes it known."
    if not behind or any(hasattr(kind, each) for each in behind for kind in (str, list, dict, set, int)):
        return ""
    if name in MODULES:
        return f"There is a module `{name}`: it has to be imported first, with `import {name}`."
    if name.lower() in MODULES:
        return f"There is a module `{name.lower()}`, with a small letter: it has to be imported first."
    return ""


_OF_DATES = {"combine", "fromisoformat", "now", "strptime", "today"}
"""What stands behind `date` and `datetime` where the classes are meant."""


def _is(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _imported_as(at: Situation, module: str) -> str:
    """The name by which the file has a module, or ""."""
    names = (each for node in ast.walk(at.tree) if isinstance(node, ast.Import) for each in node.names)
    return next((each.asname or each.name for each in names if each.name == module), "")
