import io.hyperherd.TrialContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One trial of the sweep: teaches a small neural network to read handwritten digits, with the learning rate, batch
 * size and optimizer that the trial was given, and logs how well it went.
 *
 * <p>Everything is written out in plain Java, so that the example needs a JDK and nothing else. The same parameters
 * give the same numbers, to the last digit, on every machine: the only randomness comes from seeded generators whose
 * algorithm the JDK specifies, and {@link StrictMath} stands in for {@link Math}, whose last digit may vary.
 */
public final class Train {
    private static final int EPOCHS = 30;
    private static final int HIDDEN_UNITS = 32;

    // Two seeds, so that another training seed is still measured on the same test images.
    private static final long SPLIT_SEED = 1;
    private static final long TRAINING_SEED = 2;

    public static void main(String[] args) throws IOException {
        TrialContext trial = TrialContext.fromEnvironment();
        int batchSize = trial.getInt("batch_size");

        Split digits = Split.of(Digit.readAll(Path.of("digits.csv")), new Random(SPLIT_SEED));
        Random random = new Random(TRAINING_SEED);
        Network network = new Network(Digit.PIXELS, HIDDEN_UNITS, Digit.CLASSES, random);
        Optimizer optimizer = optimizer(trial, network.weights.length);

        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            double loss = trainOneEpoch(network, optimizer, digits.training(), batchSize, random);
            double accuracy = accuracy(network, digits.validation());
            // With a step: one point of a curve, readable while the trial is still running.
            trial.logResult("loss", loss, epoch);
            trial.logResult("accuracy", accuracy, epoch);
            System.out.printf(Locale.ROOT, "epoch %d/%d  loss %.4f  accuracy %.4f%n", epoch, EPOCHS, loss, accuracy);
        }

