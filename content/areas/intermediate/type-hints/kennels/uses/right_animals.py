from solution import Animal, Dog, Puppy

tom = Animal("Tom", 3)
rex = Dog(name="Rex", age=7)
shown = rex.fetch().upper() + tom.name.lower() + bin(tom.age)
bo: Dog = Puppy("Bo", 1)
