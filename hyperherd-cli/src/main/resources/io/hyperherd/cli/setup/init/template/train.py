"""A trainer to try the launcher with; put your own in its place."""

from herd_trial import log_result, parse_overrides

params = parse_overrides()
learning_rate = params.get("learning_rate", 1e-3)

loss = 1.0
for epoch in range(1, 6):
    loss *= 1 - min(learning_rate * 50, 0.5)
    log_result("loss", loss, step=epoch)  # raises StopRequested when the sweep has asked this trial to stop

log_result("final_loss", loss)
print("learning rate %s: loss %.4f" % (learning_rate, loss))
