"""Sweeps to measure on: three parameters, any number of trials, in the states that commands meet."""

import hashlib
import json
import os
import shutil
import subprocess
import time
from pathlib import Path

SLURM = Path(__file__).resolve().parent / "slurm"

SHAPES = {
    12: (3, 2, 2),
    1_000: (10, 10, 10),
    10_000: (10, 10, 100),
    100_000: (10, 100, 100),
    1_000_000: (100, 100, 100),
}


def environment(sweep, extra=()):
    """The environment in which `herd` finds the SLURM that answers at once, about this sweep."""
    env = dict(os.environ, HERD_BENCH_SLURM=str(sweep / "slurm"), LC_ALL="C.UTF-8")
    env["PATH"] = f"{SLURM}{os.pathsep}{env['PATH']}"
    env.update(extra)
    return env


def new(directory, trials):
    """Writes a sweep that was never run."""
    shutil.rmtree(directory, ignore_errors=True)
    (directory / "slurm").mkdir(parents=True)
    for name, text in (("calls", ""), ("squeue", ""), ("sacct", ""), ("last-job", "1000\n")):
        (directory / "slurm" / name).write_text(text)
    write_yaml(directory, SHAPES[trials])
    launcher = directory / "launch.sh"
    launcher.write_text("#!/bin/bash\nexec true\n")
    launcher.chmod(0o755)
    return directory


def write_yaml(directory, shape):
    rates, sizes, seeds = shape
    (directory / "hyperherd.yaml").write_text(
        f"""name: scale
grid: all
scheduler: slurm
slurm: {{partition: debug, time: "00:10:00", mem: 1G}}
launcher: ./launch.sh
parameters:
  learning_rate: {{abbrev: lr, type: continuous, scale: log, low: 1.0e-4, high: 1.0e-1, steps: {rates}}}
  batch_size: {{abbrev: bs, type: discrete, values: {[8 * (i + 1) for i in range(sizes)]}}}
  seed: {{abbrev: s, type: discrete, values: {list(range(seeds))}}}
"""
    )


def add_a_value(directory, trials):
    """Edits the definition: one more value of the last parameter."""
    rates, sizes, seeds = SHAPES[trials]
    write_yaml(directory, (rates, sizes, seeds + 1))


def submit(directory, herd):
    """Submits every trial to the SLURM that answers at once."""
    subprocess.run(
        [*herd, "run", str(directory)], env=environment(directory), check=True, stdout=subprocess.DEVNULL
    )


def finish(directory):
    """Lets every submitted task have run: marks, end records and logs of the job script, and what SLURM says."""
    state = directory / ".hyperherd"
    for folder in ("attempts", "logs"):
        (state / folder).mkdir(parents=True, exist_ok=True)
    began = int(time.time()) - 3600
    with (directory / "slurm" / "squeue").open("w") as queue, (directory / "slurm" / "sacct").open("w") as accounts:
        for job in json.loads((state / "job_ids.json").read_text()):
            number = job["slurm_job_id"]
            for task, index in tasks(job):
                # No two trials take the same, so that nothing is won here by remembering the last row.
                minutes, seconds = divmod(60 + index * 7 % 3000, 60)
                memory = 100_000 + index * 37 % 50_021
                queue.write(
                    f"{f'{number}_{task}':<30}{'CD':<5}{f'{minutes}:{seconds:02}':<16}{0:<8}{began:<20}{'10:00':<16}{'None':<100}\n"
                )
                elapsed = f"00:{minutes:02}:{seconds:02}"
                accounts.write(
                    f"{number}_{task}|COMPLETED|{elapsed}|||1G||0:0|1|None|{began}|00:10:00\n"
                    f"{number}_{task}.batch|COMPLETED|{elapsed}|{memory}K|{memory}K||200M|0:0|1||{began}|\n"
                )
                leave(state, index, number, began)


def tasks(job):
    """The tasks of a job on record, each with its trial."""
    if job.get("task_numbers", "trial") == "trial":
        return [(index, index) for index in job["indices"]]
    return enumerate(job["indices"])


def leave(state, index, job, began):
    """What the job script of a trial leaves behind."""
    mark = state / "attempts" / f"{index}.1"
    os.symlink(f"{job}.0.slurm", mark)
    with open(f"{mark}.end.0", "w") as record:
        record.write(
            f"job={job}\nrestart=0\ncode=0\nsignal=\nhost=node1\nstart={began}000\nend={began + 60}000\n"
        )
    with open(state / "logs" / f"{index}.out", "w") as log:
        log.write(f"\n==== HyperHerd run: job {job} array-task {index} ====\n\nepoch 1 loss 0.5\nepoch 2 loss 0.25\n")
    with open(state / "logs" / f"{index}.err", "w") as log:
        log.write(f"\n==== HyperHerd run: job {job} array-task {index} ====\n\n")


def forget_runs(directory):
    """Brings a sweep back to where it was never run, for a submission to start from."""
    shutil.rmtree(directory / ".hyperherd", ignore_errors=True)
    (directory / "slurm" / "last-job").write_text("1000\n")


def calls(directory):
    """How often each program of SLURM was called since the last time."""
    log = directory / "slurm" / "calls"
    counts = {}
    for line in log.read_text().splitlines():
        words = line.split()
        name = "sbatch --test-only" if words[:2] == ["sbatch", "--test-only"] else words[0]
        counts[name] = counts.get(name, 0) + 1
    log.write_text("")
    return counts


def record(directory, trials, herd):
    """Writes the manifest of a sweep whose trials have all completed elsewhere, and that no cluster knows of."""
    rates, sizes, seeds = SHAPES[trials]
    state = directory / ".hyperherd"
    state.mkdir()
    index = 0
    with (state / "manifest.json").open("w") as manifest:
        for rate, name in rates_of(directory, rates, herd):
            for size in range(8, 8 * sizes + 1, 8):
                for seed in range(seeds):
                    params = {"learning_rate": rate, "batch_size": size, "seed": seed}
                    identity = json.dumps({"params": params, "extras": {}}, sort_keys=True)
                    row = {
                        "index": index,
                        "hash": hashlib.sha1(identity.encode()).hexdigest()[:12],
                        "params": params,
                        "extras": {},
                        "experiment_name": f"{name}_bs-{size}_s-{seed}",
                        "status": "completed",
                    }
                    manifest.write(("[" if index == 0 else ",") + "\n" + json.dumps(row, indent=2))
                    index += 1
        manifest.write("\n]")


def rates_of(directory, rates, herd):
    """The points of the logarithmic interval as herd computes them, each with its part of the trials' names."""
    few = directory.parent / "rates"
    shutil.rmtree(few, ignore_errors=True)
    few.mkdir()
    write_yaml(few, (rates, 1, 1))
    listed = subprocess.run([*herd, "ls", "--json", str(few)], check=True, stdout=subprocess.PIPE).stdout
    for trial in json.loads(listed)["trials"]:
        yield trial["params"]["learning_rate"], trial["experiment_name"].split("_bs-")[0]
