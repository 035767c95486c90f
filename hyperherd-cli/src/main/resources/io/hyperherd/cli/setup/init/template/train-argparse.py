"""A trainer to try the launcher with; put your own in its place."""

import argparse

from herd_trial import log_result

parser = argparse.ArgumentParser(allow_abbrev=False)
parser.add_argument("--learning_rate", type=float, default=1e-3)
parser.add_argument("--epochs", type=int, default=5)
args = parser.parse_args()

loss = 1.0
for epoch in range(1, args.epochs + 1):
    loss *= 1 - min(args.learning_rate * 50, 0.5)
    log_result("loss", loss, step=epoch)  # raises StopRequested when the sweep has asked this trial to stop

log_result("final_loss", loss)
print("learning rate %s: loss %.4f" % (args.learning_rate, loss))
