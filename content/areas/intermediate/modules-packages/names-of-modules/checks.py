from orienteer.curriculum import call, check, given, lists, one_of, snippet

checks = [
    check("a file in no folder is called by its stem", call("module_name", "shop.py")),
    check("folders and stem are joined with dots", call("module_name", "kiosk/till/prices.py")),
    check("__init__.py is called by its folder", call("module_name", "kiosk/__init__.py")),
    check("__main__.py is a module like others", call("module_name", "kiosk/__main__.py")),
    check("the stem keeps its letters", given(stem=one_of("happy", "py", "y"), snippet='module_name(stem + ".py")')),
    check(
        "what can't be a name raises ValueError",
        given(
            path=one_of("my-shop.py", "2nd.py", "class.py", ".py", "a/.py", "my shop/a.py", "for/a.py", "a//b.py"),
            call="module_name",
        ),
    ),
    check(
        "another ending raises ValueError",
        given(path=one_of("notes.txt", "shop", "shop.pyc", "py", "shop.py/notes", "shoppy"), call="module_name"),
    ),
    check("an __init__.py without a folder raises ValueError", call("module_name", "__init__.py")),
    check(
        "any path",
        given(
            parts=lists(one_of("kiosk", "__init__", "in", "x2", "2x"), min_size=1, max_size=3),
            snippet='module_name("/".join(parts) + ".py")',
        ),
    ),
    check(
        "a file named like a module of the library hides it",
        given(
            path=one_of("random.py", "json/__init__.py", "kiosk.py", "sys.py", "graphlib.py", "this.py", "numpy.py"),
            call="hides",
        ),
    ),
    check(
        "inside a package it hides nothing, and a package can hide",
        snippet('hides("kiosk/random.py"), hides("random/kiosk.py"), hides("a/b/json.py")'),
    ),
    check(
        "hides refuses what has no name", given(path=one_of("my-shop.py", "random.txt", "__init__.py"), call="hides")
    ),
]
