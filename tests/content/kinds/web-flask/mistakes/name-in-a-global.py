import sqlite3
from contextlib import closing

from flask import Flask, request

app = Flask(__name__)
last = None


def ask(query, *values):
    with closing(sqlite3.connect("guests.db")) as database, database:
        return database.execute(query, values).fetchall()


ask("CREATE TABLE IF NOT EXISTS guests (id INTEGER PRIMARY KEY, name TEXT NOT NULL)")


@app.post("/guests")
def add_guest():
    global last
    sent = request.get_json(silent=True)
    name = sent.get("name") if isinstance(sent, dict) else None
    if not isinstance(name, str) or not name.strip():
        return {"error": "no name"}, 400
    last = name.strip()
    [(number,)] = ask("INSERT INTO guests (name) VALUES (?) RETURNING id", last)
    return {"id": number, "name": last}, 201, {"Location": f"/guests/{number}"}


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
    if last:
        return {"name": last}
    return {"error": "no such guest"}, 404
