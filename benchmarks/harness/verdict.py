"""Measures, and holds what was measured against what was recorded."""

import sys

from harness import measure

MOST = 1.5


def quotients(cases, bare, rounds):
    """What each case takes of processor time, divided by what the case called `bare` takes in the same round; the medians."""
    samples = measure.interleaved(cases, rounds)
    return {
        case.name: measure.quartiles(measure.ratios(samples[case.name], samples[bare], "cpu"))[1]
        for case in cases
        if case.name != bare
    }


def measured(cases, bare, rounds, recorded):
    """The quotients of all cases. What is over the budget is measured once more, and the better of both counts."""
    found = quotients(cases, bare, rounds)
    slow = over(found, recorded)
    if slow:
        print(f"over by more than half, measuring once more: {', '.join(slow)}", file=sys.stderr)
        again = [case for case in cases if case.name == bare or case.name in slow]
        found.update({name: min(found[name], value) for name, value in quotients(again, bare, rounds).items()})
    return found


def read(text):
    """The budget: names and quotients, divided by a tab."""
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return {name: float(value) for name, value in (line.split("\t") for line in lines)}


def written(found):
    """The text of a budget."""
    head = "# processor time of herd, divided by that of a bare JVM in the same run; see benchmarks/budget\n"
    return head + "".join(f"{name}\t{value:.2f}\n" for name, value in found.items())


def over(found, recorded):
    """The names of what is more than half slower than recorded, or not recorded at all, and of what is recorded and was not measured."""
    slower = [name for name, value in found.items() if value > MOST * recorded.get(name, 0)]
    return slower + [name for name in recorded if name not in found]


def table(found, recorded):
    """What is printed."""
    failed = over(found, recorded)
    width = max(len(name) for name in [*found, *recorded])
    lines = [f"{'':{width}}  recorded  measured  change"]
    for name in [*found, *(name for name in recorded if name not in found)]:
        value, budget = found.get(name), recorded.get(name)
        change = "" if value is None or budget is None else f"{(value / budget - 1) * 100:+.0f} %"
        lines.append(
            f"{name:{width}}  {'none' if budget is None else format(budget, '.2f'):>8}"
            f"  {'none' if value is None else format(value, '.2f'):>8}  {change:>6}{'  FAILED' if name in failed else ''}"
        )
    return "\n".join(lines)
