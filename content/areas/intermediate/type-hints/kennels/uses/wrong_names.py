from solution import Animal, names

names(["Tom"])
names(Animal("Tom", 3))
names(None)
names([None])
names([Animal("Tom", 3)]).upper()
names([Animal("Tom", 3)])[0] + 1
names([]).append(3)
