"""``python -m duiyi`` is the program itself."""

from ._program import main

if __name__ == "__main__":
    main()
