package io.hyperherd.cli.setup;

/** A file beside the launcher. */
enum TrainerFile {
    /** What a trainer in Python imports. It is ours, so a newer one may take its place. */
    HELPER("herd_trial.py", "herd_trial.py"),
    PLAIN("train.py", "template/train.py"),
    ARGPARSE("train.py", "template/train-argparse.py"),
    HYDRA("train.py", "template/train-hydra.py"),
    HYDRA_CONFIG("conf/config.yaml", "template/hydra-config.yaml"),
    JAVA("Train.java", "template/Train.java");

    private final String fileName;
    private final String resource;

    TrainerFile(String fileName, String resource) {
        this.fileName = fileName;
        this.resource = resource;
    }

    String fileName() {
        return fileName;
    }

    /** Returns its text. */
    String text() {
        return Resource.text(resource);
    }

    /** Returns whether it only shows how things fit together: whoever has such a file keeps it, even with {@code --force}. */
    boolean isExample() {
        return this != HELPER;
    }
}
