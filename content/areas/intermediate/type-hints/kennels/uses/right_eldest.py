from solution import Animal, Dog, Puppy, eldest

dogs: list[Dog] = [Dog("Rex", 7)]
shown = eldest(dogs).fetch().upper()
bo: Puppy = eldest({Puppy("Bo", 1)})
tom: Animal = eldest(animal for animal in [Animal("Tom", 3)])
eldest((Animal("Tom", 3), Dog("Rex", 7))).name.upper()
