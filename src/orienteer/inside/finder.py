"""Imports the submission's other files from memory."""

from __future__ import annotations

import importlib.machinery
import linecache
import sys
from collections.abc import Sequence
from types import CodeType, ModuleType
from typing import Any

from orienteer.inside import own
from orienteer.inside.sources import Unreadable, compiled, text_of

own.keep(globals())


class SubmissionFinder:
    """Finds and loads. It stands last in `sys.meta_path`: a file named like a module of the standard library shadows
    nothing. The base classes that it could have would load archives, compression and temporary files for every child.

    Args:
        files: path → content, as they were handed in.
    """

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files = files
        self.codes: dict[str, CodeType] = {}
        self.loaded: set[str] = set()

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        place = fullname.replace(".", "/")
        for file, package in ((f"{place}/__init__.py", True), (f"{place}.py", False)):
            if file in self.files:
                loader: Any = self
                spec = importlib.machinery.ModuleSpec(fullname, loader, origin=file, is_package=package)
                spec.has_location = True
                return spec
        if any(file.startswith(f"{place}/") for file in self.files):
            return importlib.machinery.ModuleSpec(fullname, None, is_package=True)
        return None

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType | None:
        """None: the usual one."""
        return None

    def code(self, file: str) -> CodeType:
        """The file's code, compiled once.

        Raises:
            Unreadable: it can't be compiled.
        """
        if file not in self.codes:
            text = text_of(file, self.files[file])
            self.codes[file] = compiled(file, text)
            self.remember_lines(file, text)
        return self.codes[file]

    def remember_lines(self, file: str, text: str) -> None:
        """Let tracebacks and `inspect` find the file's text, which is on no disk."""
        linecache.cache[file] = (len(text), None, [f"{line}\n" for line in text.splitlines()], file)

    def exec_module(self, module: ModuleType) -> None:
        spec = module.__spec__
        assert spec is not None
        assert spec.origin is not None
        self.loaded.add(spec.name)
        try:
            code = self.code(spec.origin)
        except Unreadable as problem:
            if problem.judged["outcome"] == "syntax_error":
                compile(text_of(spec.origin, self.files[spec.origin]), spec.origin, "exec", dont_inherit=True)
            raise ImportError(problem.judged.get("reason", "can't be compiled"), name=spec.name) from None
        module.__dict__["__builtins__"] = own.SHARED
        exec(code, module.__dict__)

    def forget(self) -> None:
        """Drop what was imported, so that the next trial imports it afresh."""
        for name in self.loaded:
            sys.modules.pop(name, None)
        self.loaded.clear()
