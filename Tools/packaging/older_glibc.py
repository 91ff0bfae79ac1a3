"""Lets a library load where glibc is older than where it was built: older_glibc.py LIBRARY MAJOR.MINOR.

A newer function of glibc that only code refers to which Duiyi never runs is made weak, and so is the
version that it is from: `arc4random` in libstdc++, for std::random_device. Any other is an error.
"""

import struct
import sys

from elftools.elf.elffile import ELFFile

UNUSED = {"arc4random"}
WEAK_VERSION = 2
WEAK_SYMBOL = 2


def newer(name, limit):
    """Whether a version is one of glibc beyond the limit."""
    if not name.startswith("GLIBC_2."):
        return False
    return tuple(int(part) for part in name.removeprefix("GLIBC_").split(".")) > limit


def versions(elf, data, limit):
    """Places of what tells a version that is needed, by its index."""
    section = elf.get_section_by_name(".gnu.version_r")
    names = elf.get_section_by_name(".dynstr")
    place = section["sh_offset"] if section else None
    while place is not None:
        _, count, _, first, following = struct.unpack_from("<HHIII", data, place)
        detail = place + first
        for _ in range(count):
            _, _, index, name, step = struct.unpack_from("<IHHII", data, detail)
            if newer(names.get_string(name), limit):
                yield index, detail
            detail += step
        place = place + following if following else None


def main():
    path, limit = sys.argv[1], tuple(int(part) for part in sys.argv[2].split("."))
    with open(path, "rb") as file:
        data = bytearray(file.read())
        file.seek(0)
        elf = ELFFile(file)
        found = dict(versions(elf, data, limit))
        symbols = elf.get_section_by_name(".dynsym")
        indices = elf.get_section_by_name(".gnu.version")
        for number in range(symbols.num_symbols() if found else 0):
            index = struct.unpack_from("<H", data, indices["sh_offset"] + 2 * number)[0]
            if index & 0x7FFF not in found:
                continue
            name = symbols.get_symbol(number).name
            if name not in UNUSED:
                sys.exit(f"{path} needs {name}, which glibc {sys.argv[2]} does not have")
            information = symbols["sh_offset"] + 24 * number + 4
            data[information] = WEAK_SYMBOL << 4 | data[information] & 0xF
        for place in found.values():
            flags = struct.unpack_from("<H", data, place + 4)[0]
            struct.pack_into("<H", data, place + 4, flags | WEAK_VERSION)
    if found:
        with open(path, "wb") as file:
            file.write(data)


if __name__ == "__main__":
    main()
