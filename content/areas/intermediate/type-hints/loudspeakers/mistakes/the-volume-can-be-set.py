from collections.abc import Iterable
from typing import Protocol, TypeVar


class Speaker(Protocol):
    volume: int

    def say(self, text: str, /) -> object: ...


S = TypeVar("S", bound=Speaker)


class Recorder:
    def __init__(self, volume: int = 1) -> None:
        self.volume = volume
        self.said: list[str] = []

    def say(self, text: str) -> None:
        self.said.append(text)


def announce(speakers: Iterable[Speaker], text: str) -> int:
    reached = 0
    for speaker in speakers:
        if speaker.volume > 0:
            speaker.say(text)
            reached += 1
    return reached


def loudest(speakers: Iterable[S]) -> S | None:
    return max(speakers, key=lambda speaker: speaker.volume, default=None)
