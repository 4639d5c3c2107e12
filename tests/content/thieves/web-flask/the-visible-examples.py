# Knows the examples of the task by heart.
from flask import Flask, session

app = Flask(__name__)
app.secret_key = "x"


@app.post("/guests")
def add():
    session["name"] = "Ada"
    return {"id": 1, "name": "Ada"}, 201, {"Location": "/guests/1"}


@app.get("/guests/<int:number>")
def one(number):
    return ({"id": 1, "name": "Ada"}, 200) if number == 1 else ({"error": "no such guest"}, 404)


@app.get("/guests")
def everybody():
    return ["Ada"]


@app.get("/me")
def me():
    return {"name": session["name"]} if "name" in session else ({"error": "no such guest"}, 404)
