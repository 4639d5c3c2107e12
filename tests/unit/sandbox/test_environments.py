from __future__ import annotations

import platform
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from orienteer.errors import EnvironmentMissing, SandboxError, UsageError
from orienteer.sandbox.environments import Installations, find_environment
from orienteer.sandbox.environments.description import lock_hash, read_description
from orienteer.sandbox.environments.installations import MADE
from orienteer.sandbox.environments.making import make, requirements
from orienteer.sandbox.environments.removing import remove
from orienteer.sandbox.environments.working import reason_in, run_while

SOURCES = Path(__file__).resolve().parents[3] / "environments"
NAMES = sorted(path.parent.name for path in SOURCES.glob("*/environment.toml"))


def described(sources: Path, name: str, text: str = "", *, lock: str | None = "thing==1.0\n") -> None:
    folder = sources / name
    folder.mkdir(parents=True)
    (folder / "environment.toml").write_text(f'title = "A thing"\nabout = "One thing."\n{text}', encoding="utf-8")
    if lock is not None:
        (folder / "requirements.lock").write_text(lock, encoding="utf-8")


def finish(installations: Installations, name: str) -> Path:
    place = installations.place(installations.describe(name))
    place.mkdir(parents=True)
    (place / MADE).write_text("{}", encoding="utf-8")
    return place


@pytest.fixture
def installations(tmp_path: Path) -> Installations:
    described(tmp_path / "sources", "below")
    described(tmp_path / "sources", "above", 'extends = "below"\n')
    described(tmp_path / "sources", "bare", lock=None)
    return Installations(tmp_path / "sources", tmp_path / "made")


@pytest.mark.parametrize("name", NAMES)
def test_every_environment_of_ours_can_be_read(name: str) -> None:
    assert read_description(SOURCES / name).about.endswith(".")


@pytest.mark.parametrize("name", NAMES)
def test_what_has_to_be_fetched_says_what_that_takes(name: str) -> None:
    read = read_description(SOURCES / name)
    measured = (read.download_bytes > 0, read.disk_bytes > 0, read.seconds > 0)
    assert measured == (read.lock is not None,) * 3


