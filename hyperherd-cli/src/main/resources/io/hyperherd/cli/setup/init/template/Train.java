import io.hyperherd.TrialContext;

/** A trainer to try the launcher with; put your own in its place. */
public final class Train {

    public static void main(String[] args) {
        TrialContext trial = TrialContext.fromEnvironment();
        double learningRate = trial.getDouble("learning_rate");

        double loss = 1;
        for (int epoch = 1; epoch <= 5; epoch++) {
            loss *= 1 - Math.min(learningRate * 50, 0.5);
            trial.logResult("loss", loss, epoch); // StopRequestedException when the sweep has asked this trial to stop
        }
        trial.logResult("final_loss", loss);
        System.out.println("learning rate " + learningRate + ": loss " + loss);
    }

    private Train() {}
}
