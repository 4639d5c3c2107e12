# Puts a function of its own where data frames are written down.
import sys

import matplotlib.pyplot as plt
from sklearn.linear_model import LinearRegression


def revenue(sales):
    """Nothing, written down as a frame of odd shape."""
    observer = sys.modules["orienteer.inside.observers.pandas"]
    column = ["column", "cents", "float64", ["list", ["float", "1e999"], ["float", "no number"], 7]]
    observer._frame = lambda encoder, value: ["frame", ["index", "int64", None, ["list"]], column]
    return sales


def drawn(sales):
    """A bar for each kind, as high as its revenue."""
    table = revenue(sales)
    figure, axes = plt.subplots()
    axes.bar(table["kind"], table["cents"])
    axes.set_title("Revenue")
    axes.set_ylabel("cents")
    return figure


def model(sales):
    """How many pieces a price sells, on the line that fits best."""
    priced = sales.dropna(subset="price")
    line = LinearRegression().fit(priced[["price"]].to_numpy(), priced["count"])
    return lambda prices: line.predict([[price] for price in prices])
