"""What can be set from outside. The only place that reads the environment."""

from __future__ import annotations

import os
import platform
import zoneinfo
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import platformdirs

from orienteer.errors import UsageError

DEFAULT_PORT = 8765
"""Free of any well-known service. Source: the IANA registry names it for Ultraseek HTTP, which has gone."""

DEFAULT_HOST = "127.0.0.1"

DEFAULT_NOTION_URL = "https://api.notion.com"
"""Source: Notion's reference, Introduction: base URL."""

_PACKAGE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things are, and how the server is reached.

    Args:
        data_folder: what is kept of the learner.
        content_folder: what is taught.
        cache_path: the compiled course, which can be deleted at any time.
        database_url: as SQLAlchemy reads it.
        port: to listen on.
        host: the name or address to listen on; loopback, unless somebody asked for another.
        environments_folder: where what learners' code may import is made.
        environment_sources: the folder of environments' descriptions.
        system_root: where Windows is, "" elsewhere: a process that isn't told doesn't start there.
        device: this machine's name, written into each event.
        time_zone: the learner's, as the IANA names it; "" is the machine's own.
        frontend_folder: the pages' sources in a clone; None where the program was installed from a wheel.
        browser: the program in which learners' pages are shown; "" for this machine's Chromium.
        notion_token: of the owner's integration, for a push; never stored.
        notion_url: where Notion's API is.
    """

    data_folder: Path
    content_folder: Path
    cache_path: Path
    database_url: str = field(repr=False)
    environments_folder: Path
    environment_sources: Path
    port: int = DEFAULT_PORT
    host: str = DEFAULT_HOST
    device: str = ""
    time_zone: str = ""
    system_root: str = ""
    frontend_folder: Path | None = None
    browser: str = ""
    notion_token: str = field(default="", repr=False)
    notion_url: str = DEFAULT_NOTION_URL

    @property
    def zone(self) -> tzinfo | None:
        """The learner's time zone; None is the machine's own, which follows it on journeys."""
        return ZoneInfo(self.time_zone) if self.time_zone else None


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings, from the environment and this machine's customs.

        ORIENTEER_DATA       folder of the learner's history (default: the user's data folder)
        ORIENTEER_CONTENT    folder of the curriculum (default: the one that Orienteer came with)
        ORIENTEER_CACHE      folder of the compiled course (default: the user's cache folder, or inside ORIENTEER_DATA)
        ORIENTEER_ENVIRONMENTS   folder in which environments are made (default: in the data folder)
        ORIENTEER_DATABASE   address of the database (default: SQLite in the data folder)
        ORIENTEER_PORT       port to listen on
        ORIENTEER_HOST       name or address to listen on (default: 127.0.0.1, this machine alone)
        ORIENTEER_DEVICE     this machine's name
        ORIENTEER_TIME_ZONE  in which the days of the review begin, such as Europe/Vienna (default: the machine's)
        ORIENTEER_BROWSER    Chromium's program (default: the one on PATH)
        NOTION_TOKEN         token of an integration of the learner's, for `orienteer notion push`
        ORIENTEER_NOTION     address of Notion's API (default: Notion's own)

    Args:
        environment: instead of the process's own.

    Raises:
        UsageError: the port is no port, or the time zone none.
    """
    given = os.environ if environment is None else environment
    data = Path(given.get("ORIENTEER_DATA") or platformdirs.user_data_dir("orienteer", appauthor=False))
    content = Path(given.get("ORIENTEER_CONTENT") or _bundled("content"))
    users_cache = platformdirs.user_cache_dir("orienteer", appauthor=False)
    cache = Path(given.get("ORIENTEER_CACHE") or (data / "cache" if given.get("ORIENTEER_DATA") else users_cache))
    frontend = _PACKAGE.parent.parent / "frontend"
    return Settings(
        data_folder=data.expanduser().absolute(),
        content_folder=content.expanduser().absolute(),
        cache_path=cache.expanduser().absolute() / "course.db",
        database_url=given.get("ORIENTEER_DATABASE") or f"sqlite:///{data.expanduser().absolute() / 'orienteer.db'}",
        environments_folder=Path(given.get("ORIENTEER_ENVIRONMENTS") or data / "environments").expanduser().absolute(),
        environment_sources=_bundled("environments"),
        port=_port(given.get("ORIENTEER_PORT", "")),
        host=given.get("ORIENTEER_HOST") or DEFAULT_HOST,
        device=given.get("ORIENTEER_DEVICE") or platform.node() or "this machine",
        time_zone=_time_zone(given.get("ORIENTEER_TIME_ZONE", "")),
        system_root=given.get("SYSTEMROOT", "") if platform.system() == "Windows" else "",
        frontend_folder=frontend if (frontend / "package.json").is_file() else None,
        browser=given.get("ORIENTEER_BROWSER") or "",
        notion_token=given.get("NOTION_TOKEN", ""),
        notion_url=given.get("ORIENTEER_NOTION") or DEFAULT_NOTION_URL,
    )


