from collections.abc import Callable, Iterable
from typing import TypeVar


class Animal:
    def __init__(self, name: str, age: int) -> None:
        self.name: str = name
        self.age: int = age


class Dog(Animal):
    def fetch(self) -> str:
        return f"{self.name} brings a stick"


class Puppy(Dog):
    pass


Kind = TypeVar("Kind", bound=Animal)
Whatever = TypeVar("Whatever")


def names(animals: Iterable[Animal]) -> list[str]:
    return [animal.name for animal in animals]


def admit(kennel: list[Animal], animal: Animal) -> None:
    kennel.append(animal)


def _age(animal: Animal) -> int:
    return animal.age


def eldest(animals: Iterable[Kind]) -> Kind:
    return max(animals, key=_age)


def exercise(dogs: Iterable[Dog], do: Callable[[Dog], Whatever]) -> None:
    for dog in dogs:
        do(dog)
