from solution import Animal, Dog, Puppy, eldest

eldest([Animal("Tom", 3)]).fetch()
bo: Puppy = eldest(tuple[Dog, ...]([Dog("Rex", 7)]))
eldest(["Tom"])
eldest([None])
eldest(None)
eldest(Dog("Rex", 7))
eldest([Dog("Rex", 7)]).bark()