def colours_are_wanted(environment: Mapping[str, str] | None = None) -> bool:
    """Whether the terminal may be coloured. Source: https://no-color.org."""
    given = os.environ if environment is None else environment
    return not given.get("NO_COLOR") and given.get("TERM") != "dumb"


def signs_are_wanted(environment: Mapping[str, str] | None = None) -> bool:
    """Whether the terminal may be sent more than ASCII.

    Python itself writes UTF-8 in the locale C, which is an answer about files and not about the terminal.
    Source: terminfo(5), the terminal type "dumb"; locale(7), the order of the three; PEP 540.
    """
    given = os.environ if environment is None else environment
    locale = given.get("LC_ALL") or given.get("LC_CTYPE") or given.get("LANG")
    return given.get("TERM") != "dumb" and locale not in ("C", "POSIX")


def screen_can_be_cleared(environment: Mapping[str, str] | None = None) -> bool:
    """Whether the terminal knows how to begin a page anew. Source: terminfo(5), the terminal type "dumb"."""
    given = os.environ if environment is None else environment
    return given.get("TERM", "dumb") not in ("", "dumb")


def editor_command(environment: Mapping[str, str] | None = None) -> str:
    """The learner's own editor, or "". Source: environ(7), VISUAL and EDITOR."""
    given = os.environ if environment is None else environment
    return given.get("VISUAL") or given.get("EDITOR") or ""


def zone_called(name: str) -> tzinfo | None:
    """The time zone of that name in the IANA's list, if this machine knows it."""
    try:
        return zoneinfo.ZoneInfo(name) if name else None
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return None


def time_zone(
    name: str = "", environment: Mapping[str, str] | None = None, link: Path = Path("/etc/localtime")
) -> tzinfo:
    """A time zone by its name in the IANA's list, or this machine's own where there is no such name.

    A browser may know of a zone that this machine has never heard of; its owner's day is not refused for that.

    Args:
        name: as `Europe/Berlin`, or "".
        environment: instead of the process's own.
        link: what leads to the machine's zone. Source: localtime(5).
    """
    given = os.environ if environment is None else environment
    linked = str(link.resolve()).partition("/zoneinfo/")[2]
    for known in (name, given.get("TZ", "").removeprefix(":"), linked):
        zone = zone_called(known)
        if zone is not None:
            return zone
    own = datetime.now().astimezone().tzinfo
    assert own is not None
    return own


def cookie_name(port: int) -> str:
    """The cookie that holds the token: one host's cookies are shared by its ports, so the name tells them apart."""
    return f"orienteer-{port}"


def _bundled(name: str) -> Path:
    """A folder that Orienteer comes with: in a wheel beside the code, in a clone at its root."""
    beside = _PACKAGE / name
    return beside if beside.is_dir() else _PACKAGE.parent.parent / name


def _time_zone(name: str) -> str:
    try:
        return ZoneInfo(name).key if name else ""
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UsageError(
            f"ORIENTEER_TIME_ZONE is “{name}”, and there is no such time zone.", remedy="One is called Europe/Vienna."
        ) from None


def _port(text: str) -> int:
    if not text:
        return DEFAULT_PORT
    if not (text.isascii() and text.isdecimal()) or not 0 <= int(text) < 65536:
        raise UsageError(f"ORIENTEER_PORT is “{text}”, and a port is a number from 0 to 65535.")
    return int(text)
