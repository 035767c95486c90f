"""The tables in docs/performance.md, each between two markers; the text around them is written by hand."""

import platform
import re
import subprocess

from .measure import REPOSITORY

PAGE = REPOSITORY / "docs" / "performance.md"


def table(heads, rows):
    """A table in Markdown."""
    lines = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines)


def machine():
    """One line on what was measured where."""
    java = subprocess.run(["java", "-version"], capture_output=True, text=True, check=False).stderr.splitlines()
    version = re.sub(r'.*"(.*)".*', r"\1", java[0]) if java else "unknown"
    cores = len(__import__("os").sched_getaffinity(0))
    load = __import__("os").getloadavg()[0]
    return (
        f"Java {version}, Python {platform.python_version()}, {cores} cores, {platform.system()}; "
        f"load average when it ended: {load:.1f}."
    )


def replaced(page, name, text):
    """`page` with the part `name` replaced."""
    pattern = re.compile(rf"(<!-- {name} begins -->\n).*?(<!-- {name} ends -->)", re.DOTALL)
    if not pattern.search(page):
        raise SystemExit(f"{PAGE} has no markers for '{name}'")
    return pattern.sub(lambda match: match.group(1) + text + "\n" + match.group(2), page)


def write(name, text):
    """Replaces the part `name` of the page."""
    PAGE.write_text(replaced(PAGE.read_text(), name, text))
