import os
import subprocess
import sys


def make_room(folder, modules):
    room = os.path.abspath(folder)
    subprocess.run([sys.executable, "-m", "venv", "--clear", "--without-pip", room], check=True)
    python = os.path.join(room, "bin", "python")
    asked = [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    library = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()
    for name, source in modules.items():
        with open(os.path.join(library, name + ".py"), "w") as file:
            file.write(source)
    return python
