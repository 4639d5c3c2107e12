guests = int(input())
each = int(input())
slices_per_pizza = int(input())

eaten = guests * each
pizzas = eaten // slices_per_pizza
pizzas = pizzas + 1

print("pizzas:", pizzas)
print("left over:", pizzas * slices_per_pizza - eaten)
