python shelf.py
python report.py
