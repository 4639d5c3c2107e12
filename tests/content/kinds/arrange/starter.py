# Put these lines in order and indent them. Not all of them belong.
longest = max(longest, current)
return longest
current = 0
longest = current
if millimetres == 0:
current += 1
for millimetres in rain:
longest = 0
else:
if millimetres > 0:
def longest_drought(rain):
current = 0
current = 1
