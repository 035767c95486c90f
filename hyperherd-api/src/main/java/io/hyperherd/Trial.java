package io.hyperherd;

import io.hyperherd.stability.Api;
import io.hyperherd.value.Value;
import java.util.Map;
import java.util.Optional;

/**
 * One trial of a sweep as the workspace records it. Immutable.
 *
 * @param index the array task number, stable for the life of the workspace and never reused
 * @param hash the identity: 12 hex digits over parameters and extras
 * @param params the parameter values, in the order of the override string
 * @param extras what conditions set besides, in order
 * @param experimentName the name, frozen when the trial was created; empty in some old records
 * @param status where the trial stands, as last known
 * @param origin whether the definition still asks for it
 */
@Api(Api.Status.STABLE)
public record Trial(
        int index,
        String hash,
        Map<String, Value> params,
        Map<String, Value> extras,
        Optional<String> experimentName,
        TrialStatus status,
        Origin origin) {

    /** Copies the maps, order kept. */
    public Trial {
        params = new Value.Dict(params).entries();
        extras = new Value.Dict(extras).entries();
    }

    /** Returns this trial with another status. */
    public Trial withStatus(TrialStatus newStatus) {
        return newStatus == status ? this : new Trial(index, hash, params, extras, experimentName, newStatus, origin);
    }

    /** Returns this trial with another origin. */
    public Trial withOrigin(Origin newOrigin) {
        return newOrigin == origin ? this : new Trial(index, hash, params, extras, experimentName, status, newOrigin);
    }

    /** Whether the definition asks for a trial. */
    public enum Origin {
        /** The definition yields this trial. */
        DEFINED,
        /** An edit dropped it from the definition; its work is kept for good, and it is never submitted unless named by index. */
        ORPHAN
    }
}
