from orienteer.curriculum import check, setting

checks = [
    check("spores may be any 1 from 1.4 on", setting("packages.spores")),
    check("the program needs spores and herbarium, and nothing else", setting("packages")),
    check("developers get pytest besides", setting("dev-packages")),
    check("it is written for Python 3.12", setting("requires.python_version")),
    check("count starts the counting", setting("scripts.count")),
]
