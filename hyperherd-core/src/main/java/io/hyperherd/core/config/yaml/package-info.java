/** YAML 1.1 text to a tree in which every node knows its line and column, within fixed bounds of size and depth. */
@NullMarked
package io.hyperherd.core.config.yaml;

import org.jspecify.annotations.NullMarked;
