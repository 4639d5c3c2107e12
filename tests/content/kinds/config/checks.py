from orienteer.curriculum import check, rule, setting

checks = [
    check("it begins from python:3.13-slim", setting("final.image")),
    check("it works in /app", setting("final.folder")),
    check("what is installed comes before the sources", rule("dependencies first")),
    check("the folder service is copied", setting("final.sources")),
    check("it runs as a user of its own", rule("not root")),
    check("the user is called service", setting("final.user")),
    check("it says that it listens on 8000", setting("final.ports")),
    check("signals reach the program", rule("exec form")),
    check("it starts python -m service", setting("final.command")),
    check("one can ask whether it is well", setting("final.health")),
]
