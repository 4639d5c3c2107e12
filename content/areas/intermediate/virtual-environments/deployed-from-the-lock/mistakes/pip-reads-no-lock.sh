python shelf.py
pipenv verify >log || { echo stale; exit 3; }
python -m venv --without-pip .venv
pip --python .venv install --quiet --no-index --find-links shelf spores || { echo missing; exit 4; }
.venv/bin/python report.py
