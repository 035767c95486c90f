/** What the parts of the engine cost, measured by JMH. */
@NullMarked
package io.hyperherd.benchmarks;

import org.jspecify.annotations.NullMarked;
