from solution import Animal, Dog, Puppy, exercise


def weigh(animal: Animal) -> int:
    return animal.age


def walk(dog: Dog) -> None:
    dog.fetch()


def greet(anything: object) -> str:
    return str(anything)


dogs = [Puppy("Bo", 1)]
exercise(dogs, weigh)
exercise((dog for dog in dogs), walk)
exercise((Dog("Rex", 7),), greet)
exercise({Dog("Rex", 7)}, Dog.fetch)
