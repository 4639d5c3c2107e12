"""What a configuration file says is started, with which variables, and what it says instead where nothing is."""

from __future__ import annotations

import re

import pytest

from orienteer.grading.formats import FORMATS
from orienteer.grading.formats.starting import Launch, NothingStarts, launch_of, starts_by_itself

IMAGE = """FROM python AS first
CMD ["never"]
FROM python
ENV NAME="two words" OLD=1
ENV OLD 2 3
ENV PATH="/app/bin:$PATH" WHERE=${PORT}/$NAME
ENTRYPOINT ["python", "-m"]
CMD ["shop"]
"""
UNIT = "[Service]\nEnvironment=A=1 'B=two words'\nEnvironment=C=3\nExecStart=-python shop.py ${A} $C \"x y\" $PORT\n"
FOUND = [
    ("Procfile", "web: a b\nnight: c $D\n", Launch(("/bin/sh", "-c", "a b"), everyone=True)),
    (
        "Dockerfile",
        IMAGE,
        Launch(
            ("python", "-m", "shop"),
            {"NAME": "two words", "OLD": "2 3", "PATH": "/app/bin:$PATH", "WHERE": "8000/two words"},
        ),
    ),
    ("Dockerfile", "FROM a\nCMD run it\n", Launch(("/bin/sh", "-c", "run it"))),
    ("Dockerfile", 'FROM a\nENTRYPOINT run it\nCMD ["x"]\n', Launch(("/bin/sh", "-c", "run it"))),
    (
        "shop.service",
        UNIT,
        Launch(("python", "shop.py", "1", "3", "x y", "8000"), {"A": "1", "B": "two words", "C": "3"}, everyone=True),
    ),
    (
        "pyproject.toml",
        "[project.scripts]\nweb = 'shop.main:run'\n",
        Launch(("python", "-c", "import sys; from shop.main import run as main; sys.exit(main())")),
    ),
]


@pytest.mark.parametrize(("name", "text", "launch"), FOUND)
def test_a_file_says_what_is_started(name: str, text: str, launch: Launch) -> None:
    parse = FORMATS[next(known for known in FORMATS if name.endswith(known))]
    assert launch_of(name, parse(text), "web", "", {"PORT": "8000"}) == launch


SERVICES = {
    "web": {"entrypoint": ["python"], "command": "shop.py 'x y'", "environment": {"A": 1, "B": True, "C": "$PORT"}},
    "listed": {"command": ["python", 8], "environment": ["A=1", "B"]},
}


def test_a_compose_file_starts_its_services() -> None:
    def launch(process: str) -> Launch:
        return launch_of("compose.yaml", {"services": SERVICES}, process, "", {"PORT": "8000"})

    assert launch("web") == Launch(("python", "shop.py", "x y"), {"A": "1", "B": "true", "C": "8000"})
    assert launch("listed") == Launch(("python", "8"), {"A": "1"})


def test_a_command_of_the_checks_own_gets_the_variables_of_the_file() -> None:
    assert launch_of(".env", {"A": "b c"}, "web", "python 'x y'", {}) == Launch(("python", "x y"), {"A": "b c"})
    assert launch_of("settings.toml", {"A": "b"}, "web", "python x", {}) == Launch(("python", "x"))
    assert launch_of("compose.yaml", ["no", "services"], "web", "python x", {}) == Launch(("python", "x"))
    assert starts_by_itself("Procfile") and starts_by_itself("compose.yaml")
    assert not starts_by_itself(".env") and not starts_by_itself("nginx.conf")


NOTHING = [
    ("Procfile", {"night": "a"}, "it names no process 'web'"),
    ("Dockerfile", FORMATS["Dockerfile"]("FROM a\n"), "it names no command"),
    ("Dockerfile", FORMATS["Dockerfile"]("FROM a\nCMD []\n"), "it names no command"),
    (
        "Dockerfile",
        FORMATS["Dockerfile"]("FROM a\nENV A='b\nCMD c\n"),
        "a quotation mark in its command is never closed",
    ),
    ("a.service", {}, "it names no command"),
    ("a.service", {"Service": {"ExecStart": ["a", "b"]}}, "it has more than one ExecStart"),
    ("a.service", {"Service": {"ExecStart": "a " * 200}}, "its command has more than 100 words"),
    ("pyproject.toml", {"project": ["no"]}, "its project.scripts name no 'web', as module:function"),
    ("pyproject.toml", {"project": {"scripts": {"web": "a; import b"}}}, "its project.scripts name no 'web'"),
    ("compose.yaml", ["no"], "it has no service 'web'"),
    ("compose.yaml", {"services": {"web": {"image": "x"}}}, "it names no command"),
    ("compose.yaml", {"services": {"web": {"command": {"a": 1}}}}, "it names no command"),
    ("compose.yaml", {"services": {"web": {"command": 1, "environment": 2}}}, "it names no command"),
    ("nginx.conf", {}, "it names no command"),
]


@pytest.mark.parametrize(("name", "data", "reason"), NOTHING)
def test_a_file_that_starts_nothing_says_what_is_missing(name: str, data: object, reason: str) -> None:
    with pytest.raises(NothingStarts, match=re.escape(reason)):
        launch_of(name, data, "web", "", {})
