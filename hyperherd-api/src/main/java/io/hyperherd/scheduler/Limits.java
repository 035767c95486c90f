package io.hyperherd.scheduler;

import io.hyperherd.stability.Api;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What array jobs may hold. Empty where there is no limit, or none known. Immutable.
 *
 * @param maxIndex the largest task number; less than 0 where there are no arrays at all
 * @param maxTasks the most tasks of one job
 * @param maxSpecLength the longest list of task numbers of one job, in bytes of {@link ArraySpec}'s notation, the cap on tasks that run at
 *     once included
 * @param maxScriptBytes the largest job script
 * @param room how many tasks may be submitted now, in all jobs together
 */
@Api(Api.Status.STABLE)
public record Limits(
        OptionalInt maxIndex,
        OptionalInt maxTasks,
        OptionalInt maxSpecLength,
        OptionalLong maxScriptBytes,
        OptionalInt room) {

    /** No limits. */
    public static final Limits NONE = new Limits(
            OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty(), OptionalInt.empty());

    /** Returns these limits with another largest task number. */
    public Limits withMaxIndex(int largest) {
        return new Limits(OptionalInt.of(largest), maxTasks, maxSpecLength, maxScriptBytes, room);
    }

    /** Returns these limits with another number of tasks of one job. */
    public Limits withMaxTasks(int most) {
        return new Limits(maxIndex, OptionalInt.of(most), maxSpecLength, maxScriptBytes, room);
    }

    /** Returns these limits with another size of job scripts. */
    public Limits withMaxScriptBytes(long most) {
        return new Limits(maxIndex, maxTasks, maxSpecLength, OptionalLong.of(most), room);
    }

    /** Returns these limits with room for {@code tasks}, at least none. */
    public Limits withRoom(int tasks) {
        return new Limits(maxIndex, maxTasks, maxSpecLength, maxScriptBytes, OptionalInt.of(Math.max(0, tasks)));
    }

    /** Returns these limits once {@code tasks} more are submitted. */
    public Limits after(int tasks) {
        return room.isPresent() ? withRoom(room.getAsInt() - tasks) : this;
    }
}
