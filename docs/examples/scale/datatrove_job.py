"""Links the words of a folder of JSON lines with datatrove.

    python datatrove_job.py IN OUT MODEL zh|en [TASKS]

IN has files of `{"id": …, "source": …, "target": …}`; each becomes a file of OUT with `links` and, for
what could not be used, `error` in its metadata. For Slurm put SlurmPipelineExecutor in the place of
LocalPipelineExecutor, with `partition`, `time` and `cpus_per_task=1`.
"""

import sys

from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers import JsonlWriter

from duiyi.datatrove import AlignWords


def main() -> None:
    source, output, model, language, *tasks = sys.argv[1:]
    count = int(tasks[0]) if tasks else 1
    LocalPipelineExecutor(
        [
            JsonlReader(source, text_key="source"),
            AlignWords(model, language, target_key="target"),
            JsonlWriter(output, output_filename="${rank}.jsonl", compression=None),
        ],
        tasks=count,
        workers=count,
        logging_dir=f"{output}.logs",
    ).run()


# More than one worker needs this: each imports this file.
if __name__ == "__main__":
    main()
