import venv
from pathlib import Path


def make_room(folder, modules):
    room = Path(folder).resolve()
    venv.EnvBuilder(clear=True, symlinks=True).create(room)
    for name, source in modules.items():
        (room / f"{name}.py").write_text(source)
    return str(room / "bin" / "python")
