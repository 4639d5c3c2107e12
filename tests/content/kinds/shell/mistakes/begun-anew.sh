rm -rf notes
mkdir notes
find . -maxdepth 1 -name '*.txt' -exec mv {} notes/ \;
ls notes | wc -l
