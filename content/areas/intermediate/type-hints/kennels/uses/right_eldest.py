from solution import Animal, Dog, Puppy, eldest


class Cat(Animal):
    def purr(self) -> str:
        return "rrr"


purring = eldest([Cat("Tom", 3), Cat("Mog", 5)]).purr()
dogs: list[Dog] = [Dog("Rex", 7)]
shown = eldest(dogs).fetch().upper()
bo: Puppy = eldest({Puppy("Bo", 1)})
tom: Animal = eldest(animal for animal in [Animal("Tom", 3)])
eldest((Animal("Tom", 3), Dog("Rex", 7))).name.upper()
