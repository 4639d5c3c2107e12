noted = []


def levels(texts):
    noted.append("begun")
    found = []
    for text in texts:
        noted.append(text)
        found.append(int(text))
    return iter(found)


river = levels(["310", "295", "402"])
print(noted)
print(next(river), noted)

high = (level for level in river if level > 300)
print(noted)
print(list(high))
print(list(river), len(noted))
print(next(river, "no more"))

kept = [310, 295]
print(next(iter(kept)), next(iter(kept)))

pairs = iter([1, 2, 3, 4])
print(list(zip(pairs, pairs)))
