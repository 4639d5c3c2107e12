"""Each shift is put in its place as it is read, so nothing has to be sorted afterwards."""


def length_of(start, end):
    length = 0
    for clock, sign in ((start, -1), (end, 1)):
        hours, minutes = clock.split(":")
        length += sign * (int(hours) * 60 + int(minutes))
    if length < 0:
        length += 24 * 60
    return length


def show(name, length):
    hours, minutes = divmod(length, 60)
    print(name, str(hours) + ":" + str(minutes).zfill(2))


names = []
lengths = []
while True:
    words = input().split()
    if words == ["end"]:
        break
    length = length_of(words[1], words[2])
    place = 0
    while place < len(lengths) and lengths[place] >= length:
        place += 1
    names.insert(place, words[0])
    lengths.insert(place, length)

for name, length in zip(names, lengths):
    show(name, length)
show("total", sum(lengths))
