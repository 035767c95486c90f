#!/usr/bin/env bash
# Runs one trial. Called with one argument: the trial's overrides, name=value words with blanks between.
set -euo pipefail
OVERRIDES="$1"
cd "$(dirname "${BASH_SOURCE[0]}")"

# The virtual environment. Make it once, where trials see it:
#   python3 -m venv .venv
#   .venv/bin/pip install numpy
VENV=.venv

if [ ! -x "$VENV/bin/python" ]; then
  echo "launch.sh: there is no virtual environment in $PWD/$VENV; make it with: python3 -m venv $VENV" >&2
  exit 1
fi

# An environment need not be activated: its own python knows where it belongs.
# $OVERRIDES is left unquoted, so that each name=value becomes an argument; exec lets a signal reach Python itself.
exec "$VENV/bin/python" train.py $OVERRIDES
