python meteo/report.py readings/*.txt
python meteo
