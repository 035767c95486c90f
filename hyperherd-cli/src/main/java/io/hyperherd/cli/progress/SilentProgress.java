package io.hyperherd.cli.progress;

import io.hyperherd.Trial;
import java.util.List;

/** Shows nothing: standard output belongs to a document. */
public final class SilentProgress implements Progress {

    @Override
    public void show(Moment moment, List<Trial> ended) {}

    @Override
    public void end() {}
}
