class Animal:
    def __init__(self, name, age):
        self.name = name
        self.age = age


class Dog(Animal):
    def fetch(self):
        return f"{self.name} brings a stick"


class Puppy(Dog):
    pass


def names(animals):
    return [animal.name for animal in animals]


def admit(kennel, animal):
    kennel.append(animal)


def eldest(animals):
    return max(animals, key=lambda animal: animal.age)


def exercise(dogs, do):
    for dog in dogs:
        do(dog)
