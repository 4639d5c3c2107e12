"""Configuration files are read by parsers of their formats, and what is none is told with its line."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from orienteer.curriculum import setting
from orienteer.curriculum.course import Check, Exercise
from orienteer.grading.formats import FORMATS, format_of
from orienteer.grading.formats.docker_rules import RULES
from orienteer.grading.formats.parsing import Unfit
from orienteer.grading.formats.places import MISSING, found, parts
from orienteer.grading.formats.releases import let_in
from orienteer.grading.grader import grade, observe_all
from orienteer.grading.report import Report, Verdict
from orienteer.grading.submission import Submission
from tests.fakes import InProcessRunner
from tests.unit.grading.exercises import compiled

UNIT = "[Unit]\nAfter=a\nAfter=b\n; x\n[Service]\nExecStart=/x \\\n  -v\nUser=\nUser=me\n"
NGINX = "server { listen 80; server_name a b; # no\n location / { root '/x y'; } location /b { } }"
READ: list[tuple[str, str, Any]] = [
    (".env", "# x\nexport A=1\nB = 'two # 2'\nC=three # 3\nD=\n", {"A": "1", "B": "two # 2", "C": "three", "D": ""}),
    ("Procfile", "web: serve it\n\nworker:  do -A it \n", {"web": "serve it", "worker": "do -A it"}),
    (".service", UNIT, {"Unit": {"After": ["a", "b"]}, "Service": {"ExecStart": "/x -v", "User": "me"}}),
    (
        ".conf",
        NGINX,
        {"server": {"listen": ["80"], "server_name": ["a", "b"], "location /": {"root": ["/x y"]}, "location /b": {}}},
    ),
    (".conf", "a 1; a 2; a 3; b ${x}y;", {"a": (["1"], ["2"], ["3"]), "b": ["${x}y"]}),
    (".toml", "[project]\nname = 'a'\n", {"project": {"name": "a"}}),
]


@pytest.mark.parametrize(("name", "text", "data"), READ)
def test_a_file_is_read_as_its_format_says(name: str, text: str, data: Any) -> None:
    assert FORMATS[name](text) == data


DOCKERFILE = """
ARG VERSION=3.13
FROM python:${VERSION} AS build
COPY requirements.txt ./
RUN --mount=type=cache,target=/c pip install \\
    # a remark within
    -r requirements.txt
