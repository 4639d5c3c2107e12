set -e
python -c "import meteo.report" readings/*.txt
python -m meteo
