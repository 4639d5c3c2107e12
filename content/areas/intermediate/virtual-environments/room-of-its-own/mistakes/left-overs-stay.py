import venv
from pathlib import Path


def make_room(folder, modules):
    room = Path(folder).resolve()
    venv.EnvBuilder(symlinks=True).create(room)
    (library,) = room.glob("lib/python*/site-packages")
    for name, source in modules.items():
        (library / f"{name}.py").write_text(source)
    return str(room / "bin" / "python")
