from solution import Animal, Dog

Animal(3, "Tom")
Animal("Tom", "3")
Animal("Tom", 3.5)
Animal(None, 3)
Animal("Tom", None)
Animal("Tom", 3).fetch()
Dog("Rex", 7).fetch() + 1
Dog("Rex", 7).name + 1
Dog("Rex", 7).age.upper()
