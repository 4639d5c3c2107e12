counts = [3, 0, 5]
print([count * 2 for count in counts if count])
print([count if count else "none" for count in counts])

bird = "owl"
print([bird.upper() for bird in ["tit", "jay"]], bird)

print([place + hour for hour in ["6", "7"] for place in ["wood", "pond"]])
print([[place + hour for place in ["wood", "pond"]] for hour in ["6", "7"]])

print({name[0]: name for name in ["tit", "jay", "tern"]})
print(sorted({len(name) for name in ["tit", "jay", "tern"]}))

callers = [lambda: name + "!" for name in ["tit", "jay"]]
print([caller() for caller in callers])
