"""Links the words of a Parquet table with Spark.

    spark-submit spark_job.py IN OUT MODEL zh|en

IN has the columns `source` and `target`, and whatever else; OUT has these, `links` and `error`. The
package must be installed where the executors run; the model is shipped.
"""

import sys

from pyspark.sql import SparkSession

from duiyi.spark import align_words


def main() -> None:
    source, output, model, language = sys.argv[1:]
    session = SparkSession.builder.appName("duiyi words").getOrCreate()
    linked = align_words(session.read.parquet(source), model=model, source_language=language)
    linked.write.mode("overwrite").parquet(output)
    failed = session.read.parquet(output).where("error is not null")
    print(failed.count(), "rows could not be used")
    failed.groupBy("error").count().orderBy("count", ascending=False).show(10, truncate=False)
    session.stop()


if __name__ == "__main__":
    main()
