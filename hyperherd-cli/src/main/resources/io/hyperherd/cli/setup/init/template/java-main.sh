#!/usr/bin/env bash
# Runs one trial. Called with one argument: the trial's overrides, name=value words with blanks between.
set -euo pipefail
OVERRIDES="$1"
cd "$(dirname "${BASH_SOURCE[0]}")"

# The class path: HyperHerd's own library comes from `herd`; add your program and what it needs, with ':' between.
CLASS_PATH="${HYPERHERD_CLASSPATH:?not set: start trials with herd, or name the jars of HyperHerd in it}"
# CLASS_PATH="target/trainer.jar:$CLASS_PATH"

JAVA="${JAVA_HOME:+$JAVA_HOME/bin/}java"
OPTIONS=(-Xmx1g)

# One source file needs no compiler call. With a class path of your own, put the main class in its place: com.example.Train
# exec lets a signal reach Java itself.
exec "$JAVA" "${OPTIONS[@]}" -cp "$CLASS_PATH" Train.java "$OVERRIDES"
