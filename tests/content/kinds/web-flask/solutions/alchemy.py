from flask import Flask, abort, jsonify, request, session, url_for
from sqlalchemy import String, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

engine = create_engine("sqlite:///guests.db")


class Base(DeclarativeBase):
    pass


class Guest(Base):
    __tablename__ = "guests"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200))

    def shown(self):
        return {"id": self.id, "name": self.name}


def create_app():
    app = Flask(__name__)
    app.config["SECRET_KEY"] = "another"
    Base.metadata.create_all(engine)

    @app.errorhandler(404)
    def missing(error):
        return jsonify(error="no such guest"), 404

    @app.route("/guests", methods=["GET", "POST"])
    def guests():
        with Session(engine) as database:
            if request.method == "GET":
                return jsonify(sorted(database.scalars(select(Guest.name))))
            try:
                name = request.get_json(force=True, silent=True)["name"].strip()
            except (TypeError, KeyError, AttributeError):
                name = ""
            if not name:
                return jsonify(error="no name"), 400
            guest = Guest(name=name)
            database.add(guest)
            database.commit()
            session["name"] = name
            return jsonify(guest.shown()), 201, {"Location": url_for("one", number=guest.id)}

    @app.route("/guests/<int:number>")
    def one(number):
        with Session(engine) as database:
            guest = database.get(Guest, number)
            return jsonify(guest.shown()) if guest else abort(404)

    @app.route("/me")
    def me():
        return jsonify(name=session["name"]) if "name" in session else abort(404)

    return app
