#!/bin/bash
# One trial: says what it got, logs a metric as it goes, and fails for the widest dropout at the shortest window.
set -euo pipefail
echo "trial $HYPERHERD_TRIAL_ID: $1"
results="$HYPERHERD_WORKSPACE/.hyperherd/results"
stream="$results/$HYPERHERD_TRIAL_ID/stream"
mkdir -p "$stream"
for step in 1 2 3; do
  echo "epoch $step rmse 0.$((5 - step))$HYPERHERD_TRIAL_ID"
  echo "{\"step\": $step, \"ts\": $((1700000000 + step)), \"value\": 0.$((5 - step))$HYPERHERD_TRIAL_ID}" >> "$stream/rmse.jsonl"
done
if [ "$HYPERHERD_TRIAL_NAME" = w-12_drop-0.25 ] && [ ! -e "$HYPERHERD_WORKSPACE/mended" ]; then
  echo "ValueError: window too small for this dropout" >&2
  exit 3
fi
echo "{\"rmse\": 0.2$HYPERHERD_TRIAL_ID, \"epochs\": 3}" > "$results/$HYPERHERD_TRIAL_ID.json"