        double testAccuracy = accuracy(network, digits.test());
        // Without a step: one result of the trial, a column of `herd res`.
        trial.logResult("test_accuracy", testAccuracy);
        System.out.printf(Locale.ROOT, "test accuracy %.4f%n", testAccuracy);
    }

    private static Optimizer optimizer(TrialContext trial, int weightCount) {
        double learningRate = trial.getDouble("learning_rate");
        String name = trial.getString("optimizer");
        return switch (name) {
            case "sgd" -> new GradientDescent(learningRate, 0, new double[weightCount]);
            // `momentum` is no swept parameter: a condition in hyperherd.yaml sets it for this optimizer alone.
            case "momentum" -> new GradientDescent(learningRate, trial.getDouble("momentum"), new double[weightCount]);
            case "adam" -> new Adam(learningRate, weightCount);
            default ->
                throw new IllegalArgumentException(
                        "optimizer=" + name + " is not known here; use sgd, momentum or adam");
        };
    }

    /** Returns the mean loss over the epoch, each image measured just before the network learns from it. */
    private static double trainOneEpoch(
            Network network, Optimizer optimizer, List<Digit> digits, int batchSize, Random random) {
        List<Digit> order = new ArrayList<>(digits);
        Collections.shuffle(order, random);
        double[] gradient = new double[network.weights.length];
        double totalLoss = 0;
        for (int start = 0; start < order.size(); start += batchSize) {
            List<Digit> batch = order.subList(start, Math.min(start + batchSize, order.size()));
            Arrays.fill(gradient, 0);
            for (Digit digit : batch) {
                totalLoss += network.addGradient(digit, gradient);
            }
            // The mean, not the sum: else a larger batch would also mean larger steps, and the sweep could not
            // tell the two apart.
            for (int w = 0; w < gradient.length; w++) {
                gradient[w] /= batch.size();
            }
            optimizer.step(network.weights, gradient);
        }
        return totalLoss / order.size();
    }

    private static double accuracy(Network network, List<Digit> digits) {
        long correct = digits.stream()
                .filter(digit -> network.classify(digit) == digit.label())
                .count();
        return (double) correct / digits.size();
    }

    /** An image of 8 by 8 grey values between 0 and 1, and the digit that it shows. */
    private record Digit(double[] pixels, int label) {
        static final int PIXELS = 64;
        static final int CLASSES = 10;
        private static final double BLACKEST = 16;

        static List<Digit> readAll(Path csv) throws IOException {
            return Files.readAllLines(csv).stream().map(Digit::parse).toList();
        }

        private static Digit parse(String line) {
            int[] cells =
                    Arrays.stream(line.split(",")).mapToInt(Integer::parseInt).toArray();
            double[] pixels = IntStream.range(0, PIXELS)
                    .mapToDouble(p -> cells[p] / BLACKEST)
                    .toArray();
            return new Digit(pixels, cells[PIXELS]);
        }
    }

    /**
     * Training images to learn from; validation images to compare trials by; test images that no choice was based on,
     * so that the accuracy of the chosen trial is not flattered by the choosing.
     */
    private record Split(List<Digit> training, List<Digit> validation, List<Digit> test) {
        private static final int HELD_OUT = 300;

        static Split of(List<Digit> all, Random random) {
            List<Digit> order = new ArrayList<>(all);
            Collections.shuffle(order, random);
            int validationStart = order.size() - 2 * HELD_OUT;
            int testStart = order.size() - HELD_OUT;
            return new Split(
                    order.subList(0, validationStart),
                    order.subList(validationStart, testStart),
                    order.subList(testStart, order.size()));
        }
    }

    /**
     * One hidden layer of rectified linear units, then softmax over the classes.
     *
     * <p>All weights lie in one array (per unit: its inputs, then its bias), which lets an optimizer be a function of
     * two arrays that knows nothing of layers.
     */
    private static final class Network {
        final double[] weights;
        private final int inputs;
        private final int outputStart;
        private final double[] hidden;
        private final double[] output;

        Network(int inputs, int hiddenUnits, int classes, Random random) {
            this.inputs = inputs;
            this.outputStart = hiddenUnits * (inputs + 1);
            this.hidden = new double[hiddenUnits];
            this.output = new double[classes];
            this.weights = new double[outputStart + classes * (hiddenUnits + 1)];
            initialise(0, hiddenUnits, inputs, random);
            initialise(outputStart, classes, hiddenUnits, random);
        }

        /** The uniform initialisation of He et al. (2015): keeps the scale of signals from layer to layer. */
        private void initialise(int start, int units, int fanIn, Random random) {
            double bound = Math.sqrt(6.0 / fanIn);
            for (int u = 0; u < units; u++) {
                for (int i = 0; i < fanIn; i++) {
                    weights[start + u * (fanIn + 1) + i] = bound * (2 * random.nextDouble() - 1);
                }
            }
        }

        int classify(Digit digit) {
            forward(digit.pixels());
            int best = 0;
            for (int c = 1; c < output.length; c++) {
                if (output[c] > output[best]) {
                    best = c;
                }
            }
            return best;
        }

        /** Adds the gradient of this image's cross-entropy loss to {@code gradient}; returns the loss. */
        double addGradient(Digit digit, double[] gradient) {
            double[] pixels = digit.pixels();
            forward(pixels);
            // The log of a probability that underflowed to 0 would be infinite.
            double loss = -StrictMath.log(Math.max(output[digit.label()], Double.MIN_NORMAL));
            double[] hiddenGradient = new double[hidden.length];
            for (int c = 0; c < output.length; c++) {
                double error = output[c] - (c == digit.label() ? 1 : 0);
                int start = outputStart + c * (hidden.length + 1);
                for (int h = 0; h < hidden.length; h++) {
                    gradient[start + h] += error * hidden[h];
                    hiddenGradient[h] += error * weights[start + h];
                }
                gradient[start + hidden.length] += error;
            }
            for (int h = 0; h < hidden.length; h++) {
                if (hidden[h] > 0) {
                    int start = h * (inputs + 1);
                    for (int p = 0; p < inputs; p++) {
                        gradient[start + p] += hiddenGradient[h] * pixels[p];
                    }
                    gradient[start + inputs] += hiddenGradient[h];
                }
            }
            return loss;
        }

        /** Leaves the activations in {@code hidden} and the class probabilities in {@code output}. */
        private void forward(double[] pixels) {
            for (int h = 0; h < hidden.length; h++) {
                hidden[h] = Math.max(0, weightedSum(h * (inputs + 1), pixels));
            }
            double largest = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < output.length; c++) {
                output[c] = weightedSum(outputStart + c * (hidden.length + 1), hidden);
                largest = Math.max(largest, output[c]);
            }
            double sum = 0;
            for (int c = 0; c < output.length; c++) {
                // Less the largest: the same ratios, and exp cannot overflow.
                output[c] = StrictMath.exp(output[c] - largest);
                sum += output[c];
            }
            for (int c = 0; c < output.length; c++) {
                output[c] /= sum;
            }
        }

        private double weightedSum(int start, double[] values) {
            double sum = weights[start + values.length];
            for (int i = 0; i < values.length; i++) {
                sum += weights[start + i] * values[i];
            }
            return sum;
        }
    }

    /** Moves the weights against the gradient, in place. */
    private interface Optimizer {
        void step(double[] weights, double[] gradient);
    }

    private record GradientDescent(double learningRate, double momentum, double[] velocity) implements Optimizer {
        @Override
        public void step(double[] weights, double[] gradient) {
            for (int i = 0; i < weights.length; i++) {
                velocity[i] = momentum * velocity[i] + gradient[i];
                weights[i] -= learningRate * velocity[i];
            }
        }
    }

    /** Kingma and Ba (2015), with the constants of their paper. */
    private static final class Adam implements Optimizer {
        private static final double MEAN_DECAY = 0.9;
        private static final double SQUARE_DECAY = 0.999;
        private static final double EPSILON = 1e-8;

        private final double learningRate;
        private final double[] mean;
        private final double[] square;
        private double meanBias = 1;
        private double squareBias = 1;

        Adam(double learningRate, int weightCount) {
            this.learningRate = learningRate;
            this.mean = new double[weightCount];
            this.square = new double[weightCount];
        }

        @Override
        public void step(double[] weights, double[] gradient) {
            // Both averages start at 0 and would be too small at first; these factors say by how much.
            meanBias *= MEAN_DECAY;
            squareBias *= SQUARE_DECAY;
            for (int i = 0; i < weights.length; i++) {
                mean[i] = MEAN_DECAY * mean[i] + (1 - MEAN_DECAY) * gradient[i];
                square[i] = SQUARE_DECAY * square[i] + (1 - SQUARE_DECAY) * gradient[i] * gradient[i];
                double slope = Math.sqrt(square[i] / (1 - squareBias)) + EPSILON;
                weights[i] -= learningRate * (mean[i] / (1 - meanBias)) / slope;
            }
        }
    }
}
