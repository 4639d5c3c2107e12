from orienteer.curriculum import check, given, one_of, snippet

LOCKED = """
import json


def lock(**releases):
    return json.dumps({"default": {name: {"version": "==" + each} for name, each in releases.items()}, "develop": {}})

"""

checks = [
    check("another release is drift", snippet(LOCKED + 'drift(lock(spores="1.4.2"), {"spores": "1.4.0"})')),
    check("where both agree there is none", snippet(LOCKED + 'drift(lock(spores="1.4.2"), {"spores": "1.4.2"})')),
    check("what is locked and not installed is drift", snippet(LOCKED + 'drift(lock(spores="1.4.2"), {})')),
    check("what is installed and not locked is drift", snippet(LOCKED + 'drift(lock(), {"stems": "2.0"})')),
    check(
        "rows are sorted by the plain name",
        snippet(LOCKED + 'drift(lock(spores="1.0", Bark="3"), {"stems": "2.0", "Ash": "1", "spores": "2"})'),
    ),
    check(
        "one package may be written in several ways",
        given(
            locked=one_of("leaf-press", "leaf_press", "Leaf.Press", "leaf--press", "leafpress", "leaf_-.press"),
            found=one_of("leaf-press", "LEAF_PRESS", "leaf.press", "leaf_._press", "leafpress"),
            release=one_of("1.4.2", "1.4"),
            snippet=LOCKED + 'drift(lock(**{locked: "1.4.2"}), {found: release})',
        ),
    ),
    check(
        "your dictionary is left as it was",
        snippet(LOCKED + 'installed = {"Leaf.Press": "1"}\ndrift(lock(spores="1"), installed)\ninstalled'),
    ),
]
