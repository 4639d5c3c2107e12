"""The same, with each way through the function written out."""

print(1200 // 400)
print(["lit", "rising"] + ["steady"] + ["locked"])

print("refused")
print(["lit"] + ["cold"] + ["locked"])

print(TypeError.__name__)
print(["lit"] + ["locked"])

grams = 10
answer = grams
grams = 20
print(answer)
