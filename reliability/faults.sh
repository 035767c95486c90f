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
    local_killed_at_intent) echo 'kill -9 of `herd run` when it has written what it is about to submit' ;;
    local_killed_at_plan) echo 'kill -9 of `herd run` when the job is visible to the supervisor' ;;
    local_killed_at_record) echo 'kill -9 of `herd run` when it has recorded the job' ;;
    local_killed_supervisor_at_claim) echo 'kill -9 of the supervisor when the first trial has been claimed' ;;
    local_killed_supervisor) echo 'kill -9 of the supervisor while trials run' ;;
    local_killed_trial) echo 'kill -9 of a running trial' ;;
    slurm_killed_before_sbatch) echo 'kill -9 of `herd run` just before its sbatch submits' ;;
    slurm_killed_after_sbatch) echo 'kill -9 of `herd run` just after its sbatch has submitted' ;;
    slurm_killed_stop_before_scancel) echo 'kill -9 of `herd stop --all` just before its scancel' ;;
    slurm_killed_stop_after_scancel) echo 'kill -9 of `herd stop --all` just after its scancel' ;;
    slurm_killed_clean_after_scancel) echo 'kill -9 of `herd clean` just after its scancel' ;;
    *_full_disk) echo 'no inode left in the workspace while trials start' ;;
    slurm_dbd_down) echo 'slurmdbd is killed while trials run' ;;
    slurm_dbd_late) echo 'slurmdbd stopped (SIGSTOP) until the trials are over' ;;
    slurm_purged) echo 'queue and accounting have forgotten trials that are over' ;;
    slurm_phantom) echo 'sbatch fails after the controller took the job' ;;
    slurm_lost_number) echo 'sbatch prints no job number' ;;
    slurm_frozen) echo 'slurmctld stopped (SIGSTOP) during sbatch' ;;
    slurm_silent_squeue) echo 'squeue and sacct fail while trials run' ;;
    slurm_garbage) echo 'squeue and sacct print garbage while trials run' ;;
    slurm_empty) echo 'squeue and sacct list nothing while trials run' ;;
    slurm_no_accounting) echo 'sacct is not there' ;;
    slurm_requeued) echo 'a running trial is requeued' ;;
    slurm_requeued_unseen) echo 'a running trial is requeued, and the next `herd run` cannot see it' ;;
    slurm_cancelled) echo 'a trial is cancelled with scancel' ;;
    *) echo "$1" ;;
  esac
}

can_try() {
  case $1 in
    slurm_frozen) [ "$(id -u)" = 0 ] && [ -n "$(controller)" ] ;;
    slurm_dbd_*) [ "$(id -u)" = 0 ] && has_accounting && pgrep -x slurmdbd > /dev/null ;;
    *_full_disk) [ "$(id -u)" = 0 ] && can_mount && { [ "$1" = local_full_disk ] || timeout 20 sinfo > /dev/null 2>&1; } ;;
    slurm_*) timeout 20 sinfo > /dev/null 2>&1 ;;
    *) true ;;
  esac
}

# ---- means ----------------------------------------------------------------------------------------------------------

# The braces keep the shell from telling that a fault has killed it.
run() { { herd run "$sweep" --detach > /dev/null; } 2> /dev/null; }

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

# The controller that SLURM's programs speak to: there may be others on this machine.
controller() { cat "$(timeout 20 scontrol show config 2> /dev/null | sed -n 's/^SlurmctldPidFile *= *//p')" 2> /dev/null; }

has_accounting() { timeout 20 scontrol show config | grep 'AccountingStorageType *= *accounting_storage/slurmdbd' > /dev/null; }

can_mount() { mkdir -p "$scratch/mount" && mount -t tmpfs none "$scratch/mount" 2> /dev/null && umount "$scratch/mount"; }

# Lets go on what a fault stopped, whatever became of the fault.
thaw() {
  [ -z "${frozen-}" ] || kill -CONT "$frozen" 2> /dev/null
  frozen=
  mountpoint -q "${sweep:-/nowhere}" && umount -l "$sweep"
  true
}

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

# Kills what these words of herd start as soon as a file of this name is in the workspace's state.
killed_when() {
  local name=$1 begin=$SECONDS
  shift
  herd "$@" > /dev/null 2>&1 &
  local victim=$!
  until compgen -G "$sweep/.hyperherd/$name" > /dev/null || [ $((SECONDS - begin)) -gt 30 ]; do
    kill -0 "$victim" 2> /dev/null || break
  done
  kill -9 "$victim" 2> /dev/null
  local hit=$?
  wait "$victim" 2> /dev/null
  return "$hit"
}
local_killed_at_intent() { killed_when intent.json run "$sweep" --detach; }
local_killed_at_plan() { killed_when 'local/*/job' run "$sweep" --detach; }
local_killed_at_record() { killed_when job_ids.json run "$sweep" --detach; }

supervisor() { pgrep -f "io.hyperherd.core.local.Supervisor.*$sweep"; }

local_killed_supervisor_at_claim() {
  pause=1
  new_sweep "${FUNCNAME[0]}" "$round"
  killed_when 'attempts/*' run "$sweep"
  supervisor | xargs -r kill -9
}

