"""Writes bitexts as PO for pofilter, with the number of the segment as context of its unit."""


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def write(path, lines):
    """Writes lines of source, tab and target."""
    with open(path, "w", encoding="utf-8") as file:
        file.write('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: zh_CN\\n"\n')
        for number, line in enumerate(lines, 1):
            source, target = line.rstrip("\n").split("\t")
            file.write(f'\nmsgctxt "{number}"\nmsgid {quoted(source)}\nmsgstr {quoted(target)}\n')
