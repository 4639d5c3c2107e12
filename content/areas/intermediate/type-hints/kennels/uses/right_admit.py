from solution import Animal, Dog, Puppy, admit

home: list[Animal] = [Dog("Rex", 7)]
admit(home, Animal("Tom", 3))
admit(home, Puppy("Bo", 1))
admit([], Dog("Rex", 7))
