from __future__ import annotations

from pathlib import Path

import pytest

from orienteer.errors import UsageError
from orienteer.settings import DEFAULT_PORT, colours_are_wanted, read_settings, signs_are_wanted, time_zone


def test_with_nothing_set_everything_has_its_customary_place():
    settings = read_settings({})
    assert settings.port == DEFAULT_PORT
    assert settings.database_url == f"sqlite:///{settings.data_folder / 'orienteer.db'}"
    assert (settings.content_folder / "roadmap.yaml").is_file()


def test_a_data_folder_of_ones_own_holds_the_cache_too(tmp_path):
    settings = read_settings({"ORIENTEER_DATA": str(tmp_path)})
    assert settings.cache_path == tmp_path / "cache" / "course.db"
    assert read_settings({"ORIENTEER_CACHE": str(tmp_path)}).cache_path == tmp_path / "course.db"


def test_a_path_may_be_relative_and_may_begin_with_the_home_folder():
    assert read_settings({"ORIENTEER_DATA": "here"}).data_folder == Path("here").absolute()
    assert read_settings({"ORIENTEER_DATA": "~/x"}).data_folder == Path.home() / "x"
    assert "~" not in read_settings({"ORIENTEER_DATA": "~/x"}).database_url


def test_the_database_may_be_elsewhere():
    assert read_settings({"ORIENTEER_DATABASE": "postgresql://db/orienteer"}).database_url.startswith("postgresql")


@pytest.mark.parametrize("port", ["x", "-1", "65536", "80.5", "٣"])
def test_a_port_that_is_none_is_told_of(port):
    with pytest.raises(UsageError, match="a port is a number from 0 to 65535"):
        read_settings({"ORIENTEER_PORT": port})


@pytest.mark.parametrize(
    ("environment", "wanted"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_colours_can_be_declined(environment, wanted):
    assert colours_are_wanted(environment) is wanted


@pytest.mark.parametrize(
    ("environment", "wanted"),
    [
        ({}, True), ({"TERM": "dumb", "LANG": "de_CH.UTF-8"}, False), ({"LC_ALL": "C", "LANG": "de_CH.UTF-8"}, False),
        ({"LC_CTYPE": "C.UTF-8", "LANG": "C"}, True), ({"LANG": "POSIX"}, False), ({"LC_ALL": "C.UTF-8"}, True),
    ],
)  # fmt: skip
def test_a_terminal_that_says_that_it_has_ascii_alone_gets_that(environment, wanted):
    assert signs_are_wanted(environment) is wanted


def test_a_time_zone_is_the_one_that_is_named_or_the_machines_own(tmp_path):
    assert str(time_zone("Asia/Kathmandu", {})) == "Asia/Kathmandu"
    assert str(time_zone("", {"TZ": ":Europe/Berlin"})) == "Europe/Berlin"
    zone = tmp_path / "zoneinfo" / "America" / "New_York"
    zone.parent.mkdir(parents=True)
    zone.touch()
    (tmp_path / "localtime").symlink_to(zone)
    assert str(time_zone("", {}, tmp_path / "localtime")) == "America/New_York"


@pytest.mark.parametrize("name", ["Mars/Olympus_Mons", "../../etc/passwd", "/etc/passwd", "a\0b", "x" * 5000])
def test_a_time_zone_that_nobody_knows_is_the_machines_own(name, tmp_path):
    assert time_zone(name, {"TZ": "Europe/Berlin"}) == time_zone("Europe/Berlin", {})
    assert time_zone(name, {}, tmp_path / "missing").utcoffset(None) is not None
