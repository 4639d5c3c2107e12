import venv


def make_room(folder, modules):
    """Make an environment that holds these modules; gives the path of its Python."""
    venv.create(folder, symlinks=True)
    return f"{folder}/bin/python"
