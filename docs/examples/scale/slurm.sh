#!/usr/bin/env bash
#SBATCH --job-name=duiyi-words
#SBATCH --array=0-255%64
#SBATCH --cpus-per-task=1
#SBATCH --mem=1G
#SBATCH --time=01:00:00
#SBATCH --output=logs/%A-%a.log
# Links the words of a shard a task. Shards are made once, on the login node:
#
#   mkdir -p in out logs
#   split --number=l/256 --numeric-suffixes --suffix-length=6 pairs.jsonl in/
#   sbatch --export=ALL,MODEL=corpus.model,SOURCE_LANGUAGE=zh slurm.sh
#   cat out/* > links.jsonl
#
# Sent again, it does what is missing: an output is written beside and renamed, so that one that is
# there is whole.
set -euo pipefail
shard=$(printf '%06d' "$SLURM_ARRAY_TASK_ID")
if [[ -e out/$shard ]]; then exit 0; fi
duiyi align words "in/$shard" --from jsonl --model "$MODEL" --source-language "$SOURCE_LANGUAGE" \
  --to jsonl --quiet --output "out/$shard"
[[ $(wc -l <"out/$shard") -eq $(wc -l <"in/$shard") ]]
