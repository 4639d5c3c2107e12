"""The database's address as it was set: read, shown without what is secret, and refused where it leads nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from orienteer.errors import UsageError

_SETTING = "ORIENTEER_DATABASE"
_UNSET = "Without the setting, everything is kept in a file in the data folder."
_FORMS = "One reads `sqlite:////home/ada/orienteer.db` or `postgresql+psycopg://ada@localhost/orienteer`."
_PACKAGES = {"psycopg": "psycopg[binary]", "MySQLdb": "mysqlclient"}
"""Modules that are installed under another name."""


def read_address(url: URL | str) -> URL:
    """A database's address in its parts.

    Raises:
        UsageError: it is none, or of a sort of database that isn't known, or not as SQLite's are.
    """
    try:
        address = make_url(url)
    except (ArgumentError, ValueError):  # it isn't shown: nobody knows where in it a password stands
        raise UsageError(
            f"{_SETTING} can't be read as the address of a database.", remedy=f"{_FORMS} {_UNSET}"
        ) from None
    with usable(address):
        dialect = address.get_dialect()
        if address.get_backend_name() == "sqlite":  # looked at now, before a file is made
            dialect().create_connect_args(address)
    return address


def database_file(url: URL | str) -> Path | None:
    """The file that a SQLite address names, or None (in memory, or another database)."""
    address = make_url(url)
    if address.get_backend_name() != "sqlite" or address.database in (None, "", ":memory:"):
        return None
    return Path(str(address.database))


def place_of(address: URL) -> str:
    """The database's file, or its address without a password."""
    return str(database_file(address) or _shown(address))


def _shown(address: URL) -> str:
    """The address without a password, which may stand behind the question mark too."""
    query = {name: value for name, value in address.query.items() if "pass" not in name.lower()}
    return address.set(query=query).render_as_string(hide_password=True)


@contextmanager
def usable(address: URL) -> Iterator[None]:
    """Turn what is raised where an address leads to no driver into a sentence.

    Raises:
        UsageError: the database's sort isn't known, its driver isn't installed, or it can't be called so.
    """
    told = f"{_SETTING} is “{_shown(address)}”"
    try:
        yield
    except NoSuchModuleError:
        said = f"{told}, and no sort of database is called {address.drivername}."
        raise UsageError(said, remedy=f"{_FORMS} {_UNSET}") from None
    except ImportError as error:
        driver = error.name or address.get_driver_name()
        install = f"`pip install '{_PACKAGES.get(driver, driver)}'`"
        raise UsageError(
            f"{told}, and the driver {driver}, by which that is reached, can't be loaded.",
            remedy=f"Install it where Orienteer is installed: {install}. {_UNSET}",
        ) from None
    except (ArgumentError, ValueError, TypeError):
        raise UsageError(f"{told}, and no database can be opened by that.", remedy=f"{_FORMS} {_UNSET}") from None
