"""`python -m orienteer` is `orienteer`."""

from orienteer.cli.main import main

if __name__ == "__main__":
    main()
