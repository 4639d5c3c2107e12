counts = [3, 0, 5]
print([count * 2 for count in counts if count])  # prints: ?
print([count if count else "none" for count in counts])  # prints: ?

bird = "owl"
print([bird.upper() for bird in ["tit", "jay"]], bird)  # prints: ?

print([place + hour for place in ["wood", "pond"] for hour in ["6", "7"]])  # prints: ?
print([[place + hour for place in ["wood", "pond"]] for hour in ["6", "7"]])  # prints: ?

print({name[0]: name for name in ["tit", "jay", "tern"]})  # prints: ?
print(sorted({len(name) for name in ["tit", "jay", "tern"]}))  # prints: ?

callers = [lambda: name + "!" for name in ["tit", "jay"]]
print([caller() for caller in callers])  # prints: ?
