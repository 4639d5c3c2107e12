"""The same, with the file's content kept as a text and no file at all."""

content = "calm\n"
print(len(content))
content += "gale\n"

end = content.index("\n") + 1
print([content[:end]])
print(content[end:].split())
print([content[len(content) :]])
print(True)

content += "fog" + "bank\n"
print(content.count("\n"))

content = ""
print([content])
