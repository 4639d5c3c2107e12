python shelf.py
python -m venv --without-pip .venv
.venv/bin/python report.py
