from solution import Animal, Dog, Puppy, admit

dogs: list[Dog] = [Dog("Rex", 7)]
admit(dogs, Animal("Tom", 3))
admit(dogs, Dog("Ida", 2))
admit(dogs, Puppy("Bo", 1))
home: list[Animal] = []
admit(home, "Tom")
admit(home, None)
admit((), Dog("Rex", 7))
admit(None, Dog("Rex", 7))
admit(home, Dog("Rex", 7)).name
there: list[Animal] = admit(home, Dog("Rex", 7))
