package io.hyperherd.core.packing;

import io.hyperherd.scheduler.Limits;
import io.hyperherd.scheduler.TaskNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A job that is being filled. It starts with tasks numbered by trial and turns to dense numbers where these do not fit. */
final class OpenCrate {

    private final Wrapping wrapping;
    private final Limits limits;
    private final List<Integer> indices = new ArrayList<>();
    private TaskNumbers numbers;
    private SpecLength spec = SpecLength.EMPTY;
    private long bytes;

    /** Opens a job for {@code first}, which any job has room for. */
    OpenCrate(Parcel first, Wrapping wrapping, Limits limits) {
        this.wrapping = wrapping;
        this.limits = limits;
        this.numbers = first.index() <= limits.maxIndex().orElse(Integer.MAX_VALUE)
                        && fits(SpecLength.EMPTY.with(first.index()))
                ? TaskNumbers.TRIAL
                : TaskNumbers.DENSE;
        add(first);
    }

    /** Adds {@code parcel} if the limits allow it, and returns whether they did. */
    boolean takes(Parcel parcel) {
        if (indices.size() >= limits.maxTasks().orElse(Integer.MAX_VALUE)) {
            return false;
        }
        if (numbers == TaskNumbers.TRIAL) {
            boolean fits = parcel.index() <= limits.maxIndex().orElse(Integer.MAX_VALUE)
                    && fits(spec.with(parcel.index()))
                    && (!scriptBreaks(parcel) || takesDensely());
            if (fits) {
                add(parcel);
            }
            return fits;
        }
        if (takesDensely()) {
            add(parcel);
            return true;
        }
        return false;
    }

    private boolean takesDensely() {
        int number = indices.size();
        return number <= limits.maxIndex().orElse(Integer.MAX_VALUE) && fits(new SpecLength(0, 0, number));
    }

    private boolean fits(SpecLength length) {
        OptionalInt most = limits.maxSpecLength();
        return most.isEmpty() || length.total() + wrapping.specLength() <= most.getAsInt();
    }

    private boolean scriptBreaks(Parcel parcel) {
        int list = spec.with(parcel.index()).total();
        return wrapping.scriptBytes() + list + bytes + parcel.bytes()
                > limits.maxScriptBytes().orElse(Long.MAX_VALUE);
    }

    private void add(Parcel parcel) {
        if (numbers == TaskNumbers.TRIAL && scriptBreaks(parcel)) {
            numbers = TaskNumbers.DENSE;
        }
        indices.add(parcel.index());
        spec = spec.with(parcel.index());
        bytes += parcel.bytes();
    }

    Crate close() {
        return new Crate(
                indices, numbers, wrapping.scriptBytes() + (numbers == TaskNumbers.TRIAL ? spec.total() + bytes : 0));
    }
}
