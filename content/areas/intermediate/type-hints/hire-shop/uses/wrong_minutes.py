from solution import minutes

minutes([1, 2])
minutes([(1, 2, 3)])
minutes([("1", "2")])
minutes([(1, "2")])
minutes([("1", 2)])
minutes([(1.5, 2)])
minutes([[1, 2]])
minutes(None)
minutes([None])
minutes([]).upper()
