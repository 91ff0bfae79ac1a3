"""Writes manual pages from what `duiyi --experimental-dump-help` says of the commands.

    duiyi --experimental-dump-help | python3 Tools/packaging/manual.py FOLDER VERSION YYYY-MM-DD

One page a command: duiyi.1, duiyi-segment.1, duiyi-align-sentences.1, …
"""

import json
import re
import sys
from pathlib import Path

HEADING = re.compile(r"[A-Z][A-Z ,-]+")


def escaped(text):
    """The text as roff has it: no line is a request, and a hyphen stays one that can be copied."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"(?m)^(?=[.'])", "\\&", text)


def names(argument):
    return [
        ("-" if name["kind"] == "short" else "--") + name["name"]
        for name in sorted(argument.get("names", []), key=lambda name: name["kind"] != "short")
    ]


def signature(argument):
    """How an argument is written: in bold what is typed, in italics what stands for a value."""
    value = f"\\fI{escaped(argument['valueName'])}\\fR"
    if argument["kind"] == "positional":
        return value + ("\\ ..." if argument["isRepeating"] else "")
    typed = ", ".join(f"\\fB{escaped(name)}\\fR" for name in names(argument))
    return typed if argument["kind"] == "flag" else f"{typed} {value}"


def paragraphs(text):
    """The text of a command as requests: headings, paragraphs, and what is laid out as it stands."""
    lines = []
    for block in re.split(r"\n[ \t]*\n", text.strip("\n")):
        rows = block.split("\n")
        if HEADING.fullmatch(rows[0]):
            lines.append(f'.SH "{escaped(rows.pop(0))}"')
        elif rows[0][:1] != " ":
            lines.append(".PP")
        while rows:
            laid = rows[0][:1] == " "
            count = next((i for i, row in enumerate(rows) if (row[:1] == " ") != laid), len(rows))
            part, rows = rows[:count], rows[count:]
            body = [escaped(row if laid else row.strip()) for row in part]
            lines += [".PP", ".nf", *body, ".fi"] if laid else body
    return lines


def options(title, arguments):
    if not arguments:
        return []
    lines = [f'.SH "{title}"']
    for argument in arguments:
        lines += [".TP", signature(argument), escaped(argument.get("abstract", "") or "\\ ")]
        notes = []
        if argument.get("allValues"):
            notes.append("Values: " + ", ".join(argument["allValues"]) + ".")
        if argument.get("defaultValue") and argument["kind"] != "flag":
            notes.append(f"Without it: {argument['defaultValue']}.")
        if argument.get("discussion"):
            notes.append(argument["discussion"])
        for note in notes:
            lines += [".IP", *(escaped(row.strip()) for row in note.split("\n") if row.strip())]
    return lines


def page(command, path, children, version, date):
    name, words = "-".join(path), " ".join(path)
    shown = [a for a in command.get("arguments", []) if a.get("shouldDisplay", True)]
    positional = [a for a in shown if a["kind"] == "positional"]
    rest = [a for a in shown if a["kind"] != "positional"]
    lines = [
        f'.TH "{escaped(name.upper())}" 1 "{date}" "duiyi {version}" "Duiyi"',
        ".ad l",
        ".SH NAME",
        f"{escaped(name)} \\- {escaped(command['abstract'].rstrip('.'))}",
        ".SH SYNOPSIS",
        f".B {escaped(words)}",
    ]
    if children:
        lines.append("\\fIcommand\\fR [\\fIoption\\fR\\ ...]")
    else:
        lines.append(" ".join(
            (["[\\fIoption\\fR\\ ...]"] if rest else [])
            + [s if not a["isOptional"] else f"[{s}]" for a in positional for s in [signature(a)]]
        ))
    about = paragraphs(command.get("discussion", ""))
    if about:
        lines += ([] if about[0].startswith(".SH") else [".SH DESCRIPTION"]) + about
    if children:
        lines.append('.SH "COMMANDS"')
        for child, abstract in children:
            lines += [".TP", f"\\fB{escaped(child)}\\fR(1)", escaped(abstract)]
    lines += options("ARGUMENTS", positional) + options("OPTIONS", rest)
    if len(path) > 1:
        around = ["-".join(path[:count]) for count in range(1, len(path))]
        lines += ['.SH "SEE ALSO"', ", ".join(f"\\fB{escaped(a)}\\fR(1)" for a in around)]
    return "\n".join(lines) + "\n"


def write(command, path, folder, version, date):
    subcommands = [c for c in command.get("subcommands", []) if c["commandName"] != "help"]
    subcommands = [c for c in subcommands if c.get("shouldDisplay", True)]
    children = [("-".join(path + [c["commandName"]]), c["abstract"]) for c in subcommands]
    text = page(command, path, children, version, date)
    (folder / ("-".join(path) + ".1")).write_text(text, encoding="utf-8")
    for child in subcommands:
        write(child, path + [child["commandName"]], folder, version, date)


def main():
    folder, version, date = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    folder.mkdir(parents=True, exist_ok=True)
    root = json.load(sys.stdin)["command"]
    write(root, [root["commandName"]], folder, version, date)


if __name__ == "__main__":
    main()
