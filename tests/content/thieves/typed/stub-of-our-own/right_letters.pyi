# Stands where the check has a file of its own.
