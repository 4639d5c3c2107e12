set -e
for file in $(ls readings/*.txt)
do
    python -m meteo.report $file
done
python -m meteo
