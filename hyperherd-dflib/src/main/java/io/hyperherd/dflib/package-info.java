/** Results as DFLib's data frames. */
@NullMarked
package io.hyperherd.dflib;

import org.jspecify.annotations.NullMarked;