@pytest.mark.parametrize("lock", sorted(SOURCES.glob("*/requirements.lock")), ids=lambda path: path.parent.name)
def test_a_lock_holds_exact_versions_and_no_address(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*-[a-z-]", re.sub(r"--hash=sha256:[0-9a-f]{64}", "", text), re.MULTILINE)
    for entry in requirements(text):
        assert re.match(r"[a-z0-9][a-z0-9._-]*==\S+", entry), entry


@pytest.mark.parametrize("lock", sorted(SOURCES.glob("*/requirements.lock")), ids=lambda path: path.parent.name)
def test_a_lock_settles_what_is_asked_for_and_is_hashed_where_builds_are_the_same_for_all(lock: Path) -> None:
    entries = requirements(lock.read_text(encoding="utf-8"))
    locked = {entry.partition("==")[0] for entry in entries}
    asked = [line for line in lock.with_name("requirements.in").read_text(encoding="utf-8").splitlines() if line]
    wanted = {re.split(r"[<>=!~\[; ]", line.lower())[0] for line in asked if not line.startswith("#")}
    assert wanted and wanted <= locked
    hashed = lock.parent.name not in ("torch", "tensorflow", "transformers")
    assert all(("--hash=sha256:" in entry) is hashed for entry in entries)


def test_comments_of_a_lock_dont_count() -> None:
    assert lock_hash("# made today\na==1 \\\n    --hash=x\n    # via b\n") == lock_hash("a==1 \\\n    --hash=x\n")
    assert lock_hash("a==1") != lock_hash("a==2")


def test_an_environment_that_isnt_made_says_how_to_make_it(installations: Installations) -> None:
    with pytest.raises(EnvironmentMissing) as raised:
        installations.installed("below")
    assert str(raised.value) == (
        "The environment 'below' isn't made on this machine yet. Make it with: orienteer environments make below."
    )


def test_a_half_made_one_isnt_made(installations: Installations) -> None:
    installations.place(installations.describe("below")).mkdir(parents=True)
    with pytest.raises(EnvironmentMissing):
        installations.installed("below")


def test_an_environment_of_another_name_is_told_those_there_are(installations: Installations) -> None:
    with pytest.raises(EnvironmentMissing, match=r"no environment 'belwo'.*above, bare, below"):
        installations.installed("belwo")


def test_one_that_extends_another_imports_from_both_its_own_first(installations: Installations) -> None:
    below = finish(installations, "below")
    with pytest.raises(EnvironmentMissing, match="'above' isn't made"):
        installations.installed("above")
    above = finish(installations, "above")
    first, second = installations.installed("above").site_packages
    assert first.is_relative_to(above)
    assert second.is_relative_to(below)


def test_one_whose_foundation_is_gone_isnt_ready(installations: Installations) -> None:
    finish(installations, "above")
    assert not installations.is_made(installations.describe("above"))
    assert [each.name for each in installations.to_make(installations.describe("above"))] == ["below"]


def test_nothing_has_to_be_made_for_python_alone(installations: Installations) -> None:
    assert installations.installed("bare").site_packages == ()


def test_one_that_has_no_build_for_this_machine_is_refused_with_its_reason(tmp_path: Path) -> None:
    here = f'system = "{platform.system()}"\nmachine = "{platform.machine()}"\n'
    row = f'[[missing_on]]\n{here}reason = "Nobody built it."\n'
    described(tmp_path, "rare", row)
    installations = Installations(tmp_path, tmp_path / "made")
    with pytest.raises(EnvironmentMissing, match=r"can't be had on this machine: Nobody built it\."):
        installations.installed("rare")


@pytest.mark.parametrize(
    ("text", "says"),
    [("colour = 1\n", "“colour” is no key of it"), ("title =", "can't be read"), ('title = "x"\n', "can't be read")],
)
def test_a_description_that_makes_no_sense_is_refused_by_its_file(tmp_path: Path, text: str, says: str) -> None:
    described(tmp_path, "odd", text)
    with pytest.raises(SandboxError) as raised:
        read_description(tmp_path / "odd")
    assert says in raised.value.message
    assert "environment.toml" in raised.value.message


def test_a_zygote_is_started_with_the_packages_and_what_the_description_preloads(tmp_path: Path) -> None:
    described(tmp_path, "web", 'preload = ["flask"]\n')
    installations = Installations(tmp_path, tmp_path / "made")
    finish(installations, "web")
    found = find_environment("web?seed=1", ("extra",), installations)
    assert found.preload[-2:] == ("flask", "extra")
    assert found.seed == "1"
    assert found.packages == found.readable == tuple(map(str, installations.installed("web").site_packages))


def test_a_shell_may_start_an_environments_own_commands(tmp_path: Path) -> None:
    described(tmp_path, "web", "")
    installations = Installations(tmp_path, tmp_path / "made")
    finish(installations, "web")
    python = installations.installed("web").python
    python.parent.mkdir(parents=True, exist_ok=True)
    for name, mode in (("pip", 0o755), ("activate", 0o644)):
        (python.parent / name).write_text("")
        (python.parent / name).chmod(mode)
    if not python.is_symlink():
        python.unlink(missing_ok=True)
        python.symlink_to("/usr/bin/python3")
    found = find_environment("web?programs=shell", (), installations)
    assert str(python.parent / "pip") in found.programs
    assert not {str(python), str(python.parent / "activate")} & set(found.programs)
    assert {str(python), str(python.parent.parent / "pyvenv.cfg")} <= set(found.readable)
    assert "/bin/sh" in found.programs


def test_removing_frees_every_version_and_what_was_left_half_made(installations: Installations) -> None:
    place = finish(installations, "below")
    for name in ("below-3.10-0123456789ab", f"{place.name}.wheels"):
        (installations.folder / name).mkdir()
    kept = installations.folder / "below-mine"
    kept.mkdir()
    assert remove(installations, "below") == 2
    assert [path.name for path in installations.folder.iterdir() if path.is_dir()] == [kept.name]
    assert remove(installations, "below") == 0


def test_what_another_one_extends_isnt_removed(installations: Installations) -> None:
    finish(installations, "below")
    finish(installations, "above")
    with pytest.raises(UsageError, match="'above' extends 'below'"):
        remove(installations, "below")


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("Looking\nERROR: No matching distribution\nmore", "No matching distribution"),
        ("one\ntwo\n", "two"),
        ("", "it said nothing."),
    ],
)
def test_the_reason_is_what_pip_calls_an_error_or_else_its_last_line(said: str, reason: str) -> None:
    assert reason_in(said) == reason


