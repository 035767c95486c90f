#!/usr/bin/env bash
# Runs one trial. Called with one argument: the trial's overrides, name=value words with blanks between.
set -euo pipefail
OVERRIDES="$1"
cd "$(dirname "${BASH_SOURCE[0]}")"

# What to load, as `module avail` shows it; name versions, so that all trials run the same.
MODULES=(python/3.12)

# `module` is a function of login shells, which jobs may lack; this file defines it at most sites.
if ! type module > /dev/null 2>&1; then
  for init in "${MODULESHOME:-/usr/share/modules}/init/bash" /usr/share/lmod/lmod/init/bash /etc/profile.d/modules.sh; do
    if [ -r "$init" ]; then
      set +u # such files read variables that may not be set
      source "$init"
      set -u
      break
    fi
  done
fi

set +u
module purge
module load "${MODULES[@]}"
set -u

# $OVERRIDES is left unquoted, so that each name=value becomes an argument; exec lets a signal reach Python itself.
exec python3 train.py $OVERRIDES
