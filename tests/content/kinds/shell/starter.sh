mv *.txt notes
ls | wc -l
