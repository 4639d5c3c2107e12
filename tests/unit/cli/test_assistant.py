"""What an assistant of the learner's choice is told, message by message: never a solution, and nothing is recorded."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from orienteer.bootstrap import Workshop
from orienteer.cli.assistant.offers import INSTRUCTIONS, MOST_LINES, Reader
from orienteer.cli.assistant.protocol import VERSIONS, Protocol
from orienteer.cli.work_folder import WorkFolder
from orienteer.services.drafts import save_draft
from orienteer.services.show_hint import show_hint
from orienteer.storage.store import Store
from tests.fakes import InProcessRunner
from tests.unit.services.course_of_two import DOUBLE, TRIPLE, WRONG, SmallCourse

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)


class Desk:
    """Somebody's exercises, and the assistant that is asked about them."""

    def __init__(self, folder: Path) -> None:
        self.store = Store()
        self.course: Any = SmallCourse()
        self.course.exercise_ids = [DOUBLE, TRIPLE]
        shop = SimpleNamespace(course=self.course, store=self.store, runner=InProcessRunner(), zone=UTC)
        self.protocol = Protocol(Reader(cast("Workshop", shop), folder).offers(), INSTRUCTIONS)

    def asked(self, method: str, **parameters: Any) -> dict[str, Any]:
        line = json.dumps({"jsonrpc": "2.0", "id": 7, "method": method, "params": parameters})
        answer = self.protocol.answered(line)
        assert answer is not None and answer["id"] == 7
        return answer

    def told(self, tool: str, **arguments: Any) -> str:
        result = self.asked("tools/call", name=tool, arguments=arguments)["result"]
        assert "isError" not in result
        return str(result["content"][0]["text"])

    def write(self, files: dict[str, str]) -> None:
        save_draft(DOUBLE, files, revision=0, course=self.course, store=self.store, now=NOW)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.mark.parametrize("wanted", [*VERSIONS, "1999-01-01", None])
def test_it_introduces_itself_in_the_version_that_was_asked_for_or_in_its_latest(
    desk: Desk, wanted: str | None
) -> None:
    result = desk.asked("initialize", protocolVersion=wanted, capabilities={})["result"]
    assert result["protocolVersion"] == (wanted if wanted in VERSIONS else VERSIONS[0])
    assert result["capabilities"] == {"tools": {}} and result["serverInfo"]["name"] == "orienteer"
    assert "don't write the program" in result["instructions"]


def test_its_tools_read_and_take_an_exercise(desk: Desk) -> None:
    tools = desk.asked("tools/list")["result"]["tools"]
    assert [tool["name"] for tool in tools] == ["task", "counterexample", "replay", "hints"]
    for tool in tools:
        assert tool["annotations"]["readOnlyHint"] and tool["inputSchema"]["properties"]["exercise"]["type"] == "string"


def test_the_task_comes_with_the_checks_and_with_what_stands_in_the_folder_on_the_page_or_at_the_beginning(
    desk: Desk, tmp_path: Path
) -> None:
    assert "def double(number):\n    ..." in desk.told("task")
    desk.write(WRONG)
    told = desk.told("task")
    assert "Multiply." in told and "1. a number comes back times 2" in told and WRONG["solution.py"].strip() in told
    WorkFolder(tmp_path, TRIPLE, "solution.py").write_note()
    (tmp_path / "solution.py").write_text("def triple(number):\n    return 'from the folder'\n")
    assert TRIPLE in desk.told("task") and "from the folder" in desk.told("task")
    assert WRONG["solution.py"].strip() in desk.told("task", exercise="double")


def test_the_smallest_input_that_fails_is_told_with_what_was_expected(desk: Desk) -> None:
    desk.write(WRONG)
    told = desk.told("counterexample", exercise=DOUBLE)
    assert "0 of 1 pass" in told and "double(0)" in told and "fails" in told


def test_a_run_is_told_step_by_step_and_a_long_one_in_parts(desk: Desk) -> None:
    desk.write(
        {"solution.py": "def double(number):\n    for each in range(200):\n        number += 0\n    return number\n"}
    )
    first = desk.told("replay", exercise="double", call="double(1)").splitlines()
    assert first[0] == "double(1)" and len(first) == MOST_LINES + 1
    assert first[-1].endswith(f"more lines: ask from_line={MOST_LINES + 1}.")
    rest = desk.told("replay", exercise="double", call="double(1)", from_line=MOST_LINES + 1).splitlines()
    assert rest[-1] == "It gives 1. Expected is 2."


