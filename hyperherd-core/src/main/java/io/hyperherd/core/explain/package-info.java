/** Why a trial stands where it stands, in words. Touches no file and no scheduler. */
@NullMarked
package io.hyperherd.core.explain;

import org.jspecify.annotations.NullMarked;
