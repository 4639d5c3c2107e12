from orienteer.curriculum import check, snippet

ASK = """
import os
import subprocess
import sys


def ask(python, code):
    done = subprocess.run([python, "-c", code], capture_output=True, text=True)
    return done.stdout.strip() or done.stderr.strip().rpartition("\\n")[2]

"""
FERNS = 'python = make_room("ferns", {"spores": "COUNT = 7\\n"})\n'

checks = [
    check("the room's Python imports a module of the room", snippet(ASK + FERNS + 'ask(python, "import spores; print(spores.COUNT)")')),
    check(
        "the Python outside doesn't find it",
        snippet(ASK + FERNS + 'ask(sys.executable, "import spores")'),
    ),
    check(
        "two rooms have each their own",
        snippet(
            ASK
            + FERNS
            + 'other = make_room("mosses", {"spores": "COUNT = 9\\n", "stems": "COUNT = 1\\n"})\n'
            + '[ask(each, "import spores; print(spores.COUNT)") for each in (python, other)], ask(other, "import stems")'
        ),
    ),
    check(
        "what was in the folder is gone",
        snippet(ASK + 'make_room("ferns", {"stems": ""})\n' + FERNS + 'ask(python, "import stems")'),
    ),
    check(
        "the path holds wherever one goes",
        snippet(ASK + FERNS + 'os.chdir("ferns")\nask(python, "import spores; print(spores.COUNT)")'),
    ),
    check("a room may be empty", snippet(ASK + 'ask(make_room("bare", {}), "print(1)")')),
    check(
        "the interpreter is a link, and there is no pip",
        snippet(ASK + FERNS + 'os.path.islink(python), ask(python, "import pip")'),
    ),
    check(
        "the room can be activated, and is named after its folder",
        snippet(ASK + FERNS + 'shown = "import sys; print(sys.prefix)"\nos.path.exists("ferns/bin/activate"), os.path.basename(ask(python, shown))'),
    ),
    check(
        "the room doesn't see what is installed on the machine",
        snippet(ASK + FERNS + '"include-system-site-packages = false" in open("ferns/pyvenv.cfg").read()'),
    ),
    check("the path is a text", snippet(ASK + FERNS + "type(python)")),
    check(
        "your dictionary is left as it was",
        snippet('modules = {"spores": "COUNT = 7\\n"}\nmake_room("ferns", modules)\nmodules'),
    ),
]
