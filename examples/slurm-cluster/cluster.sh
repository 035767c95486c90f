# What `up` and `down` share: where things are, and how a daemon of ours is recognised, waited for and stopped.
# shellcheck shell=bash disable=SC2034

STATE=/var/lib/herd-slurm
RUN=$STATE/run
LOG=$STATE/log
MUNGE=$STATE/munge
MUNGE_SOCKET=$MUNGE/munge.socket
DB=$STATE/mariadb
DB_SOCKET=$DB/mariadb.sock
SLURM_ETC=/etc/slurm
MARK='# Written by HyperHerd, examples/slurm-cluster/up: each run of it writes this file anew.'
KEPT_AS=before-herd-slurm
LOCK=/run/lock/herd-slurm.lock
CLUSTER=herd
NODE=herd1
DAEMONS=(munged mariadbd slurmdbd slurmctld slurmd)

# A caller may have pointed its clients at another cluster; everything here speaks to ours.
export SLURM_CONF=$SLURM_ETC/slurm.conf
unset SLURM_CLUSTERS

PROGRAM=slurm-cluster/${0##*/}
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

say() { echo "$PROGRAM: $*" >&2; }
die() { say "$*"; exit 1; }

require_root() {
  [ "$(id -u)" = 0 ] || die "needs root, for system daemons and $SLURM_ETC (try: sudo $0)"
}

# One `up` or `down` at a time. Daemons must not inherit descriptor 9, else they would keep the lock: see `start`.
take_lock() {
  mkdir -p "${LOCK%/*}"
  exec 9> "$LOCK"
  flock -w 120 9 || die "another up or down has been running for two minutes (lock: $LOCK)"
}

is_ours() { head -n 1 "$1" 2>/dev/null | grep -qxF "$MARK"; }

# wait_until SECONDS COMMAND...: false when the command has not succeeded in that time.
wait_until() {
  local end=$((SECONDS + $1))
  shift
  until "$@" > /dev/null 2>&1; do
    [ "$SECONDS" -lt "$end" ] || return 1
    sleep 0.05
  done
}

pid_file() {
  case $1 in
    munged) echo "$MUNGE/munged.pid" ;;
    mariadbd) echo "$DB/mariadbd.pid" ;;
    *) echo "$RUN/$1.pid" ;;
  esac
}

# A zombie no longer serves anyone; its parent may take its time to bury it.
is_alive() {
  local stat
  [ "$(cat "/proc/$2/comm" 2> /dev/null)" = "$1" ] || return 1
  stat=$(sed 's/.*) //' "/proc/$2/stat" 2> /dev/null) || return 1
  [ "${stat%% *}" != Z ]
}

is_gone() { ! is_alive "$@"; }

# The process id of a daemon of ours that is alive. A pid file may have outlived its process (kill -9, reboot) and its
# number may be another program's by now, so the name is compared too.
pid_of() {
  local pid file
  file=$(pid_file "$1")
  [ -r "$file" ] && pid=$(tr -cd 0-9 < "$file") && [ -n "$pid" ] && is_alive "$1" "$pid" && echo "$pid"
}

# stop DAEMON SECONDS: asks first, insists after that time.
stop() {
  local pid
  pid=$(pid_of "$1") || return 0
  kill -TERM "$pid" 2>/dev/null || true
  # A stopped process would hold the signal back until someone continues it.
  kill -CONT "$pid" 2>/dev/null || true
  wait_until "$2" is_gone "$1" "$pid" && return 0
  say "$1 (process $pid) did not stop within $2 s: killing it"
  kill -KILL "$pid" 2>/dev/null || true
  wait_until 5 is_gone "$1" "$pid" || die "$1 (process $pid) cannot be killed"
}
