#!/usr/bin/env bash
# Builds the glossary of a large corpus on one machine, a process a core.
#
#   glossary.sh PAIRS.jsonl MODEL zh|en GLOSSARY.tsv [SHARDS]
#
# The glossary is the same for any number of shards. Interrupted, it goes on where it was when it is run
# again; a shard that failed is named in GLOSSARY.tsv.work/joblog.
set -euo pipefail
pairs=$1 model=$2 language=$3 output=$4 shards=${5:-64}
work=$output.work
if [[ ! -d $work/in ]]; then
  mkdir -p "$work/new" "$work/counts"
  split --number="l/$shards" --numeric-suffixes --suffix-length=6 "$pairs" "$work/new/"
  mv "$work/new" "$work/in"
fi
# An output is written beside and renamed, so that one that is there is whole.
find "$work/in" -type f -printf '%f\n' | sort |
  parallel --resume-failed --joblog "$work/joblog" --halt soon,fail=20% \
    duiyi glossary count "$work/in/{}" --from jsonl --model "$model" \
    --source-language "$language" --threads 1 --quiet --output "$work/counts/{}.zst"
duiyi glossary merge-counts "$work"/counts/*.zst --quiet --output "$work/all.counts.zst"
duiyi glossary build --from-counts "$work/all.counts.zst" --output "$output"
