#!/usr/bin/env bash
# Runs one trial. Called with one argument: the trial's overrides, name=value words with blanks between.
set -euo pipefail
OVERRIDES="$1"
cd "$(dirname "${BASH_SOURCE[0]}")"

# The image, a file or an address such as docker://python:3.12-slim
IMAGE=image.sif

# Options for all trials; --nv lets the container use NVIDIA's GPUs.
OPTIONS=(--nv)

# The workspace is bound at its own path: results are written there, and would vanish with the container elsewhere.
# Variables are passed on by Apptainer, so the trial knows who it is. Further folders: more --bind.
# $OVERRIDES is left unquoted, so that each name=value becomes an argument; exec lets a signal reach the trainer.
exec apptainer exec "${OPTIONS[@]}" --bind "$HYPERHERD_WORKSPACE" --pwd "$PWD" "$IMAGE" python3 train.py $OVERRIDES
