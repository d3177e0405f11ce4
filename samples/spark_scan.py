"""Scan products on Spark, on this machine with two processors: python samples/spark_scan.py

Reads samples/products.csv, writes it as Parquet partitioned by the first letter of the product's name, scans that into
another partitioned Parquet folder and shows some of it. On a cluster only the master differs. Needs
pip install 'inci-parser[spark]' and Java 17 or newer. It takes some twenty seconds, most of it the start of Spark; more
than a minute where the processors are busy.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from pyspark.sql import SparkSession
from pyspark.sql.functions import substring

from inci_parser.scan.spark import scan_parquet

PRODUCTS = Path(__file__).with_name("products.csv")


def main() -> None:
    """Run the example."""
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # the workers use the Python that this runs under
    builder = (
        SparkSession.builder.master("local[2]")
        .appName("inci-parser")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")  # driver and workers are on this machine: no other address is needed
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.log.level", "ERROR")
    )
    with builder.getOrCreate() as spark, tempfile.TemporaryDirectory() as folder:  # Spark is ended whatever happens
        products = spark.read.csv(str(PRODUCTS), header=True, multiLine=True, escape='"')
        products = products.withColumn("shelf", substring("name", 1, 1))
        products.write.partitionBy("shelf").parquet(f"{folder}/products")
        scan_parquet(spark, f"{folder}/products", f"{folder}/scanned", partition_by=["shelf"])
        scanned = spark.read.parquet(f"{folder}/scanned").orderBy("id")
        scanned.select("shelf", "id", "name", "product_type", "n_ingredients", "active_classes").show(20, 60)


if __name__ == "__main__":
    main()