# The workspace is a file system of its own, which is filled when a job is about to be submitted and emptied when its tasks have begun.
full_disk() {
  local program=$1 i
  mkdir "$sweep.kept"
  cp -a "$sweep/." "$sweep.kept/"
  mount -t tmpfs -o size=16m,nr_inodes=400 none "$sweep" || return 1
  cp -a "$sweep.kept/." "$sweep/"
  rm -rf "$sweep.kept"
  if [ "$program" = none ]; then
    run &
    i=$!
    until compgen -G "$sweep/.hyperherd/local/*/job" > /dev/null; do kill -0 "$i" 2> /dev/null || break; done
    fill_inodes
    wait "$i"
  else
    with_program sbatch "mkdir -p $sweep/fill; for i in \$(seq 400); do : > $sweep/fill/\$i || break; done 2> /dev/null; exec \"\$real\" \"\$@\""
    PATH=$sweep/bin:$PATH run
  fi
  sleep 3
  rm -rf "$sweep/fill"
  return 0
}
fill_inodes() {
  local i
  mkdir -p "$sweep/fill"
  for i in $(seq 400); do : > "$sweep/fill/$i" || break; done 2> /dev/null
}
local_full_disk() { full_disk none; }
slurm_full_disk() { full_disk sbatch; }

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
  frozen=$(controller)
  with_program sbatch "kill -STOP $frozen; (sleep 12; kill -CONT $frozen) & exec \"\$real\" \"\$@\""
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

# Nobody but its own record tells of the task, which SLURM starts again beside the next attempt.
slurm_requeued_unseen() {
  pause=3
  new_sweep "${FUNCNAME[0]}" "$round"
  run
  started_any
  local trial task i
  trial=$(head -n 1 "$sweep/started")
  task=$(job)_$trial
  scontrol requeue "$task" && echo "$trial" > "$sweep/expected"
  for i in $(seq 100); do [ -e "$sweep/.hyperherd/attempts/$trial.1.end.0" ] && break; sleep 0.1; done
  with_program squeue 'exit 0'
  with_program sacct 'echo "Slurm accounting storage is disabled" >&2; exit 1'
  PATH=$sweep/bin:$PATH run
  # Asked for earlier, while the task still ends, it would be set back when the task is queued again.
  for i in $(seq 100); do [ "$(squeue -h -j "$task" -o %r)" = BeginTime ] && break; sleep 0.1; done
  scontrol update jobid="$task" StartTime=now
  [ "$(readlink "$sweep/.hyperherd/attempts/$trial.1.1")" = closed ]
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

# The program kills the herd that called it, before or after it has done its work.
slurm_killed_before_sbatch() {
  with_program sbatch 'kill -9 $PPID; exec "$real" "$@"'
  ! PATH=$sweep/bin:$PATH run
}

slurm_killed_after_sbatch() {
  with_program sbatch '"$real" "$@"; kill -9 $PPID'
  ! PATH=$sweep/bin:$PATH run
}

killed_by_scancel() {
  local body=$1
  shift
  pause=2
  new_sweep "${FUNCNAME[1]}" "$round"
  run
  started_any
  with_program scancel "$body"
  ! { PATH=$sweep/bin:$PATH herd "$@" > /dev/null; } 2> /dev/null
  local hit=$?
  timeout 60 herd status "$sweep" > /dev/null 2>&1
  cat "$sweep/started" > "$sweep/expected"
  return "$hit"
}
slurm_killed_stop_before_scancel() { killed_by_scancel 'kill -9 $PPID; exec "$real" "$@"' stop "$sweep" --all; }
slurm_killed_stop_after_scancel() { killed_by_scancel '"$real" "$@"; kill -9 $PPID' stop "$sweep" --all; }
slurm_killed_clean_after_scancel() { killed_by_scancel '"$real" "$@"; kill -9 $PPID' clean "$sweep"; }

ended_all() { local i; for i in $(seq 300); do [ "$(ls "$sweep/.hyperherd/attempts" 2> /dev/null | grep -c end)" = "$TRIALS" ] && return; sleep 0.1; done; }

# What other clusters' accounting lives through for days: `up` starts it again.
slurm_dbd_down() {
  pause=1
  new_sweep "${FUNCNAME[0]}" "$round"
  run
  started_any
  pkill -9 -x slurmdbd
  timeout 60 herd status "$sweep" > /dev/null 2>&1
  run
  ended_all
  timeout 60 herd status "$sweep" > /dev/null 2>&1
  run
  "$repository/examples/slurm-cluster/up" > /dev/null 2>&1
}

slurm_dbd_late() {
  pause=1
  new_sweep "${FUNCNAME[0]}" "$round"
  run
  started_any
  frozen=$(pgrep -x slurmdbd)
  kill -STOP "$frozen"
  ended_all
  timeout 60 herd status "$sweep" > /dev/null 2>&1
  run
  kill -CONT "$frozen"
  frozen=
}

# As SLURM says it after MinJobAge, and slurmdbd after a purge.
slurm_purged() {
  run
  ended_all
  with_program squeue 'echo "slurm_load_jobs error: Invalid job id specified" >&2; exit 1'
  with_program sacct 'exit 0'
  PATH=$sweep/bin:$PATH timeout 60 herd status "$sweep" > /dev/null 2>&1
  PATH=$sweep/bin:$PATH run
  return 0
}
