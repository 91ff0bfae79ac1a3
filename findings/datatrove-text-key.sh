#!/usr/bin/env bash
# datatrove 0.10.1: a JsonlReader whose text_key names no member of the records drops every document,
# writes no output and ends with status 0; that all were dropped is a warning for the first one alone.
# So a step that finds its key in no document must fail by itself.
#
# Two records and a pipeline of a reader and a writer show it. Fails where that changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check datatrove==0.10.1 orjson==3.13.0
mkdir "$work/in"
printf '{"id":"1","source":"a"}\n{"id":"2","source":"b"}\n' >"$work/in/pairs.jsonl"
cat >"$work/job.py" <<'PYTHON'
import sys

from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers import JsonlWriter

if __name__ == "__main__":
    folder, key = sys.argv[1:]
    LocalPipelineExecutor(
        [
            JsonlReader(f"{folder}/in", text_key=key),
            JsonlWriter(f"{folder}/{key}", compression=None),
        ],
        logging_dir=f"{folder}/log-{key}",
    ).run()
PYTHON

run() {
  local status=0
  "$work/venv/bin/python" "$work/job.py" "$work" "$1" >"$work/$1.log" 2>&1 || status=$?
  echo "text_key=$1: status $status, $(cat "$work/$1"/* 2>/dev/null | wc -l) documents," \
    "$(grep -c WARNING "$work/$1.log" || true) warnings"
}

"$work/venv/bin/pip" list --format freeze 2>/dev/null | grep '^datatrove='
seen=$(run source && run text)
echo "$seen"
[[ $seen == "text_key=source: status 0, 2 documents, 0 warnings
text_key=text: status 0, 0 documents, 1 warnings" ]]
