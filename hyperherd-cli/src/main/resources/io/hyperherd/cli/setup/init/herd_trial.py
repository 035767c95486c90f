"""What a trial of a HyperHerd sweep needs in Python: its parameters, its results, and the request to stop.

Written by `herd init --python`. It needs Python 3.6 or newer and nothing else, writes the same files as the
hyperherd package, and belongs beside your training script:

    from herd_trial import log_result, parse_overrides, should_stop

    params = parse_overrides()
    for epoch in range(params.get("epochs", 10)):
        log_result("loss", loss, step=epoch)    # a point of a curve
    log_result("accuracy", accuracy)            # a final result: `herd res`

Outside a sweep, as when you try the script by hand, results are only printed, and nothing asks it to stop.
"""

import json
import os
import re
import sys
import threading
import time
import uuid

try:
    import fcntl
except ImportError:  # not a Unix
    fcntl = None

__all__ = ["StopRequested", "in_sweep", "log_result", "parse_overrides", "should_stop"]

_PATIENCE_SECONDS = 30
_INTEGER = re.compile("[+-]?[0-9]+")
_THREADS = threading.Lock()


class StopRequested(Exception):
    """The sweep asks this trial to stop: `action` is "prune" or "pause", `index` the trial's (None if unknown).

    How the script ends afterwards makes no difference to the trial's status.
    """

    def __init__(self, action, index=None):
        trial = "this trial" if index is None else "trial %d" % index
        super().__init__("%s was asked to %s by successive-halving pruning" % (trial, action))
        self.action = action
        self.index = index


def in_sweep():
    """Return whether this process is a trial of a sweep."""
    return bool(os.environ.get("HYPERHERD_WORKSPACE"))


def log_result(name, value, step=None):
    """Record a metric of this trial.

    Without a step: the final value, which replaces an earlier one of that name; any JSON value.
    With a step, such as the epoch: one more point of a curve. When the sweep has asked this trial to stop,
    StopRequested is raised after the point has been recorded.
    Raises ValueError for a name or value that cannot be recorded, RuntimeError when the workspace cannot be seen.
    """
    value = _plain(name, value)
    step = None if step is None else int(step)
    if not in_sweep():
        print("%s = %s%s" % (name, value, "" if step is None else " (step %d)" % step), file=sys.stderr)
        return
    results, trial = _trial()
    if step is None:
        _put(results, trial, str(name), value)
    else:
        _append(os.path.join(results, trial, "stream"), str(name), value, step)
        action = should_stop()
        if action:
            raise StopRequested(action, int(trial))


def should_stop():
    """Return "prune" or "pause" when the sweep has asked this trial to stop, otherwise None."""
    if not in_sweep():
        return None
    results, trial = _trial()
    try:
        with open(os.path.join(results, trial, "_signal"), encoding="utf-8", errors="replace") as signal:
            word = signal.read().strip()
    except FileNotFoundError:
        return None
    return word if word in ("prune", "pause") else None


def parse_overrides(text=None):
    """Return the name=value words of `text`, by default of the command line, as a dict.

    null, true, false and numbers become what they say; other values stay text. In a sweep, values that hold blanks
    are whole, and without any words the trial's parameters are returned.
    """
    words = (" ".join(sys.argv[1:]) if text is None else text).split()
    overrides = {}
    for word in words:
        name, equals, value = word.partition("=")
        if equals and name:
            overrides[name] = _value(value)
    if text is None:
        for name, value in json.loads(os.environ.get("HYPERHERD_PARAMS") or "{}").items():
            torn = isinstance(value, str) and value.split() != [value]
            if torn or not words or isinstance(value, (list, dict)):
                overrides[name] = value
    return overrides


def _value(word):
    known = {"null": None, "None": None, "true": True, "false": False}
    if word in known:
        return known[word]
    try:
        return int(word) if _INTEGER.fullmatch(word) else float(word)
    except ValueError:
        return word


