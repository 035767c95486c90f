/** Tables for sweeps in notebooks of the Rapaio Jupyter kernel, which finds them by {@link java.util.ServiceLoader}. */
@SuppressWarnings("module")
module io.hyperherd.notebook {
    requires static transitive org.jspecify;
    requires rapaio.jupyter.kernel;
    requires transitive io.hyperherd.api;

    provides org.rapaio.jupyter.kernel.display.spi.DisplayProvider with
            io.hyperherd.notebook.SweepDisplay;
}
