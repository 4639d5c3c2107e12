noted = []


class Levels:
    def __init__(self, texts):
        self.texts = texts
        self.place = -1

    def __iter__(self):
        return self

    def __next__(self):
        if self.place < 0:
            noted.append("begun")
            self.place = 0
        if self.place == len(self.texts):
            raise StopIteration
        text = self.texts[self.place]
        self.place += 1
        noted.append(text)
        return int(text)


river = Levels(["310", "295", "402"])
print(noted)
print(next(river), noted)

high = filter(lambda level: level > 300, river)
print(noted)
print(list(high))
print(list(river), len(noted))
print(next(river, "no more"))

kept = [310, 295]
print(kept[0], kept[0])

pairs = [1, 2, 3, 4]
print([(pairs[0], pairs[1]), (pairs[2], pairs[3])])
