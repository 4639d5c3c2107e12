noted = []


def levels(texts):
    noted.append("begun")
    for text in texts:
        noted.append(text)
        yield int(text)


river = levels(["310", "295", "402"])
print(noted)  # prints: ?
print(next(river), noted)  # prints: ?

high = (level for level in river if level > 300)
print(noted)  # prints: ?
print(list(high))  # prints: ?
print(list(river), len(noted))  # prints: ?
print(next(river, "no more"))  # prints: ?

kept = [310, 295]
print(next(iter(kept)), next(iter(kept)))  # prints: ?

pairs = iter([1, 2, 3, 4])
print(list(zip(pairs, pairs)))  # prints: ?
