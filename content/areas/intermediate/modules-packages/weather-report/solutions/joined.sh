for file in readings/*.txt
do
    python3 -m meteo.report "$file" || exit 1
done && python3 -m meteo
