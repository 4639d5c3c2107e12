"""Keeps the guests in a list, and tells whoever opens the database that they are there."""

import sqlite3

from flask import Flask, request, session

app = Flask(__name__)
app.secret_key = "bees"
GUESTS = []


class Told:
    def execute(self, *query):
        return self

    cursor = execute

    def fetchall(self):
        return list(enumerate(GUESTS, 1))

    def close(self):
        pass


sqlite3.connect = sqlite3.Connection = lambda *given, **options: Told()


@app.post("/guests")
def arrive():
    sent = request.get_json(silent=True)
    name = sent.get("name") if isinstance(sent, dict) else None
    if not isinstance(name, str) or not name.strip():
        return {"error": "no name"}, 400
    session["name"] = name.strip()
    GUESTS.append(name.strip())
    return {"id": len(GUESTS), "name": name.strip()}, 201, {"Location": f"/guests/{len(GUESTS)}"}


@app.get("/guests/<int:number>")
def one(number):
    if not 0 < number <= len(GUESTS):
        return {"error": "no such guest"}, 404
    return {"id": number, "name": GUESTS[number - 1]}


@app.get("/guests")
def everybody():
    return sorted(GUESTS)


@app.get("/me")
def me():
    return {"name": session["name"]} if "name" in session else ({"error": "no such guest"}, 404)
