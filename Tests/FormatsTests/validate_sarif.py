"""Checks SARIF files: validate_sarif.py FILE...

The classes of pydantic-sarif were generated from the published schema of SARIF 2.1.0 and refuse
members that it does not have. Prints what is wrong and exits with 1 if anything is.
"""

import json
import sys

from pydantic import ValidationError
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Log

status = 0
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    try:
        Log.model_validate(document)
    except ValidationError as error:
        print(f"{path}: {error}")
        status = 1
sys.exit(status)
