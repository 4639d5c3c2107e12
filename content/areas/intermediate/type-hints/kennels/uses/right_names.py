from solution import Animal, Dog, names

dogs: list[Dog] = [Dog("Rex", 7)]
found = names(dogs)
found.append("Tom")
loud = found[0].upper()
names((Animal("Tom", 3), Dog("Bo", 1)))
names(dog for dog in dogs)
names({Dog("Rex", 7): 1})
