"""Runs commands and tells what they cost: time on the wall, processor time, and the most memory they held."""

import math
import os
import random
import statistics
import time
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
HERD = REPOSITORY / "hyperherd-cli" / "target" / "herd" / "bin" / "herd"


class Failed(Exception):
    """A measured command ended badly."""


@dataclass(frozen=True)
class Sample:
    """What one run cost: seconds, seconds of processor time with those of its children, MiB."""

    wall: float
    cpu: float
    memory: float


def run(command, env, before=lambda: None):
    """Runs `command` once. Its output goes to a file, since a pipe would measure whoever reads it."""
    before()
    out, err = os.path.join("/tmp", f"herd-bench-{os.getpid()}.out"), os.path.join("/tmp", f"herd-bench-{os.getpid()}.err")
    flags = os.O_CREAT | os.O_WRONLY | os.O_TRUNC
    actions = [(os.POSIX_SPAWN_OPEN, 1, out, flags, 0o600), (os.POSIX_SPAWN_OPEN, 2, err, flags, 0o600)]
    started = time.perf_counter()
    pid = os.posix_spawnp(command[0], command, env, file_actions=actions)
    _, status, used = os.wait4(pid, 0)
    wall = time.perf_counter() - started
    complaint = Path(err).read_text(errors="replace").strip()
    os.unlink(out)
    os.unlink(err)
    if status != 0:
        raise Failed(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}: {complaint[-400:]}")
    return Sample(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


@dataclass(frozen=True)
class Case:
    """A command to measure."""

    name: str
    command: list
    env: dict
    before: object = staticmethod(lambda: None)


def interleaved(cases, rounds, warm=True):
    """Runs every case once a round, in another order each time, so that load on the machine meets all alike."""
    order = list(cases)
    samples = {case.name: [] for case in cases}
    for number in range(rounds + warm):
        random.shuffle(order)
        for case in order:
            sample = run(case.command, case.env, case.before)
            if number >= warm:
                samples[case.name].append(sample)
    return samples


def quartiles(values):
    """The quartiles, the median in the middle."""
    values = sorted(values)
    if len(values) == 1:
        return values[0], values[0], values[0]
    return tuple(statistics.quantiles(values, n=4, method="inclusive"))


def ratios(above, below, what):
    """The quotients of runs of the same round."""
    return [getattr(a, what) / getattr(b, what) for a, b in zip(above, below)]


def exponent(points):
    """The slope of a line through the points on log-log: 1 where twice as much takes twice as long."""
    points = [(math.log(x), math.log(y)) for x, y in points if y > 0]
    if len(points) < 2:
        return None
    mean_x = statistics.fmean(x for x, _ in points)
    mean_y = statistics.fmean(y for _, y in points)
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / sum((x - mean_x) ** 2 for x, _ in points)
