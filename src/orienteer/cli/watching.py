"""A file followed while it is edited, and what is said elsewhere meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from orienteer.cli.checking import Desk, Work
from orienteer.cli.page import say
from orienteer.cli.telling import tell
from orienteer.errors import UsageError
from orienteer.grading.report import Report

if TYPE_CHECKING:
    from orienteer.cli.hearing import Heard, Hearing
    from orienteer.cli.output import Output

POLL_SECONDS = 0.15
SAVING_LOOKS = 7
"""A file that is gone for so many looks, about a second, isn't just being saved."""


def watch_work(
    desk: Desk, work: Work, checked: Callable[[dict[str, bytes]], Report], output: Output, *, as_json: bool
) -> None:
    """Check at every change, and say what was said elsewhere, until Ctrl-C.

    Args:
        checked: grades files and says how it went.
    """
    from orienteer.cli.hearing import Hearing
    from orienteer.cli.output import error_output

    hearing = Hearing(desk.data_folder, work.exercise_id).start()
    said = Said()

    def meanwhile() -> None:
        heard = said.news(hearing, desk)
        if heard is not None:
            title = f"{work.exercise_id}, {'submitted elsewhere' if heard.submitted else 'on the page'}"
            own = {name: heard.texts[name] for name in sorted(heard.texts, key=work.own_first)}
            tell(heard.report, output, own, exercise_id=work.exercise_id, place=None, as_json=as_json, title=title)

    try:
        for files in each_version(work, meanwhile, lambda said: error_output().show([say(said)])):
            said.here(files, checked(files))
    finally:
        hearing.close()


class Said:
    """What was said last, so that nothing is said twice: an attempt made here comes back as news."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._outcome: object = None

    def here(self, files: dict[str, bytes], report: Report) -> None:
        """Something was graded here."""
        self._texts = {name: content.decode("utf-8", "replace") for name, content in files.items()}
        self._outcome = _outcome(report)

    def news(self, hearing: Hearing, desk: Desk) -> Heard | None:
        """What was said elsewhere and isn't what was said before, or None.

        What is being typed is told only where it changes the outcome: every letter changes the text.
        """
        if server := hearing.new_server():
            desk.turn_to(server)
        heard = hearing.settled()
        if heard is None:
            return None
        outcome = _outcome(heard.report)
        is_news = outcome != self._outcome or (heard.submitted and heard.texts != self._texts)
        self._texts, self._outcome = heard.texts, outcome
        return heard if is_news else None


def _outcome(report: Report) -> object:
    return report.verdict, report.message, [check.outcome for check in report.checks], report.counterexample


class Absence:
    """Says once that what is watched can't be read, and once that it is back."""

    def __init__(self, place: str, told: Callable[[str], None]) -> None:
        self._place, self._told = place, told
        self._looks = 0

    def is_so(self, why: UsageError) -> None:
        """It couldn't be read. An editor may take a file away for a moment while it saves; of that nothing is said."""
        self._looks += 1
        if self._looks == SAVING_LOOKS:
            self._told(f"{why.message} Waiting for it to come back.")

    def is_over(self) -> None:
        """It could be read."""
        if self._looks >= SAVING_LOOKS:
            self._told(f"{self._place} is back.")
        self._looks = 0


def each_version(
    work: Work, meanwhile: Callable[[], None] = lambda: None, told: Callable[[str], None] = lambda said: None
) -> Iterator[dict[str, bytes]]:
    """The files now, and again whenever their bytes differ: size and time of change are not trusted to show it.

    An editor may take a file away for a moment while it saves; that is waited out.

    Args:
        meanwhile: called at each look.
        told: called with a sentence when the files go, and when they are back.
    """
    last = work.read()
    yield last
    gone: set[str] = set()
    absence = Absence(work.place, told)
    while True:
        time.sleep(POLL_SECONDS)
        meanwhile()
        try:
            files = work.read()
        except UsageError as why:
            absence.is_so(why)
            continue
        absence.is_over()
        before, gone = gone, set(last) - set(files)
        if files != last and gone <= before:
            last, gone = files, set()
            yield files
