from orienteer.curriculum import check, setting

ASKED = ("0.9", "1.3.9", "1.4", "1.4.1", "1.5", "1.10", "1.99", "2.0", "2.4")

checks = [
    check("spores may be any 1 from 1.4 on", setting("packages.spores", releases=ASKED)),
    check("the program needs spores and herbarium, and nothing else", setting("packages", releases=ASKED)),
    check("developers get pytest besides", setting("dev-packages", releases=ASKED)),
    check("it is written for Python 3.12", setting("requires.python_version")),
    check("count starts the counting", setting("scripts.count")),
]
