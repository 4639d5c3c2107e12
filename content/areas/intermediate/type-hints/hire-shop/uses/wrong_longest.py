from solution import longest

longest([])[0]
start, end = longest([(0, 20)])
longest([1, 2])
longest([(1, 2, 3)])
longest([[1, 2]])
longest([("1", 2)])
longest([(1, "2")])
longest(None)
longest([None])
number: int = longest([(0, 20)]) or 0
ride: tuple[int, int] = longest([(0, 20)])
(longest([(0, 20)]) or (0, 0))[0].upper()
(longest([(0, 20)]) or (0, 0))[1].upper()
(longest([(0, 20)]) or (0, 0))[2]