RUN <<END
echo USER nobody
END
from python:3.13-slim
COPY --from=build /x /x
USER 1000:1000
ENTRYPOINT ["python", "-m"]
CMD ["app"]
"""


def test_a_dockerfile_is_read_by_stages() -> None:
    read = FORMATS["Dockerfile"](DOCKERFILE)
    first, last = read["stages"]
    assert (first["from"], first["as"], last["from"]) == ("python:${VERSION}", "build", "python:3.13-slim")
    assert first["steps"][1] == {
        "does": "RUN",
        "options": {"mount": "type=cache,target=/c"},
        "words": "pip install -r requirements.txt",
    }
    assert [step["does"] for step in last["steps"]] == ["COPY", "USER", "ENTRYPOINT", "CMD"]
    assert (read["final"]["command"], read["final"]["user"]) == (["python", "-m", "app"], "1000:1000")
    assert read["before"][0]["words"] == "VERSION=3.13"


UNFIT = [
    ("Dockerfile", "COPY a b\n", 1),
    ("Dockerfile", "FROM a\nCOPPY b c\n", 2),
    ("Dockerfile", "FROM a b\n", 1),
    ("Dockerfile", "# nothing\n", None),
    ("Dockerfile", "FROM a\nHEALTHCHECK curl x\n", 2),
    (".env", "A=1\nnonsense\n", 2),
    ("Procfile", "web gunicorn\n", 1),
    (".service", "User=me\n", 1),
    (".service", "[Service]\nnonsense\n", 2),
    (".conf", "server {\n listen 80\n}\n", 3),
    (".conf", "}\n", 1),
    (".conf", "server {\n", None),
    (".conf", "a 'b;\n", 1),
    (".conf", "a { " * 30, 1),
    (".toml", "a = 1\nb = \n", 2),
]


@pytest.mark.parametrize(("name", "text", "line"), UNFIT)
def test_what_is_not_of_the_format_is_told_with_its_line(name: str, text: str, line: int | None) -> None:
    with pytest.raises(Unfit) as caught:
        FORMATS[name](text)
    assert caught.value.line == line


BREAKS = {
    "pinned images": ["FROM python\n", "FROM python:latest\n", "FROM a.b/c\n"],
    "not root": [
        "FROM a:1\n",
        "FROM a:1\nUSER root\n",
        "FROM a:1\nUSER 00:5\n",
        "FROM a:1\nUSER me\n",
        "FROM a:1\nRUN useradd -o -u 0 me\nUSER me\n",
        "FROM a:1\nRUN adduser --uid=0 me\nUSER me\n",
    ],
    "dependencies first": [
        "FROM a:1\nCOPY . .\nRUN pip install x\n",
        "FROM a:1\nRUN pip install -r requirements.txt\n",
        "FROM a:1\nCOPY requirements.txt .\nRUN pip install requirements.txt\n",
        "FROM a:1\nRUN pip install -r\n",
        "FROM a:1\n",
    ],
    "no secrets": ["FROM a:1\nENV DB_PASSWORD=x\n", "FROM a:1\nARG api_key\n", "FROM a:1\nCOPY .env ./\n"],
    "exec form": ["FROM a:1\nCMD python app.py\n", "FROM a:1\n"],
    "health check": ["FROM a:1\n", "FROM a:1\nHEALTHCHECK NONE\n"],
}
KEEPS = (
    "FROM a:1 AS b\nFROM b\nCOPY pyproject.toml .\nRUN pip install .\nCOPY . .\nENV PORT=1\nRUN adduser me\nUSER me\n"
    'HEALTHCHECK CMD x\nCMD ["y"]\n'
)


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_what_breaks_it_and_nothing_where_it_is_kept(name: str) -> None:
    read = FORMATS["Dockerfile"]
    assert all(RULES[name](read(text)) for text in BREAKS[name])
    assert RULES[name](read(KEEPS)) == ""


def test_places_are_found_and_missed() -> None:
    data = {"a": {"b.c": [1, {"d": 2}]}, "e": [{"f": 1}, {"f": 2}, {}]}
    assert found(data, parts('a."b.c".1.d')) == 2
    assert found(data, parts("e.*.f")) == [1, 2]
    assert found(data, parts("e.-1")) == {}
    assert all(found(data, parts(path)) is MISSING for path in ("x", "a.b", "e.3", "e.x", "a.b.c.d"))


ASKED = ("1", "1.3.9", "1.4", "1.4.0", "1.10", "2.0")
WISHES = [
    ("*", ASKED),
    ("~=1.4", ("1.4", "1.4.0", "1.10")),
    (">=1.4, <2", ("1.4", "1.4.0", "1.10")),
    ("==1.*, != 1.3.9, >1", ("1.4", "1.4.0", "1.10")),
    ("~=1.4.0", ("1.4", "1.4.0")),
    ("==1.4", ("1.4", "1.4.0")),
    ("<=1.0", ("1",)),
    ("!=1.4.*, >=1.4", ("1.10", "2.0")),
]


@pytest.mark.parametrize(("wish", "expected"), WISHES)
def test_a_wish_is_known_by_the_releases_that_it_lets_in(wish: str, expected: tuple[str, ...]) -> None:
    wanted = list(expected)
    assert let_in(wish, ASKED) == wanted
    assert let_in({"a": {"version": wish}, "b": wish}, ASKED) == {"a": wanted, "b": wanted}
    assert let_in({"version": wish, "extras": ["x"]}, ASKED) == {"version": wanted, "extras": ["x"]}


@pytest.mark.parametrize("odd", ["^1.4", "1.4", "~=1", ">=1.4.*", ">=1.4,<2.0rc1", "", 1.4, ["*"], {"path": "."}])
def test_what_is_no_wish_stays_as_it_is(odd: object) -> None:
    assert let_in(odd, ASKED) == odd


def test_a_format_goes_by_the_files_name() -> None:
    names = {"Dockerfile.dev": "Dockerfile", "a.b.toml": ".toml", "compose.yml": ".yml", "x.py": "", "n.conf": ".conf"}
    assert {name: format_of(name) for name in names} == names


SOLUTION = "[project]\nname = 'a'\nversion = '1'\n"
CHECKS = (
    Check("its name", setting("project.name"), observe=("value",)),
    Check("it has a version", setting("project.version", is_there=True), observe=("value",)),
)


def exercise() -> Exercise:
    made = replace(compiled("x = 1\n"), kind="config", checks=CHECKS, file_name="pyproject.toml", solution=SOLUTION)
    seen = observe_all(made, Submission.of(SOLUTION, made.file_name), InProcessRunner())
    return replace(made, checks=tuple(replace(each, expected=(seen[n][0].text,)) for n, each in enumerate(CHECKS)))


def report(text: str) -> Report:
    return grade(exercise(), Submission.of(text, "pyproject.toml"), InProcessRunner(), clock=lambda: 0.0)


def test_a_file_is_judged_by_what_it_says_and_not_by_how() -> None:
    assert report("project = {version = '2', name = \"a\"}\n").verdict is Verdict.ACCEPTED
    wrong = report("[project]\n# name = 'a'\nversion = '1'\n")
    assert [check.outcome for check in wrong.checks] == ["failed", "passed"]
    assert wrong.counterexample is not None
    assert (wrong.counterexample.call, wrong.counterexample.actual) == (
        "project.name in pyproject.toml",
        "it isn't there",
    )


def test_a_file_that_can_not_be_read_is_told_so_with_the_line() -> None:
    broken = report("[project]\nname = \n")
    assert (broken.verdict, broken.line) == (Verdict.INVALID_SUBMISSION, 2)
    assert broken.message.startswith("This is not TOML")


def test_no_note_about_python_is_made_on_another_format() -> None:
    assert report("[project]\nname = 'a'\nversion = '1'\nid = 3\n").notes == ()


HOSTILE = [
    ("Dockerfile", "FROM a:1\nRUN " + "pip " * 20_000),
    ("Dockerfile", "FROM a:1\nRUN " + "adduser " * 10_000 + "\nUSER x"),
    ("Dockerfile", "FROM a:1\nCMD " + "[" * 40_000 + "]" * 40_000),
    ("Dockerfile", "FROM a:1\nCMD " + "[" * 900 + "]" * 900),
    (".env", "A=b" + " " * 90_000 + "c"),
    (".env", "A" + " " * 90_000 + "=b"),
]
"""Files on which a rule that looks again from each place would take half a minute, or go too deep."""


@pytest.mark.parametrize(("name", "text"), HOSTILE, ids=lambda text: text[:20])
def test_no_file_keeps_the_grader_busy_or_goes_too_deep(name: str, text: str) -> None:
    data = FORMATS[name](text)
    if name == "Dockerfile":
        assert RULES["exec form"](data) and RULES["dependencies first"](data) and RULES["not root"](data)
    else:
        assert list(data) == ["A"]


def test_the_exec_form_is_a_list_of_texts() -> None:
    assert RULES["exec form"](FORMATS["Dockerfile"]('FROM a:1\nCMD ["run"]\n')) == ""
    assert RULES["exec form"](FORMATS["Dockerfile"]("FROM a:1\nCMD [1]\n")) != ""
