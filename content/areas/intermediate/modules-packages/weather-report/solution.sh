set -e
python -m meteo.report readings/*.txt
python -m meteo
