"""What a request may hold, and what an error looks like. Answers are the services' own views."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, Field, WithJsonSchema

from orienteer.grading.report import Report
from orienteer.learning.states import Mark
from orienteer.services.views.exercise import Found, KeptDraft, PastText


def _at_most(longest: int) -> Callable[[str], str]:
    """Refuses longer texts. A limit of pydantic's own refuses lone surrogates too, which a page can send."""

    def short_enough(text: str) -> str:
        if len(text) > longest:
            raise ValueError(f"the text has {len(text):,} characters, and {longest:,} are taken")
        return text

    return short_enough


Line = Annotated[str, AfterValidator(_at_most(200)), WithJsonSchema({"type": "string", "maxLength": 200})]
Prose = Annotated[str, AfterValidator(_at_most(20_000)), WithJsonSchema({"type": "string", "maxLength": 20_000})]
Typed = Annotated[str, AfterValidator(_at_most(100_000)), WithJsonSchema({"type": "string", "maxLength": 100_000})]


class FilesIn(BaseModel):
    """The learner's files: name → text."""

    files: dict[str, str] = Field(min_length=1, max_length=50)


class ShowingIn(BaseModel):
    """The counterexample that the page shows: its check's name and its call, as the report before has them.

    However long they are: what the server has sent it takes back.
    """

    check: str
    call: str


class CheckIn(FilesIn):
    """What is being typed, and what the page shows of it: kept as long as it fails."""

    showing: ShowingIn | None = None


class PlaceIn(BaseModel):
    """A place in the learner's files: line from 1, column from 0, counted in characters."""

    files: dict[str, str] = Field(min_length=1, max_length=50)
    file: Line
    line: int = Field(ge=1)
    column: int = Field(ge=0)


class SnippetIn(BaseModel):
    """A snippet to try beside the learner's files."""

    files: dict[str, str] = Field(min_length=1, max_length=50)
    code: str = Field(max_length=20_000)


class DraftIn(BaseModel):
    """A draft, and the revision that it was typed over (0 for the first)."""

    files: dict[str, str] = Field(min_length=1, max_length=50)
    revision: int = Field(0, ge=0)


class HintIn(BaseModel):
    """The step asked for, from 1, and the program that it is for (name → text), if there is one."""

    step: int = Field(ge=1, le=10)
    files: dict[str, str] | None = Field(None, min_length=1, max_length=50)


class RunIn(BaseModel):
    """A piece of code to run by itself."""

    source: str


class ReplayIn(BaseModel):
    """A submission, and what to replay: a check by its number, a call, or what is typed in; else the check shown."""

    files: dict[str, str] = Field(min_length=1, max_length=50)
    check: int | None = Field(None, ge=1)
    call: Prose | None = None
    standard_input: Typed | None = None


class ReplayCodeIn(BaseModel):
    """A piece of code to replay by itself, and the pieces that it goes on from."""

    source: str
    before: list[str] = Field(default_factory=list, max_length=200)
    title: Line = ""
    standard_input: Typed = ""


class WrittenIn(BaseModel):
    """What stood in a card's field when its answer was shown, or the code that answers it."""

    text: Prose = ""


class ChosenIn(BaseModel):
    """Which of a card's answers was chosen, from 0."""

    choice: int = Field(ge=0, le=50)


class RatingIn(BaseModel):
    """How well a card was known: 1 again, 2 hard, 3 good, 4 easy."""

    rating: int = Field(ge=1, le=4)


class ReviewSettingsIn(BaseModel):
    """How to review; what is left out stays as it is."""

    new_a_day: int | None = None
    due_a_day: int | None = None
    exercises_a_day: int | None = None
    day_starts_at_hour: int | None = None
    retention: float | None = None


class TakenIn(BaseModel):
    """Whether a topic's cards are in."""

    taken: bool


class PlacementIn(BaseModel):
    """Whose path the placement is about."""

    role: Line = "all"


class PlacementAnswerIn(BaseModel):
    """An answer: a choice as it is shown, from 0; or files (name → text); or neither, for “I don't know”."""

    question: Line
    choice: int | None = Field(None, ge=0, le=50)
    files: dict[str, str] | None = Field(None, min_length=1, max_length=50)


class PlacedIn(BaseModel):
    """Ids of the topics that are to be marked known."""

    topics: list[Line] = Field(max_length=500)


class ChosenOut(BaseModel):
    """Whether the chosen answer is right."""

    right: bool


class ClockIn(BaseModel):
    """Whether an interview has a clock."""

    clock: bool = True