def test_hints_are_those_that_were_asked_for_and_no_solution_is_told_anywhere(desk: Desk) -> None:
    desk.write(WRONG)
    assert desk.told("hints", exercise="double") == "No hint has been asked for yet, of 3."
    show_hint(DOUBLE, 1, course=desk.course, store=desk.store, now=NOW)
    before = desk.store.last_sequence()
    told = {tool: desk.told(tool, exercise="double") for tool in ("task", "counterexample", "replay", "hints")}
    assert "Where?" in told["hints"] and "What?" not in told["hints"]
    assert not [text for text in told.values() if "number * 2" in text or "sum([number]" in text]
    assert desk.store.last_sequence() == before


def test_a_pass_that_an_assistant_looks_at_is_not_recorded(desk: Desk) -> None:
    desk.write({"solution.py": "def double(number):\n    return number * 2\n"})
    assert "1 of 1 pass" in desk.told("counterexample", exercise="double")
    assert desk.store.events() == []


def test_what_cannot_be_done_is_told_as_a_sentence_and_the_tool_failed(desk: Desk) -> None:
    result = desk.asked("tools/call", name="task", arguments={"exercise": "duoble"})["result"]
    assert result["isError"]
    assert result["content"][0]["text"] == f"There is no exercise duoble. Did you mean {DOUBLE}?"


CALL = '{"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": %s}'


@pytest.mark.parametrize(
    ("line", "code", "says"),
    [
        ("{", -32700, "not JSON"),
        ("[" * 100_000, -32700, "not JSON"),
        ("[]", -32600, "one JSON-RPC 2.0 object"),
        ('{"id": 1, "method": "ping"}', -32600, "one JSON-RPC 2.0 object"),
        ('{"jsonrpc": "2.0", "id": 1, "method": "resources/list"}', -32601, "no method resources/list"),
        ('{"jsonrpc": "2.0", "id": 1, "method": ["ping"]}', -32601, "no method"),
        ('{"jsonrpc": "2.0", "id": 1, "method": "ping", "params": 3}', -32602, "are an object"),
        (CALL % '{"name": "solution"}', -32602, "no tool solution"),
        (CALL % '{"name": "task", "arguments": {"x": 1}}', -32602, "takes no x: it takes exercise"),
        (CALL % '{"name": "replay", "arguments": {"check": true}}', -32602, "check is of the type integer"),
    ],
)  # fmt: skip
def test_a_message_that_is_none_gets_its_code_and_a_sentence(desk: Desk, line: str, code: int, says: str) -> None:
    answer = desk.protocol.answered(line)
    assert answer is not None and answer["error"]["code"] == code and says in answer["error"]["message"]


def test_it_answers_a_line_each_in_ascii_and_notifications_not_at_all(desk: Desk) -> None:
    written = io.StringIO()
    lines = [
        '{"jsonrpc": "2.0", "method": "notifications/initialized"}\n',
        "\n",
        '{"jsonrpc": "2.0", "id": "a", "method": "ping"}\n',
    ]
    desk.protocol.serve([*lines, "é\n"], written)
    ping, refused = written.getvalue().splitlines()
    assert json.loads(ping) == {"jsonrpc": "2.0", "id": "a", "result": {}}
    assert json.loads(refused)["id"] is None and refused.isascii()


def test_the_command_answers_on_standard_output_and_ends_with_its_input(tmp_path: Path) -> None:
    asked = ["initialize", "tools/list"]
    lines = [json.dumps({"jsonrpc": "2.0", "id": number, "method": each}) for number, each in enumerate(asked)]
    done = subprocess.run(
        [sys.executable, "-m", "orienteer", "mcp"],
        input="\n".join(lines), env={**os.environ, "ORIENTEER_DATA": str(tmp_path)}, capture_output=True, text=True,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    introduced, listed = map(json.loads, done.stdout.splitlines())
    assert introduced["result"]["serverInfo"]["name"] == "orienteer" and len(listed["result"]["tools"]) == 4
