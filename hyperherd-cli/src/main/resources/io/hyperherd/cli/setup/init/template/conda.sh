#!/usr/bin/env bash
# Runs one trial. Called with one argument: the trial's overrides, name=value words with blanks between.
set -euo pipefail
OVERRIDES="$1"
cd "$(dirname "${BASH_SOURCE[0]}")"

# The environment's name, or its folder. Make it once: conda create -n my-env python
CONDA_ENV=my-env

# If `conda` is not found in jobs, load it first, for example:
#   module load miniforge
#   export PATH="$HOME/miniforge3/bin:$PATH"
#
# `conda run` needs no set-up of the shell, which jobs do not have. Without --no-capture-output, what the trainer
# prints would come at the end only. $OVERRIDES is left unquoted, so that each name=value becomes an argument.
exec conda run --no-capture-output -n "$CONDA_ENV" python train.py $OVERRIDES
