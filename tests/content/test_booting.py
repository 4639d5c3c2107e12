"""What a configuration file configures is started and asked, and a program that misbehaves is told as that."""

from __future__ import annotations

from pathlib import Path

import pytest

from orienteer.course.folder import compile_folder
from orienteer.curriculum.course import Exercise
from orienteer.errors import ContentError
from orienteer.grading.grader import grade
from orienteer.grading.report import Report, Verdict
from orienteer.grading.submission import Submission
from orienteer.sandbox.native import NativeRunner

pytestmark = pytest.mark.needs("linux")

TASK = "---\ntitle: A shop\nkind: config\nfile_name: {name}\n---\n\nWrite it.\n"
SHOP = '''
import os, signal, sys
from http.server import BaseHTTPRequestHandler, HTTPServer

class Shop(BaseHTTPRequestHandler):
    def do_POST(self):
        asked = self.rfile.read(int(self.headers["Content-Length"]))
        text = " ".join([os.environ.get("BREAD", "none"), *sys.argv[1:], self.path, asked.decode()])
        self.send_response(201)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        self.wfile.write(text.encode())

signal.signal(signal.SIGTERM, lambda *told: sys.exit(3))
print("open", flush=True)
HTTPServer(("127.0.0.1", int(os.environ["PORT"])), Shop).serve_forever()
'''
CHECKS = '''from orienteer.curriculum import boots, check

checks = [
    check(
        "it sells rye",
        boots(
            """
            client.post("/a", json={{"x": 1}}, query={{"y": "z"}})
            stop()
            printed()
            """,
            files={{"shop.py": {shop!r}}},
            {more}
        ),
    ),
]
'''
UNIT = "[Service]\nEnvironment=BREAD=rye\nExecStart=python shop.py --fresh\n"
IMAGE = 'FROM python\nENV BREAD=rye\nCMD ["python", "shop.py", "--fresh"]\n'
WAYS = {
    ".env": ("BREAD=rye\n", "command='python shop.py --fresh'", "BREAD=wheat\n"),
    "shop.service": (UNIT, "", UNIT.replace("ExecStart=python", "ExecStart=snake")),
    "Dockerfile": (IMAGE, "port=9000", IMAGE.replace('"--fresh"', '"--old"')),
}


def exercise_of(name: str, folder: Path, runner: NativeRunner, *, checks: str = "") -> Exercise:
    solution, more, _ = WAYS[name]
    ending = name.rpartition(".")[2]
    for file, text in {
        "exercise.md": TASK.format(name=name),
        "checks.py": checks or CHECKS.format(shop=SHOP, more=more),
        f"solution.{ending}": solution,
    }.items():
        (folder / file).write_text(text)
    return compile_folder(folder, runner)


def report(exercise: Exercise, text: str, runner: NativeRunner) -> Report:
    return grade(exercise, Submission.of(text, exercise.file_name), runner, clock=lambda: 0.0)


@pytest.mark.parametrize("name", WAYS)
def test_a_program_is_started_as_its_file_says(name: str, tmp_path: Path, runner: NativeRunner) -> None:
    exercise = exercise_of(name, tmp_path, runner)
    expected = exercise.checks[0].expected[0]
    assert '"body","rye --fresh /a?y=z {\\"x\\": 1}"' in expected
    assert '["object","Ended",["status",3]],["object","Printed",["text","open\\n"]]' in expected
    assert report(exercise, f"# the same\n{WAYS[name][0]}", runner).verdict is Verdict.ACCEPTED
    assert report(exercise, WAYS[name][2], runner).verdict is Verdict.WRONG_ANSWER


MISBEHAVING = (
    'CMD ["nothing"]',
    'CMD ["python", "-c", "pass"]',
    'CMD ["python", "-c", "import os, signal; os.kill(os.getppid(), signal.SIGKILL)"]',
    "EXPOSE 8000",
)


def test_what_misbehaves_is_a_wrong_answer_and_the_next_is_graded(tmp_path: Path, runner: NativeRunner) -> None:
    exercise = exercise_of("Dockerfile", tmp_path, runner)
    for line in MISBEHAVING:
        assert report(exercise, f"FROM python\n{line}\n", runner).verdict is not Verdict.ACCEPTED
    assert report(exercise, IMAGE, runner).verdict is Verdict.ACCEPTED


def test_a_file_that_cant_start_anything_needs_a_command(tmp_path: Path, runner: NativeRunner) -> None:
    checks = CHECKS.format(shop=SHOP, more="")
    with pytest.raises(ContentError, match=r"doesn't say what is started; say it by command="):
        exercise_of(".env", tmp_path, runner, checks=checks)
