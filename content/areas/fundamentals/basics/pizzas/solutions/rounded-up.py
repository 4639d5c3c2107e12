import math

guests, each, size = int(input()), int(input()), int(input())
pizzas = math.ceil(guests * each / size)
print(f"pizzas: {pizzas}\nleft over: {pizzas * size - guests * each}")
