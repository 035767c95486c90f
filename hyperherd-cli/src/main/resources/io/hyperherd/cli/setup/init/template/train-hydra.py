"""A trainer to try the launcher with; put your own in its place. It needs Hydra: pip install hydra-core"""

import hydra

from herd_trial import log_result


@hydra.main(version_base=None, config_path="conf", config_name="config")
def main(config):
    loss = 1.0
    for epoch in range(1, config.epochs + 1):
        loss *= 1 - min(config.learning_rate * 50, 0.5)
        log_result("loss", loss, step=epoch)  # raises StopRequested when the sweep has asked this trial to stop
    log_result("final_loss", loss)
    print("learning rate %s: loss %.4f" % (config.learning_rate, loss))


if __name__ == "__main__":
    main()
