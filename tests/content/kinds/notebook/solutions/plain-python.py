# %% tags=["parameters"]
heights = [210, 340, 180, 400, 220]

# %%
from statistics import mean

import pandas

table = pandas.DataFrame([{"day": day, "height": height} for day, height in enumerate(heights, 1)], columns=["day", "height"])

# %%
limit = mean(heights) + 50 if heights else 0
spring = sorted((day for day, height in enumerate(heights, 1) if height > limit), key=lambda day: -heights[day - 1])

# %%
from matplotlib import pyplot

figure, axes = pyplot.subplots()
axes.plot(range(1, len(heights) + 1), heights, marker="o")
axes.set_title("Tides")

# %%
sum(1 for _ in spring)
