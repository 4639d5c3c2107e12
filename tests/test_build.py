"""The build hook: Node is asked for only when there is something to build, and what can't be built is said."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def hook_module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """`hatch_build.py`, with a front end of its own: two files and no packages."""
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (tmp_path / "frontend" / "src").mkdir(parents=True)
    (tmp_path / "frontend" / "src" / "page.ts").write_text("export const page = 1;")
    (tmp_path / "frontend" / "package-lock.json").write_text("{}")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "FRONTEND", tmp_path / "frontend")
    monkeypatch.setattr(module, "STATIC", tmp_path / "static")
    return module


def hook(module: ModuleType, target: str = "wheel") -> Any:
    """The hook, as hatchling makes it."""
    made = module.FrontEndHook(str(module.ROOT), {}, None, None, "", target)
    made.told = []
    made._BuildHookInterface__app = type("App", (), {"display_warning": lambda self, text: made.told.append(text)})()
    return made


def npm_that(monkeypatch: pytest.MonkeyPatch, module: ModuleType, *, ends_with: int) -> list[tuple[str, ...]]:
    """Let npm end so; where it succeeds, its build leaves a page. Returns what it is called with."""
    calls: list[tuple[str, ...]] = []

    def npm(*arguments: str) -> Any:
        calls.append(arguments)
        if ends_with == 0 and arguments == ("ci",):
            (module.FRONTEND / "node_modules").mkdir(exist_ok=True)
        if ends_with == 0 and arguments == ("run", "build"):
            module.STATIC.mkdir()
            (module.STATIC / "index.html").write_text("<h1>built</h1>")
        return type("Done", (), {"returncode": ends_with, "stdout": "npm error network"})()

    monkeypatch.setattr(module, "npm", npm)
    return calls


def test_a_first_build_asks_for_node_and_builds_and_a_second_does_neither(
    hook_module: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = npm_that(monkeypatch, hook_module, ends_with=0)
    assert hook(hook_module).dependencies() == [hook_module.NODE]
    hook(hook_module).initialize("editable", {})
    assert calls == [("ci",), ("run", "build")]

    assert hook(hook_module).dependencies() == []
    hook(hook_module).initialize("editable", {})
    assert len(calls) == 2


def test_a_changed_source_is_built_again_without_installing_its_packages_again(
    hook_module: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = npm_that(monkeypatch, hook_module, ends_with=0)
    hook(hook_module).initialize("editable", {})
    (hook_module.FRONTEND / "src" / "page.ts").write_text("export const page = 2;")
    assert hook(hook_module).dependencies() == [hook_module.NODE]
    hook(hook_module).initialize("editable", {})
    assert calls == [("ci",), ("run", "build"), ("run", "build")]


def test_a_changed_test_of_the_pages_is_no_reason_to_build(
    hook_module: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    npm_that(monkeypatch, hook_module, ends_with=0)
    hook(hook_module).initialize("editable", {})
    (hook_module.FRONTEND / "src" / "page.test.ts").write_text("test")
    assert hook(hook_module).dependencies() == []


def test_an_editable_build_without_npm_warns_and_leaves_a_page_that_says_what_is_missing(
    hook_module: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    npm_that(monkeypatch, hook_module, ends_with=1)
    made = hook(hook_module)
    made.initialize("editable", {})
    assert "npm error network" in made.told[0]
    page = (hook_module.STATIC / "index.html").read_text()
    assert "npm error network" in page
    assert "just frontend" in page
    assert hook(hook_module).dependencies() == [hook_module.NODE]


@pytest.mark.parametrize("target", ["wheel", "sdist"])
def test_a_release_without_npm_fails(hook_module: ModuleType, monkeypatch: pytest.MonkeyPatch, target: str) -> None:
    npm_that(monkeypatch, hook_module, ends_with=1)
    with pytest.raises(hook_module.FrontEndMissing, match="npm error network"):
        hook(hook_module, target).initialize("standard", {"force_include": {}})


def test_a_released_wheel_carries_content_and_environments(
    hook_module: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    npm_that(monkeypatch, hook_module, ends_with=0)
    build_data: dict[str, Any] = {"force_include": {}}
    hook(hook_module).initialize("standard", build_data)
    assert list(build_data["force_include"].values()) == ["orienteer/content", "orienteer/environments"]
