"""Lets a library load where glibc is older than where it was built: older_glibc.py LIBRARY MAJOR.MINOR.

A newer function of glibc that only code refers to which Duiyi never runs is made weak, and is said to
be from an older version: `arc4random` in libstdc++, for std::random_device. Any other is an error.
"""

import struct
import sys

from elftools.elf.elffile import ELFFile

UNUSED = {"arc4random"}
WEAK = 2


def number(name):
    """A version of glibc as numbers, or nothing for a name of something else."""
    if not name.startswith("GLIBC_2."):
        return ()
    return tuple(int(part) for part in name.removeprefix("GLIBC_").split("."))


def versions(elf, data):
    """Each version of glibc that is needed, with its index and the place of what tells it."""
    section = elf.get_section_by_name(".gnu.version_r")
    names = elf.get_section_by_name(".dynstr")
    place = section["sh_offset"] if section else None
    while place is not None:
        _, count, _, first, following = struct.unpack_from("<HHIII", data, place)
        detail = place + first
        for _ in range(count):
            _, _, index, name, step = struct.unpack_from("<IHHII", data, detail)
            version = number(names.get_string(name))
            if version:
                yield version, index, detail
            detail += step
        place = place + following if following else None


def main():
    path, limit = sys.argv[1], tuple(int(part) for part in sys.argv[2].split("."))
    with open(path, "rb") as file:
        data = bytearray(file.read())
        file.seek(0)
        elf = ELFFile(file)
        needed = sorted(versions(elf, data))
        found = {index: place for version, index, place in needed if version > limit}
        symbols = elf.get_section_by_name(".dynsym")
        indices = elf.get_section_by_name(".gnu.version")
        for place in range(symbols.num_symbols() if found else 0):
            index = struct.unpack_from("<H", data, indices["sh_offset"] + 2 * place)[0]
            if index & 0x7FFF not in found:
                continue
            name = symbols.get_symbol(place).name
            if name not in UNUSED:
                sys.exit(f"{path} needs {name}, which glibc {sys.argv[2]} does not have")
            information = symbols["sh_offset"] + 24 * place + 4
            data[information] = WEAK << 4 | data[information] & 0xF
        # The hash and the name of the newest version that there is.
        last = [place for version, _, place in needed if version <= limit][-1:]
        for place in found.values():
            data[place : place + 4] = data[last[0] : last[0] + 4]
            data[place + 8 : place + 12] = data[last[0] + 8 : last[0] + 12]
    if found:
        with open(path, "wb") as file:
            file.write(data)


if __name__ == "__main__":
    main()
