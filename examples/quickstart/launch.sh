#!/usr/bin/env bash
# Runs one trial. HyperHerd calls this with one argument, the trial's overrides; put here whatever your own
# program needs first: modules to load, an environment to activate, a container to enter.
set -euo pipefail
overrides="${1:?the overrides of a trial, as one argument}"
cd "$(dirname "${BASH_SOURCE[0]}")"

# Train.java needs the HyperHerd library. The `herd` command says where it is; without it, use the one built here.
if [[ -z "${HYPERHERD_CLASSPATH:-}" ]]; then
    lib=../../hyperherd-cli/target/herd/lib
    if ! compgen -G "$lib/*.jar" >/dev/null; then
        echo "launch.sh: no HyperHerd jars in $PWD/$lib; run ./herd once at the top of the checkout, or set HYPERHERD_CLASSPATH" >&2
        exit 1
    fi
    HYPERHERD_CLASSPATH="$lib/*"
fi

java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
# A trial lasts a second or two: a simple compiler and collector start faster than the clever ones repay.
# `exec` lets a signal to stop the trial reach Java itself.
exec "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m -cp "$HYPERHERD_CLASSPATH" Train.java "$overrides"
