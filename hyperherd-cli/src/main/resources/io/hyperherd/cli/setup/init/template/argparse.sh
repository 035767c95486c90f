#!/usr/bin/env bash
# Runs one trial. Called with one argument: the trial's overrides, name=value words with blanks between.
set -euo pipefail
OVERRIDES="$1"
cd "$(dirname "${BASH_SOURCE[0]}")"

# argparse wants --name=value: learning_rate=0.1 becomes --learning_rate=0.1. An override without a value of its own,
# such as a flag, is for you to translate here. Words without '=' are passed on as they are.
ARGUMENTS=()
for override in $OVERRIDES; do
  case $override in
    # The trainer need not know its name; if yours does, drop this line.
    experiment_name=*) ;;
    *=*) ARGUMENTS+=("--$override") ;;
    *) ARGUMENTS+=("$override") ;;
  esac
done

# exec lets a signal reach Python itself.
exec python3 train.py "${ARGUMENTS[@]}"
