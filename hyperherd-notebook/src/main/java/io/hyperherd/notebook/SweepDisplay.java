package io.hyperherd.notebook;

import io.hyperherd.Results;
import io.hyperherd.Snapshot;
import io.hyperherd.Table;
import io.hyperherd.stability.Api;
import java.util.List;
import java.util.function.Function;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.DisplayTransformer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;

/** Has the kernel show {@link Results}, a {@link Snapshot} and a {@link Table} as tables. Thread-safe. */
@Api(Api.Status.INTERNAL)
public final class SweepDisplay implements DisplayProvider {

    @Override
    public List<DisplayRenderer> getDisplayRenderers() {
        return List.of(
                new TableRenderer<>(Results.class, Results::table),
                new TableRenderer<>(Snapshot.class, Snapshot::table),
                new TableRenderer<>(Table.class, Function.identity()));
    }

    @Override
    public List<DisplayTransformer> getDisplayTransformers() {
        return List.of();
    }
}
