python shelf.py
pipenv verify >log || { echo stale; exit 3; }
python -m venv --without-pip .venv
pipenv sync >log || { echo missing; exit 4; }
.venv/bin/python report.py
