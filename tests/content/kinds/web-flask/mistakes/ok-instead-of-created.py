import sqlite3
from contextlib import closing

from flask import Flask, request, session

app = Flask(__name__)
app.secret_key = "only for trying it out"


def ask(query, *values):
    """The rows that a query gives."""
    with closing(sqlite3.connect("guests.db")) as database, database:
        return database.execute(query, values).fetchall()


ask("CREATE TABLE IF NOT EXISTS guests (id INTEGER PRIMARY KEY, name TEXT NOT NULL)")


@app.post("/guests")
def add_guest():
    sent = request.get_json(silent=True)
    name = sent.get("name") if isinstance(sent, dict) else None
    if not isinstance(name, str) or not name.strip():
        return {"error": "no name"}, 400
    session["name"] = name.strip()
    [(number,)] = ask("INSERT INTO guests (name) VALUES (?) RETURNING id", name.strip())
    return {"id": number, "name": name.strip()}, 200, {"Location": f"/guests/{number}"}


@app.get("/guests/<int:number>")
def one_guest(number):
    for name, in ask("SELECT name FROM guests WHERE id = ?", number):
        return {"id": number, "name": name}
    return {"error": "no such guest"}, 404


@app.get("/guests")
def all_guests():
    return [name for name, in ask("SELECT name FROM guests ORDER BY name")]


@app.get("/me")
def me():
    if "name" in session:
        return {"name": session["name"]}
    return {"error": "no such guest"}, 404
