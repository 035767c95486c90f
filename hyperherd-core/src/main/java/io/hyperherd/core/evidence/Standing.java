package io.hyperherd.core.evidence;

import io.hyperherd.Basis;
import io.hyperherd.TrialStatus;

/**
 * What evidence comes to. Immutable.
 *
 * @param status where the trial stands
 * @param reach how far that is
 * @param basis the piece it rests on
 */
public record Standing(TrialStatus status, Reach reach, Basis basis) {

    static Standing of(Piece piece) {
        return new Standing(piece.status(), piece.reach(), piece.basis());
    }
}
