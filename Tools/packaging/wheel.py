"""Writes what a wheel says of itself: wheel.py FOLDER VERSION PYPROJECT.

What the Python package is and asks for is in its pyproject.toml. The version is that of the program.
"""

import platform
import sys
import tomllib
from pathlib import Path


def requirements(project):
    yield from (f"Requires-Dist: {name}" for name in project.get("dependencies", []))
    for extra, names in sorted(project["optional-dependencies"].items()):
        yield f"Provides-Extra: {extra}"
        yield from (f'Requires-Dist: {name}; extra == "{extra}"' for name in names)


def metadata(version, project, licences):
    return [
        "Metadata-Version: 2.4",
        f"Name: {project['name']}",
        f"Version: {version}",
        f"Summary: {project['description']}",
        f"License-Expression: {project['license']}",
        *(f"License-File: {name}" for name in licences),
        f"Requires-Python: {project['requires-python']}",
        *(f"Classifier: {name}" for name in project["classifiers"]),
        "Keywords: " + ",".join(project["keywords"]),
        *requirements(project),
        "Description-Content-Type: text/markdown",
    ]


def main():
    folder, version, told = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    project = tomllib.loads(told.read_text("utf-8"))["project"]
    information = folder / f"duiyi-{version}.dist-info"
    licences = sorted(path.name for path in (information / "licenses").iterdir())
    head = "\n".join(metadata(version, project, licences))
    (information / "METADATA").write_text(f"{head}\n\n{project['description']}\n", "utf-8")
    (information / "WHEEL").write_text(
        "Wheel-Version: 1.0\nGenerator: Tools/package\nRoot-Is-Purelib: false\n"
        f"Tag: py3-none-linux_{platform.machine()}\n"
    )
    scripts = "".join(f"{name} = {call}\n" for name, call in project["scripts"].items())
    (information / "entry_points.txt").write_text(f"[console_scripts]\n{scripts}")


if __name__ == "__main__":
    main()
