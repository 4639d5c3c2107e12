set -e
python meteo/report.py readings/*.txt
python -m meteo
