# %% tags=["parameters"]
heights = [210, 340, 180, 400, 220]

# %%
import pandas as pd

table = pd.DataFrame({"height": heights})
