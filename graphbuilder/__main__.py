"""`python -m graphbuilder` is the program `graphbuilder`."""

from graphbuilder.cli import main

main()