def _plain(name, value):
    """Numbers of NumPy, PyTorch and the like become Python's own."""
    if not isinstance(value, (str, int, float, bool, list, tuple, dict, type(None))) and hasattr(value, "item"):
        value = value.item()
    try:
        json.dumps(value)
    except (TypeError, ValueError) as error:
        raise ValueError("the value of metric %r cannot be recorded: %s" % (name, error)) from error
    return value


def _trial():
    """Return the directory of results and the index. In a container that does not see the workspace, results would vanish."""
    workspace = os.environ["HYPERHERD_WORKSPACE"]
    trial = os.environ.get("HYPERHERD_TRIAL_ID")
    if trial is None:
        raise RuntimeError("HYPERHERD_TRIAL_ID is not set: it is not known which trial this process is.")
    if not re.fullmatch("[0-9]{1,9}", trial):
        raise RuntimeError("HYPERHERD_TRIAL_ID is %r, which is not a trial's index." % trial)
    if not os.path.isdir(workspace):
        raise RuntimeError(
            "the workspace %s (HYPERHERD_WORKSPACE) cannot be seen from this process. In a container, bind-mount that"
            " directory at the same path." % workspace
        )
    state = os.path.join(workspace, ".hyperherd")
    if not os.path.isfile(os.path.join(state, "manifest.json")):
        raise RuntimeError(
            "there is no manifest.json in %s, so %s (HYPERHERD_WORKSPACE) is not the workspace of a sweep. In a"
            " container, bind-mount the workspace itself, with its .hyperherd, at the same path." % (state, workspace)
        )
    return os.path.join(state, "results"), trial


def _append(directory, name, value, step):
    climbs = ".." in name.replace("\\", "/").split("/")
    if climbs or name.startswith("/") or "\0" in name:
        raise ValueError(
            "the metric name %r does not make a file name: it must be relative and without '..'"
            " (a '/' makes groups)" % name
        )
    line = json.dumps({"step": step, "value": value, "ts": time.time()}) + "\n"
    path = os.path.join(directory, name + ".jsonl")
    os.makedirs(os.path.dirname(path), exist_ok=True)
    # In one write, so that the points of several processes do not mix.
    stream = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o666)
    try:
        os.write(stream, line.encode("ascii"))
    finally:
        os.close(stream)


def _put(results, trial, name, value):
    os.makedirs(results, exist_ok=True)
    path = os.path.join(results, trial + ".json")
    with _THREADS, open(os.path.join(results, "." + trial + ".json.lock"), "a") as lock:
        _take(lock)
        metrics = _metrics(path)
        metrics[name] = value
        draft = os.path.join(results, ".%s.json.%s.tmp" % (trial, uuid.uuid4()))
        try:
            with open(draft, "w", encoding="ascii") as out:
                json.dump(metrics, out, indent=2)
                out.flush()
                os.fsync(out.fileno())
            os.replace(draft, os.path.realpath(path))
        finally:
            if os.path.exists(draft):
                os.remove(draft)


def _take(lock):
    """Other processes of this trial may be logging; closing the file lets go."""
    end = time.monotonic() + _PATIENCE_SECONDS
    while fcntl:
        try:
            fcntl.lockf(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except (BlockingIOError, PermissionError):
            if time.monotonic() > end:
                raise RuntimeError("%s is held by another process; the result was not recorded." % lock.name)
            time.sleep(0.02)
        except OSError:  # this file system keeps no locks
            return


def _metrics(path):
    """What a killed writer left half done is put aside: a training run should not fail over it."""
    try:
        with open(path, encoding="utf-8") as file:
            metrics = json.load(file)
        if isinstance(metrics, dict):
            return metrics
    except FileNotFoundError:
        return {}
    except ValueError:
        pass
    number = 1
    while os.path.exists("%s.bad-%d" % (path, number)):
        number += 1
    os.rename(path, "%s.bad-%d" % (path, number))
    return {}
