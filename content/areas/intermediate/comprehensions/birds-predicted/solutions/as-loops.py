"""The same, with loops."""

doubled = []
worded = []
for count in [3, 0, 5]:
    if count:
        doubled.append(count * 2)
    worded.append(count or "none")
print(doubled)
print(worded)

print(["TIT", "JAY"], "owl")

row = []
for place in ["wood", "pond"]:
    for hour in ["6", "7"]:
        row.append(place + hour)
print(row)
rows = []
for hour in ["6", "7"]:
    rows.append(["wood" + hour, "pond" + hour])
print(rows)

by_letter = {}
for name in ["tit", "jay", "tern"]:
    by_letter[name[0]] = name
print(by_letter)
print([3, 4])

said = []
for name in ["tit", "jay"]:
    said.append("jay!")
print(said)
