"""What is said of a database's address that leads nowhere, and what of an address is never shown."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from sqlalchemy.engine import make_url

from orienteer.errors import UsageError
from orienteer.storage.addresses import place_of
from orienteer.storage.engine import open_engine


@pytest.mark.parametrize(
    ("address", "told", "remedy"),
    [
        ("nonsense", "ORIENTEER_DATABASE can't be read as the address of a database.", "sqlite:////"),
        ("postgresql://ada:geheim@h:port/x", "can't be read as the address of a database.", "sqlite:////"),
        ("foo://ada:geheim@h/x", "“foo://ada:***@h/x”, and no sort of database is called foo.", "sqlite:////"),
        ("sqlite+nope:///x", "and no sort of database is called sqlite+nope.", "sqlite:////"),
        ("sqlite://home/x.db", "“sqlite://home/x.db”, and no database can be opened by that.", "sqlite:////"),
        ("sqlite:///x.db?timeout=soon", "“sqlite:///x.db?timeout=soon”, and no database can", "sqlite:////"),
    ],
)
def test_an_address_that_leads_nowhere_names_the_setting_and_shows_one(
    address: str, told: str, remedy: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError) as raised:
        open_engine(address)
    assert raised.value.message.startswith("ORIENTEER_DATABASE ")
    assert told in raised.value.message
    assert remedy in raised.value.remedy
    assert "geheim" not in str(raised.value)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("address", "module", "package"),
    [
        ("postgresql+psycopg://ada:geheim@127.0.0.1:1/x", "psycopg", "'psycopg[binary]'"),
        ("mysql://ada:geheim@127.0.0.1:1/x", "MySQLdb", "'mysqlclient'"),
    ],
)
def test_a_driver_that_is_missing_is_named_with_how_it_is_installed(
    address: str, module: str, package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(UsageError) as raised:
        open_engine(address)
    assert f"and the driver {module}, " in raised.value.message
    assert f"pip install {package}`" in raised.value.remedy
    assert "geheim" not in str(raised.value)


def test_no_password_is_shown_wherever_it_stands() -> None:
    shown = place_of(make_url("postgresql://ada:geheim@h/x?sslpassword=geheim&sslmode=require"))
    assert shown == "postgresql://ada:***@h/x?sslmode=require"
