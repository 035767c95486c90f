package io.hyperherd.slurm;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Reads from sacctmgr how many jobs a user may have, pending and running, array tasks one by one. */
final class UserShare {

    static final String ASSOCIATION_FORMAT = "defaultaccount,account,partition,maxsubmitjobs,defaultqos";
    static final String QOS_FORMAT = "name,maxsubmitjobsperuser";

    /** The quality of service that every cluster has and that counts where none is set (sacctmgr(1)). */
    private static final String USUAL_QOS = "normal";

    private UserShare() {}

    /**
     * Returns the smallest limit of the user's default association and its quality of service; empty when there is none.
     *
     * @param associations lines of {@link #ASSOCIATION_FORMAT}
     * @param qualities lines of {@link #QOS_FORMAT}
     */
    static OptionalInt most(List<String> associations, List<String> qualities) {
        return associations.stream()
                .map(line -> List.of(line.split("\\|", -1)))
                .filter(row -> row.size() >= 5
                        && row.get(0).equals(row.get(1))
                        && row.get(2).isEmpty())
                .findFirst()
                .map(row -> smallest(
                        Figures.count(row.get(3)), ofQuality(row.get(4).isEmpty() ? USUAL_QOS : row.get(4), qualities)))
                .orElse(OptionalInt.empty());
    }

    private static OptionalInt ofQuality(String name, List<String> qualities) {
        return qualities.stream()
                .map(line -> List.of(line.split("\\|", -1)))
                .filter(row -> row.size() >= 2 && row.get(0).equals(name))
                .findFirst()
                .map(row -> Figures.count(row.get(1)))
                .orElse(OptionalInt.empty());
    }

    private static OptionalInt smallest(OptionalInt one, OptionalInt other) {
        return IntStream.concat(one.stream(), other.stream()).min();
    }
}
