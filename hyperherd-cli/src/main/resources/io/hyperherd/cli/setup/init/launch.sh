#!/usr/bin/env bash
# Runs one trial. Called with one argument: the trial's overrides, name=value words with blanks between.
set -euo pipefail

OVERRIDES="$1"

# The overrides are left unquoted below, so that each name=value becomes an argument of its own.

# In a container:
# apptainer exec --nv image.sif python train.py $OVERRIDES

# In a conda environment:
# source "$(conda info --base)/etc/profile.d/conda.sh" && conda activate my-env && python train.py $OVERRIDES

# Directly:
python train.py $OVERRIDES
