"""Chooses what everything is made of, once, and starts the faces."""

from __future__ import annotations

import importlib
import sys
import threading
from collections.abc import Callable
from datetime import tzinfo
from typing import TYPE_CHECKING, Any, cast

from orienteer.settings import Settings

if TYPE_CHECKING:
    from starlette.types import ASGIApp

    from orienteer.course.library import Course
    from orienteer.grading.runner import Runner
    from orienteer.sandbox.environments import Installations
    from orienteer.services.reserve import Reserve
    from orienteer.storage.store import Store


class Workshop:
    """What a face works with, each made when it is first needed.

    Args:
        settings: where things are.
        course, runner, store: instead of those that the settings lead to.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        course: Course | None = None,
        runner: Runner | None = None,
        store: Store | None = None,
    ) -> None:
        self.settings = settings
        self._made: dict[str, Any] = {"course": course, "runner": runner, "store": store, "reserve": None}
        self._making = threading.RLock()

    @property
    def device(self) -> str:
        """This machine's name."""
        return self.settings.device

    @property
    def zone(self) -> tzinfo | None:
        """The learner's time zone; None is the machine's."""
        return self.settings.zone

    @property
    def course(self) -> Course:
        """What is taught, compiled."""
        return cast("Course", self._once("course", self._make_course))

    @property
    def runner(self) -> Runner:
        """What runs learners' code."""
        return cast("Runner", self._once("runner", self._make_runner))

    @property
    def store(self) -> Store:
        """What is kept of the learner.

        Raises:
            StorageError: the database can't be used as it is.
            UsageError: its address is none, or its driver isn't installed.
        """
        return cast("Store", self._once("store", self._make_store))

    @property
    def reserve(self) -> Reserve:
        """What a search of the next submission needs, made ready while one types."""
        return cast("Reserve", self._once("reserve", self._make_reserve))

    def close(self) -> None:
        """Let go of everything that was made."""
        with self._making:
            for name in ("reserve", "course", "runner", "store"):
                closing = getattr(self._made[name], "close", None)
                self._made[name] = None
                if closing is not None:
                    closing()

    def __enter__(self) -> Workshop:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _once(self, name: str, make: Callable[[], Any]) -> Any:
        made = self._made[name]
        if made is not None:
            return made
        with self._making:
            if self._made[name] is None:
                self._made[name] = make()
            return self._made[name]

    @property
    def installations(self) -> Installations:
        """The environments of this machine."""
        from orienteer.sandbox.environments import Installations

        return Installations(self.settings.environment_sources, self.settings.environments_folder)

    def _make_runner(self) -> Runner:
        if sys.platform != "linux":
            from orienteer.sandbox.portable import PortableRunner

            return PortableRunner(self.installations, self.settings.system_root)
        from orienteer.sandbox.native import NativeRunner

        runner = NativeRunner(installations=self.installations, browser=self.settings.browser)
        runner.launch()  # who makes one needs it: it loads while the rest does
        return runner

    def _make_reserve(self) -> Reserve:
        from orienteer.services.reserve import Reserve

        return Reserve(self.runner)

    def _make_course(self) -> Course:
        from orienteer.course.library import Course

        return Course(self.settings.content_folder, self.settings.cache_path, lambda: self.runner)

    def _make_store(self) -> Store:
        from orienteer.storage.folder import made
        from orienteer.storage.store import Store

        made(self.settings.data_folder)
        return Store(self.settings.database_url)


def open_workshop(settings: Settings) -> Workshop:
    """What these settings lead to. Use it in a `with`, or close it."""
    return Workshop(settings)


def make_app(settings: Settings) -> ASGIApp:
    """The web application over these settings, for any ASGI server."""
    web = importlib.import_module("orienteer.web.app")
    return cast("ASGIApp", web.create_app(open_workshop(settings)))


def serve(settings: Settings, *, ready: Callable[[int, str], None]) -> None:
    """Serve the pages on loopback until the process is told to end.

    Args:
        ready: called once with the port and the token, when the first request can be answered.

    Raises:
        UsageError: the port is in use.
        StorageError: the database can't be used as it is.
    """
    importlib.import_module("orienteer.web.serving").serve(open_workshop(settings), ready=ready)
