"""The first lines of a file that a tool wrote: FittedHeader.swift says what is in them."""

import datetime
import os
import subprocess
import textwrap

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../..")


def commit():
    """The commit that is checked out, with -dirty where files were changed since."""
    done = subprocess.run(["git", "-C", ROOT, "describe", "--always", "--dirty"],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return done.stdout.strip() or "unknown"


def comment(tool, data, figure):
    """The header as lines of comment in Swift."""
    lines = [f"Written by {tool}. Nobody edits this file: run the tool.", f"Data: {data}",
             f"Date: {datetime.date.today()}. Commit: {commit()}.", f"Figure: {figure}"]
    return [f"// {row}" for line in lines
            for row in textwrap.wrap(line, 96, subsequent_indent="  ", break_on_hyphens=False)]
