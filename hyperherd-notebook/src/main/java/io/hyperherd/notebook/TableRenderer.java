package io.hyperherd.notebook;

import io.hyperherd.Table;
import java.util.function.Function;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;

/**
 * Shows what can be made a table as HTML, and as Markdown to front ends that show text alone.
 *
 * @param rendererClass what is shown
 * @param tables makes a table of it
 */
record TableRenderer<T>(Class<T> rendererClass, Function<T, Table> tables) implements DisplayRenderer {

    @Override
    public boolean canRender(String mime) {
        return true;
    }

    @Override
    public DisplayData render(String mime, Object shown) {
        Table table = tables.apply(rendererClass.cast(shown));
        DisplayData data = DisplayData.fromHtml(table.toHtml());
        data.putText(table.toMarkdown());
        return data;
    }
}
