package io.hyperherd;

import io.hyperherd.stability.Api;
import java.nio.file.Path;

/**
 * A piece of one log of one trial, from the middle of a line or not. Immutable.
 *
 * @param stream which log
 * @param path its absolute path
 * @param text what is in it, never empty; every line ends in {@code \n}, whatever it ends in there, and bytes that are not UTF-8 are
 *     U+FFFD
 */
@Api(Api.Status.STABLE)
public record LogText(LogTail.Stream stream, Path path, String text) {}
