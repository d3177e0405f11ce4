"""What a label through the page costs the server: CPU a request with 20 clients at once, and how many fail.

Run: python benchmarks/web.py [--rounds N]. A server is started on a free port of this machine; each client sends its
own label of 40 ingredients, another one each time, to ``/report`` as the page does. The CPU time is that of the
server's process (read from ``/proc``: Linux alone); of each round it is divided by the requests, and the median of the
rounds counts. The first round, in which everything is loaded, does not count.
"""

from __future__ import annotations

import argparse
import os
import socket
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from inci_parser.naming import Catalogue

ROOT = Path(__file__).resolve().parent.parent
CLIENTS = 20
#: Requests of each client in a round.
REQUESTS = 5
INGREDIENTS = 40
#: What every label begins with; the rest are names of the inventory, other ones on each label.
BEGIN = ("Aqua", "Glycerin", "Niacinamide", "Cetearyl Alcohol", "Retinol", "Phenoxyethanol", "Parfum", "Linalool")


def label(number: int, names: list[str]) -> str:
    """Return a label of its own for each number."""
    rest = [names[(number * 37 + i * 101) % len(names)] for i in range(INGREDIENTS - len(BEGIN))]
    return "Ingredients: " + ", ".join([*BEGIN, *rest])


def cpu(pid: int) -> float:
    """Return the CPU seconds of all threads of a process so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def answered(address: str, text: str) -> bool:
    """Send a label as the page does and return whether its report came."""
    fields = urllib.parse.urlencode({"text": text, "market": "EU"}).encode()
    try:
        with urllib.request.urlopen(address + "/report", fields, timeout=60) as answer:
            return b'<div class="text"' in answer.read()
    except (OSError, urllib.error.URLError):
        return False


def measure(rounds: int) -> tuple[list[float], int, int]:
    """Return the CPU seconds a request of each round, how many requests failed, and how many were sent."""
    names = [name for name in sorted(Catalogue.default().names()) if "," not in name]
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "inci_parser", "serve", "--port", str(port), "--no-browser"]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    figures: list[float] = []
    good = sent = 0
    try:
        while not answered(address, "Aqua, Glycerin"):
            time.sleep(0.2)
        with ThreadPoolExecutor(CLIENTS) as clients:
            for number in range(rounds + 1):
                first = number * CLIENTS * REQUESTS
                texts = [label(first + i, names) for i in range(CLIENTS * REQUESTS)]
                before = cpu(server.pid)
                good += sum(clients.map(lambda text: answered(address, text), texts))
                sent += len(texts)
                figures.append((cpu(server.pid) - before) / len(texts))
    finally:
        server.terminate()
        server.wait(30)
    return figures[1:], sent - good, sent


def main() -> None:
    """Measure and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    figures, failed, sent = measure(parser.parse_args().rounds)
    print(f"CPU a request: {statistics.median(figures) * 1000:.1f} ms ({CLIENTS} clients, {INGREDIENTS} ingredients)")
    print(f"failed: {failed} of {sent}")


if __name__ == "__main__":
    main()
