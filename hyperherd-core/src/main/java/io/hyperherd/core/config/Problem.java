package io.hyperherd.core.config;

import io.hyperherd.core.config.yaml.Position;

/** A complaint about a place in a file. */
record Problem(Position at, String text) {}