class ClockChangeIn(BaseModel):
    """What becomes of an interview's clock; minutes where it is extended, seconds where time is left out."""

    change: Literal["paused", "resumed", "extended", "off", "on", "left_out"]
    minutes: int = 0
    seconds: float = Field(0.0, ge=0, allow_inf_nan=False)


class TypedIn(BaseModel):
    """What stands on an interview's page: name → text."""

    files: dict[str, str] = Field(min_length=1, max_length=50)


class ExampleIn(BaseModel):
    """The learner's files, and lines to run after them."""

    files: dict[str, str] = Field(min_length=1, max_length=50)
    example: Typed = ""


class StatedIn(BaseModel):
    """How time and space grow, and why."""

    time: Line = ""
    space: Line = ""
    text: Prose = ""


class AnswerRatingIn(BaseModel):
    """How much of the layered answer one's own had: 0 missed, 1 in part, 2 in full."""

    rating: int = Field(ge=0, le=2)


class MarkIn(BaseModel):
    """What a stop is marked as."""

    mark: Mark


class NoteIn(BaseModel):
    """A private note; an empty one removes it."""

    text: Prose


class AttemptOut(BaseModel):
    """A recorded attempt with its report."""

    attempt_id: str
    report: Report


class DraftSavedOut(BaseModel):
    """The revision that was saved, and when."""

    revision: int
    saved_at: str


class DraftConflictOut(BaseModel):
    """What somebody else saved since; the text that was sent is kept beside it."""

    files: dict[str, str]
    revision: int
    saved_at: str


class DoneOut(BaseModel):
    """Done; `sequence` is the number of the event that records it."""

    sequence: int


class HealthOut(BaseModel):
    """What answers here.

    Args:
        content_hash: of everything that is taught.
        tier: the isolation that learners' code runs in.
        static_stale: the page was built from an older front end.
    """

    name: str
    version: str
    content_hash: str
    tier: str
    static_stale: bool


class AddedOut(BaseModel):
    """Something of which a file adds some."""

    what: str
    count: int


class ImportOut(BaseModel):
    """What a file adds to what is here, or would add.

    `first_at` and `last_at` are of the new events; `backup` is where the database is copied as it was before.
    """

    exported_at: str
    rows: list[AddedOut]
    already_here: int
    devices: tuple[str, ...]
    first_at: str
    last_at: str
    changes_nothing: bool
    backup: str | None = None


class LatestImportOut(BaseModel):
    """The import that can be undone: its number, when it was made (ISO 8601), and how many events it added."""

    number: int
    imported_at: str
    events: int


class UndoneImportOut(BaseModel):
    """What undoing an import took out; drafts that were typed in since and stay; where the database is copied."""

    rows: list[AddedOut]
    texts_left: int
    backup: str | None


class ErrorBody(BaseModel):
    """A failure in the words of the person who meets it.

    Args:
        what: what was wrong.
        safe: what is not lost.
        next: what happens by itself, or what can be tried.
        remedy: what to do about it, or "".
        environment: what has to be made first, where that is all that is missing.
    """

    what: str
    safe: str
    next: str
    remedy: str
    environment: str | None = None


class ErrorOut(BaseModel):
    """Every error's answer."""

    error: ErrorBody


class SearchOut(BaseModel):
    """What a search found, best first."""

    results: list[Found]


class KeptDraftsOut(BaseModel):
    """Texts that others overwrote, newest first."""

    drafts: list[KeptDraft]


class PastOut(BaseModel):
    """What was written before, newest first."""

    texts: list[PastText]


class EnvironmentOut(BaseModel):
    """What exercises may import, and how far it is.

    Args:
        about: what is in it.
        cost: what making it takes, in words.
        state: "stopped" and "failed" go on where they ended.
        doing: "waiting", "starting", "fetching" or "installing".
        bytes_in_all: as many as there were where it was measured.
        what: why it failed, or why it can't be had.
    """

    name: str
    title: str
    about: str
    cost: str
    state: Literal["not made", "making", "stopped", "failed", "ready", "not for this machine"]
    doing: str
    bytes_done: int
    bytes_in_all: int
    what: str


class ExportIn(BaseModel):
    """Which part of the roadmap, in which form. Without areas and topics it is the role's whole path."""

    form: str
    areas: list[str] = []
    topics: list[str] = []
    role: str = "all"
    mine: bool = False
    options: dict[str, str] = {}


class ExportOut(BaseModel):
    """How far an export is. `what` says what is being done, why it failed, or what one should know about the file."""

    id: str
    form: str
    state: Literal["running", "ready", "failed"]
    done: int
    total: int
    what: str
    file_name: str
    size_bytes: int
