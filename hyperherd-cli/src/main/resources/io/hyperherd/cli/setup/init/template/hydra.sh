#!/usr/bin/env bash
# Runs one trial. Called with one argument: the trial's overrides, name=value words with blanks between.
set -euo pipefail
OVERRIDES="$1"
cd "$(dirname "${BASH_SOURCE[0]}")"

# Hydra takes name=value words as they are; `herd test --cfg-job` lets it check them and train nothing.
# Values for every trial go under static_overrides in hyperherd.yaml. experiment_name is given by the sweep: conf/config.yaml
# has to know it. $OVERRIDES is left unquoted, so that each name=value becomes an argument.
exec python3 train.py $OVERRIDES
