# The faults. Each is a function SCHEDULER_NAME that strikes the fresh sweep in $sweep and returns whether it hit: a command that was to be
# killed may have ended before. describe says in words what it does.
# shellcheck shell=bash disable=SC2154

all_faults() { declare -F | sed -n 's/^declare -f \(\(local\|slurm\)_.*\)/\1/p'; }

describe() {
  case $1 in
    *_killed_run) echo 'kill -9 of `herd run` at a random moment' ;;
    *_eight_runs) echo 'eight `herd run` at once' ;;
    *_killed_stop) echo 'kill -9 of `herd stop --all` at a random moment' ;;
    *_killed_clean) echo 'kill -9 of `herd clean` at a random moment' ;;
    local_killed_supervisor) echo 'kill -9 of the supervisor while trials run' ;;
    local_killed_trial) echo 'kill -9 of a running trial' ;;
    slurm_phantom) echo 'sbatch fails after the controller took the job' ;;
    slurm_lost_number) echo 'sbatch prints no job number' ;;
    slurm_frozen) echo 'slurmctld stopped (SIGSTOP) during sbatch' ;;
    slurm_silent_squeue) echo 'squeue and sacct fail while trials run' ;;
    slurm_garbage) echo 'squeue and sacct print garbage while trials run' ;;
    slurm_empty) echo 'squeue and sacct list nothing while trials run' ;;
    slurm_no_accounting) echo 'sacct is not there' ;;
    slurm_requeued) echo 'a running trial is requeued' ;;
    slurm_cancelled) echo 'a trial is cancelled with scancel' ;;
    *) echo "$1" ;;
  esac
}

can_try() {
  case $1 in
    slurm_frozen) [ "$(id -u)" = 0 ] && pgrep -x slurmctld > /dev/null ;;
    slurm_*) timeout 20 sinfo > /dev/null 2>&1 ;;
    *) true ;;
  esac
}

# ---- means ----------------------------------------------------------------------------------------------------------

run() { herd run "$sweep" --detach > /dev/null 2>&1; }

# A pause between 0 and $1 milliseconds.
pause_up_to() { sleep "$(printf '0.%03d' $((RANDOM % $1)))"; }

# Runs herd with these words and kills it within 700 ms.
killed() {
  herd "$@" > /dev/null 2>&1 &
  local victim=$!
  pause_up_to 700
  kill -9 "$victim" 2> /dev/null
  local hit=$?
  wait "$victim" 2> /dev/null
  return "$hit"
}

started_any() { local i; for i in $(seq 100); do [ -s "$sweep/started" ] && return; sleep 0.1; done; }

thaw() { pkill -CONT -x slurmctld 2> /dev/null; true; }

kill_all() { pkill -9 -f "$scratch" 2> /dev/null; true; }

# Puts a program in front of SLURM's for as long as the command behind it runs.
with_program() {
  local bin=$sweep/bin name=$1 body=$2
  mkdir -p "$bin"
  printf '#!/bin/bash\nreal=%s\n%s\n' "$(command -v "$name")" "$body" > "$bin/$name"
  chmod +x "$bin/$name"
}

# ---- on both schedulers ---------------------------------------------------------------------------------------------

local_killed_run() { killed run "$sweep" --detach; }
slurm_killed_run() { killed run "$sweep" --detach; }

eight() { local i; for i in 1 2 3 4 5 6 7 8; do run & done; wait; return 0; }
local_eight_runs() { eight; }
slurm_eight_runs() { eight; }

# What was stopped may be started once more by the next run.
stopped() {
  pause=2
  new_sweep "${FUNCNAME[1]}" "$round"
  run
  started_any
  killed "$@"
  local hit=$?
  timeout 60 herd status "$sweep" > /dev/null 2>&1
  cat "$sweep/started" > "$sweep/expected"
  return "$hit"
}
local_killed_stop() { stopped stop "$sweep" --all; }
slurm_killed_stop() { stopped stop "$sweep" --all; }
local_killed_clean() { stopped clean "$sweep"; }
slurm_killed_clean() { stopped clean "$sweep"; }

# ---- on this machine ------------------------------------------------------------------------------------------------

local_killed_supervisor() {
  pause=1
  new_sweep "${FUNCNAME[0]}" "$round"
  run
  started_any
  pkill -9 -f "Supervisor $sweep" || pkill -9 -f "io.hyperherd.core.local.Supervisor.*$sweep"
}

# A trial that was killed has failed, and is run again.
local_killed_trial() {
  pause=2
  new_sweep "${FUNCNAME[0]}" "$round"
  run
  started_any
  head -n 1 "$sweep/started" > "$sweep/expected"
  pkill -9 -f "^bash $sweep/go.sh .*n=$(head -n 1 "$sweep/started")$"
}

# ---- on SLURM -------------------------------------------------------------------------------------------------------

slurm_phantom() {
  with_program sbatch '"$real" "$@" > /dev/null; echo "sbatch: error: Batch job submission failed: Socket timed out on send/recv operation" >&2; exit 1'
  ! PATH=$sweep/bin:$PATH run
}

slurm_lost_number() {
  with_program sbatch '"$real" "$@" > /dev/null'
  ! PATH=$sweep/bin:$PATH run
}

slurm_frozen() {
  with_program sbatch 'pkill -STOP -x slurmctld; (sleep 12; pkill -CONT -x slurmctld) & exec "$real" "$@"'
  PATH=$sweep/bin:$PATH run
  local confirmed=$?
  sleep 3
  thaw
  [ "$confirmed" != 0 ]
}

watched_by() {
  pause=2
  new_sweep "${FUNCNAME[1]}" "$round"
  run
  started_any
  local program
  for program in squeue sacct; do with_program "$program" "$1"; done
  PATH=$sweep/bin:$PATH herd status "$sweep" > /dev/null 2>&1
  PATH=$sweep/bin:$PATH run
  return 0
}
slurm_silent_squeue() { watched_by 'echo "$0: error: Unable to contact slurm controller (connect failure)" >&2; exit 1'; }
slurm_garbage() { watched_by 'head -c 2000 /dev/urandom'; }
slurm_empty() { watched_by 'exit 0'; }

slurm_no_accounting() {
  run
  with_program sacct 'exit 127'
  PATH=$sweep/bin:$PATH timeout 120 herd status "$sweep" --watch > /dev/null 2>&1
  PATH=$sweep/bin:$PATH run
  return 0
}

job() { sed -n 's/.*"slurm_job_id": "\([0-9]*\)".*/\1/p' "$sweep/.hyperherd/job_ids.json" | tail -n 1; }

# A requeued trial is started again by SLURM itself.
slurm_requeued() {
  pause=3
  new_sweep "${FUNCNAME[0]}" "$round"
  run
  started_any
  local trial
  trial=$(head -n 1 "$sweep/started")
  scontrol requeue "$(job)_$trial" && echo "$trial" > "$sweep/expected"
}

slurm_cancelled() {
  pause=3
  new_sweep "${FUNCNAME[0]}" "$round"
  run
  started_any
  local trial
  trial=$(head -n 1 "$sweep/started")
  scancel "$(job)_$trial" && echo "$trial" > "$sweep/expected"
}
