from collections.abc import Callable, Iterable
from typing import TypeVar

A = TypeVar("A", bound="Animal")


class Animal:
    def __init__(self, name: str, age: int) -> None:
        self.name = name
        self.age = age


class Dog(Animal):
    def fetch(self) -> str:
        return f"{self.name} brings a stick"


class Puppy(Dog):
    pass


def names(animals: Iterable[Dog]) -> list[str]:
    return [animal.name for animal in animals]


def admit(kennel: list[Animal], animal: Animal) -> None:
    kennel.append(animal)


def eldest(animals: Iterable[A]) -> A:
    return max(animals, key=lambda animal: animal.age)


def exercise(dogs: Iterable[Dog], do: Callable[[Dog], object]) -> None:
    for dog in dogs:
        do(dog)
