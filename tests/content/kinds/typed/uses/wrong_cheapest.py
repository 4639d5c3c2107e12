from solution import cheapest

cheapest({"tea": 2.5}).upper()
cheapest({2.5: "tea"})
cheapest({"tea": "2.5"})
cheapest(["tea"])
cheapest({"tea": 2.5}, "3")
cheapest({"tea": None})
cheapest(None)
number: int = cheapest({"tea": 2.5}) or 0
