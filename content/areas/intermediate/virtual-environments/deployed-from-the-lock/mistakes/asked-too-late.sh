python shelf.py
python -m venv --without-pip .venv
pipenv sync >log || { echo missing; exit 4; }
.venv/bin/python report.py
pipenv verify >log || { echo stale; exit 3; }
