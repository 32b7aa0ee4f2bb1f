"""How fast: extraction alone beside eyecite on the same text, its memory, and a build from nothing.

Run by `make bench`. Machines differ, and so do their hours: read the ratios.
"""

import building
import extraction

if __name__ == "__main__":
    extraction.main()
    building.main()
