"""Exports that are being made, each in a thread; a file stays until the server ends or others push it away."""

from __future__ import annotations

import shutil
import tempfile
import threading
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from orienteer.errors import NotFound, OrienteerError, UsageError
from orienteer.exports.forms import form_called
from orienteer.services.export_course import Selection, export_course

if TYPE_CHECKING:
    from orienteer.bootstrap import Workshop

MOST_KEPT = 6
MOST_AT_ONCE = 2
"""More would only slow each other down on a small machine."""


@dataclass(frozen=True, slots=True)
class Making:
    """How far an export is.

    Args:
        done, total: steps; both 0 before it is known.
        what: what is being done, why it failed, or what one should know about the file.
    """

    id: str
    form: str
    file: Path
    state: Literal["running", "ready", "failed"] = "running"
    done: int = 0
    total: int = 0
    what: str = ""


class Exports:
    """The exports of one server.

    Args:
        workshop: course, and the learner's own where it is asked for.
    """

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        self._lock = threading.Lock()
        self._made: dict[str, Making] = {}
        self._folder: Path | None = None

    def start(self, form: str, selection: Selection, options: Mapping[str, str], *, mine: bool) -> Making:
        """Begin one.

        Raises:
            NotFound: there is no such form.
            UsageError: as many are being made as may be at once.
        """
        suffix = form_called(form).suffix
        with self._lock:
            if sum(each.state == "running" for each in self._made.values()) >= MOST_AT_ONCE:
                raise UsageError("Two exports are being made already.", remedy="Wait until one of them is ready.")
            if self._folder is None:
                self._folder = Path(tempfile.mkdtemp(prefix="orienteer-exports-"))
            name = uuid.uuid4().hex
            making = self._made[name] = Making(name, form, self._folder / name / f"orienteer{suffix}")
            making.file.parent.mkdir()
            self._push_out()
        arguments = (making, selection, dict(options), mine)
        threading.Thread(target=self._make, args=arguments, daemon=True, name="export").start()
        return making

    def found(self, name: str) -> Making:
        """How far one is.

        Raises:
            NotFound: there is none such, or not any more.
        """
        with self._lock:
            if name not in self._made:
                raise NotFound("That export isn't here any more.", remedy="Make it again.")
            return self._made[name]

    def close(self) -> None:
        """Take the files away."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _make(self, making: Making, selection: Selection, options: dict[str, str], mine: bool) -> None:
        def tell(done: int, total: int, what: str) -> None:
            self._change(making.id, done=done, total=total, what=what)

        try:
            store = self._workshop.store if mine else None
            remarks = export_course(
                making.form, making.file, selection=selection, options=options,
                course=self._workshop.course, store=store, tell=tell,
            )  # fmt: skip
        except OrienteerError as error:
            self._change(making.id, state="failed", what=str(error))
        except Exception:
            told = "It could not be made. The terminal that Orienteer runs in says more."
            self._change(making.id, state="failed", what=told)
            raise
        else:
            self._change(making.id, state="ready", what=" ".join(remarks))

    def _change(self, name: str, **changed: object) -> None:
        with self._lock:
            if name in self._made:
                self._made[name] = replace(self._made[name], **changed)  # type: ignore[arg-type]  # fields by name

    def _push_out(self) -> None:
        ended = [each for each in self._made.values() if each.state != "running"]
        for old in ended[: max(0, len(self._made) - MOST_KEPT)]:
            del self._made[old.id]
            shutil.rmtree(old.file.parent, ignore_errors=True)
