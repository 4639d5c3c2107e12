from solution import by_letter

by_letter([1, 2])
by_letter(None)
by_letter([None])
by_letter(["Ann"])[1]
by_letter(["Ann"])["A"].append(3)
by_letter(["Ann"])["A"] + 1
