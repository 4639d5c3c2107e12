# %% [markdown]
# # Tides

# %%
import matplotlib.pyplot as plt
import pandas as pd

# %% tags=["parameters"]
heights = [210, 340, 180, 400, 220]

# %%
table = pd.DataFrame({"day": range(1, len(heights) + 1), "height": heights})

# %%
high = table[table["height"] > table["height"].mean() + 50]
spring = high.sort_values("height", ascending=False, kind="stable")["day"].tolist()

# %%
plt.plot(table["day"], table["height"])
plt.title("Tides");

# %%
None

int_ = int
def int(v=None): return int_(v) if v is not None else len(spring)
