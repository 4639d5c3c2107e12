from orienteer.curriculum import check, snippet, typed

checks = [
    check(
        "the program does what it did",
        snippet("""
            rex, tom = Dog("Rex", 7), Animal("Tom", 3)
            home, seen = [rex], []
            admitted = admit(home, tom)
            exercise([rex, Puppy("Bo", 1)], lambda dog: seen.append(dog.fetch()))
            names(home), admitted, eldest(home) is rex, seen
        """),
    ),
    check("mypy finds nothing wrong in your file", typed()),
    check("an animal has a name and an age", typed(use="right_animals")),
    check("mypy finds what is no name, and what no animal can do", typed(use="wrong_animals")),
    check("names takes animals of every kind, in whatever they come", typed(use="right_names")),
    check("mypy finds what is wrongly given to names", typed(use="wrong_names")),
    check("admit takes a list of animals, and any animal", typed(use="right_admit")),
    check("mypy finds the list of dogs that is given to admit", typed(use="wrong_admit")),
    check("the eldest of the dogs is a dog", typed(use="right_eldest")),
    check("mypy finds what is wrongly asked of the eldest", typed(use="wrong_eldest")),
    check("exercise takes what can deal with every dog", typed(use="right_exercise")),
    check("mypy finds the function that needs a puppy", typed(use="wrong_exercise")),
]
