from orienteer.curriculum import check, given, one_of, snippet

FOLDER = """
import os

os.makedirs("house", exist_ok=True)
for name in os.listdir("house"):
    os.remove("house/" + name)
with open("house/menu.txt", "w", encoding="utf-8") as file:
    size = file.write("goulash\\n")


def found():
    texts = {}
    for name in sorted(os.listdir("house")):
        with open("house/" + name, encoding="utf-8") as file:
            texts[name] = file.read()
    return texts


def told(path, *texts, error=None):
    try:
        with replacing(path) as menu:
            for text in texts:
                menu.write(text)
            if error:
                raise error
    except BaseException as problem:
        return type(problem).__name__, menu.closed
    return "ended well", menu.closed

"""

checks = [
    check(
        "after the block the menu holds what was written",
        snippet(FOLDER + 'told("house/menu.txt", "leek soup\\n", "trout\\n"), found()'),
    ),
    check(
        "letters with accents arrive",
        snippet(FOLDER + 'told("house/menu.txt", "crème brûlée\\n"), found()'),
    ),
    check("a menu that wasn't there is made", snippet(FOLDER + 'told("house/new.txt", "trout"), found()')),
    check("nothing written is an empty menu", snippet(FOLDER + 'told("house/menu.txt"), found()')),
    check(
        "while the block runs, the old menu is there, and a draft beside it",
        snippet(
            FOLDER
            + 'with replacing("house/menu.txt") as menu:\n    size = menu.write("trout")\n    size = menu.flush()\n'
            + "    during = found()\nduring"
        ),
    ),
    check("no more is written than the block writes", snippet(FOLDER + 'told("house/menu.txt", "a\\n"), found()')),
    check(
        "after an error the old menu is there, without a draft, and the error comes out",
        given(
            kind=one_of("LookupError", "ValueError", "KeyboardInterrupt", "SystemExit"),
            snippet=FOLDER
            + "import builtins\n"
            + 'told("house/menu.txt", "leek soup\\n", error=getattr(builtins, kind)()), found()',
        ),
    ),
    check(
        "an error before anything was written leaves the old menu",
        snippet(FOLDER + 'told("house/menu.txt", error=LookupError()), found()'),
    ),
    check(
        "after an error a menu that wasn't there isn't made",
        snippet(FOLDER + 'told("house/new.txt", "leek soup", error=LookupError()), found()'),
    ),
    check(
        "a folder that doesn't exist raises FileNotFoundError",
        snippet('with replacing("no-such-house/menu.txt") as menu:\n    size = menu.write("trout")'),
    ),
    check(
        "two menus can be written at the same time",
        snippet(
            FOLDER
            + 'with replacing("house/menu.txt") as one, replacing("house/wine.txt") as other:\n'
            + '    size = one.write("trout"), other.write("port")\nfound()'
        ),
    ),
]
