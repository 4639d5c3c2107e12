import os
from pathlib import Path


class replacing:
    """A file to write to, which takes the place of the one at the path when the block has ended well."""

    def __init__(self, path):
        self.path = Path(path)
        self.draft = self.path.with_name(self.path.name + ".new")

    def __enter__(self):
        self.file = self.draft.open("w", encoding="utf-8")
        return self.file

    def __exit__(self, kind, error, traceback):
        self.file.close()
        if kind is None:
            os.replace(self.draft, self.path)
        else:
            self.draft.unlink()
