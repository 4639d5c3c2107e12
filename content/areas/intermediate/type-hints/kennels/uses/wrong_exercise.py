from solution import Animal, Dog, Puppy, exercise


def carry(puppy: Puppy) -> None:
    puppy.fetch()


def call(name: str) -> None:
    name.upper()


def pair(one: Dog, other: Dog) -> None:
    one.fetch()


def nothing() -> None:
    pass


dogs = [Dog("Rex", 7)]
exercise(dogs, carry)
exercise(dogs, call)
exercise(dogs, pair)
exercise(dogs, nothing)
exercise([Animal("Tom", 3)], print)
exercise(dogs, None)
exercise(dogs, "fetch")
exercise(None, print)
exercise([None], print)
there: list[Dog] = exercise(dogs, print)