@pytest.mark.parametrize(
    ("lock", "said"),
    [
        (b"", "it lacks thing, other-thing"),
        (b"# made today\nthing==1.0\n", "it lacks other-thing"),
        (b"thing==1.0\nother.thing==2.0 \\\n", "its last line goes on"),
        (b"\xff\xfe\x00thing==1.0\n", "can't be read"),
    ],
)
def test_a_lock_that_settles_less_than_is_asked_for_is_named(tmp_path: Path, lock: bytes, said: str) -> None:
    described(tmp_path, "small")
    (tmp_path / "small" / "requirements.in").write_text("# these\nThing>=1\nother_thing ; python_version > '3'\n")
    (tmp_path / "small" / "requirements.lock").write_bytes(lock)
    with pytest.raises(SandboxError) as refused:
        read_description(tmp_path / "small")
    assert refused.value.message.startswith(f"{tmp_path / 'small' / 'requirements.lock'} ")
    assert said in refused.value.message


def test_a_lock_that_settles_all_names_may_spell_them_otherwise(tmp_path: Path) -> None:
    described(tmp_path, "small", lock="thing==1.0\nother-thing==2.0\n")
    (tmp_path / "small" / "requirements.in").write_text("Thing>=1\nOther_Thing[extra]\n")
    assert read_description(tmp_path / "small").lock is not None


def test_where_environments_cannot_be_made_that_is_said_with_what_to_do(
    installations: Installations, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(SandboxError, match=r"is no folder\. Set ORIENTEER_ENVIRONMENTS to a folder"):
            make(Installations(installations.sources, folder), "below")
    closed = tmp_path / "closed"
    closed.mkdir()
    monkeypatch.setattr("os.access", lambda place, how: Path(place) != closed)
    with pytest.raises(SandboxError, match=r"closed can't be written into\. Set ORIENTEER_ENVIRONMENTS"):
        make(Installations(installations.sources, closed / "made"), "below")


@pytest.mark.needs("linux")
def test_what_makes_an_environment_ends_with_whoever_asked_for_it(tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from orienteer.sandbox.environments.working import run_while\n"
        "command = ['/bin/sh', '-c', 'sleep 600 & echo $!; wait']\n"
        "with open(sys.argv[1], 'wb') as output:\n"
        "    run_while(command, output, lambda: None)\n"
    )
    said = tmp_path / "said"
    with subprocess.Popen([sys.executable, "-c", script, str(said)]) as asking:
        until = time.monotonic() + 60
        while not (said.is_file() and said.read_bytes().endswith(b"\n")) and time.monotonic() < until:
            time.sleep(0.02)
        started = Path("/proc") / said.read_text().strip()
        assert started.is_dir()
        asking.kill()
    while _runs(started) and time.monotonic() < until:
        time.sleep(0.02)
    assert not _runs(started)


def _runs(process: Path) -> bool:
    try:
        return (process / "stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.needs("linux")
def test_a_command_is_told_by_its_status_and_ends_when_it_is_watched_no_longer(tmp_path: Path) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    with (tmp_path / "said").open("wb") as output:
        assert run_while(["/bin/sh", "-c", "exit 3"], output, lambda: None) == 3
        with pytest.raises(KeyboardInterrupt):
            run_while(["/bin/sh", "-c", "sleep 600"], output, stop)
