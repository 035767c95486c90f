package io.hyperherd.core.packing;

import io.hyperherd.scheduler.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts trials into array jobs, as few as filling them in the order of trials gives, in time that grows with the number of trials.
 *
 * <p>Tasks are numbered by trial wherever a trial's index is one that the cluster takes, since a job then needs nothing but its script and
 * every program knows its tasks. They are numbered densely where it is not, and where a job's script would become too large.
 */
public final class Packer {

    private Packer() {}

    /**
     * Returns how {@code parcels} are submitted.
     *
     * @param parcels what is to be submitted, in ascending order of index
     */
    public static Packing pack(List<Parcel> parcels, Wrapping wrapping, Limits limits) {
        if (parcels.isEmpty()) {
            return new Packing(List.of(), List.of(), Optional.empty());
        }
        if (limits.maxIndex().orElse(0) < 0 || limits.maxTasks().orElse(1) < 1) {
            return new Packing(List.of(), indices(parcels), Optional.of(Packing.Obstacle.NO_ARRAYS));
        }
        int now = Math.min(parcels.size(), limits.room().orElse(Integer.MAX_VALUE));
        return new Packing(
                crates(parcels.subList(0, now), wrapping, limits),
                indices(parcels.subList(now, parcels.size())),
                now < parcels.size() ? Optional.of(Packing.Obstacle.NO_ROOM) : Optional.empty());
    }

    private static List<Integer> indices(List<Parcel> parcels) {
        return parcels.stream().map(Parcel::index).toList();
    }

    private static List<Crate> crates(List<Parcel> parcels, Wrapping wrapping, Limits limits) {
        List<Crate> crates = new ArrayList<>();
        Optional<OpenCrate> open = Optional.empty();
        for (Parcel parcel : parcels) {
            if (open.isEmpty() || !open.get().takes(parcel)) {
                open.map(OpenCrate::close).ifPresent(crates::add);
                open = Optional.of(new OpenCrate(parcel, wrapping, limits));
            }
        }
        open.map(OpenCrate::close).ifPresent(crates::add);
        return crates;
    }
}
