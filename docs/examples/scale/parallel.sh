#!/usr/bin/env bash
# Links the words of a large corpus on one machine, a process a core.
#
#   parallel.sh PAIRS.jsonl MODEL zh|en OUTPUT.jsonl [SHARDS]
#
# Line n of the output is line n of the input. Interrupted, it goes on where it was when it is run
# again; a shard that failed is named in OUTPUT.jsonl.work/joblog.
set -euo pipefail
pairs=$1 model=$2 language=$3 output=$4 shards=${5:-64}
work=$output.work
if [[ ! -d $work/in ]]; then
  mkdir -p "$work/new" "$work/out"
  # Whole lines, in order: shard 0 has the first ones.
  split --number="l/$shards" --numeric-suffixes --suffix-length=6 "$pairs" "$work/new/"
  mv "$work/new" "$work/in"
fi
# An output is written beside and renamed, so that one that is there is whole.
find "$work/in" -type f -printf '%f\n' | sort |
  parallel --resume-failed --joblog "$work/joblog" --halt soon,fail=20% \
    duiyi align words "$work/in/{}" --from jsonl --model "$model" --source-language "$language" \
    --to jsonl --quiet --output "$work/out/{}"
cat "$work"/out/* >"$output.part"
[[ $(wc -l <"$output.part") -eq $(wc -l <"$pairs") ]]
mv "$output.part" "$output"
