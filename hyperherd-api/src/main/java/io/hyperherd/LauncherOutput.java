package io.hyperherd;

import io.hyperherd.stability.Api;

/**
 * How a launcher ended and the last it wrote. Immutable.
 *
 * @param end how it ended
 * @param stdout the end of its standard output, read as UTF-8; what is none is replaced
 * @param stderr the end of its standard error, read likewise
 */
@Api(Api.Status.EVOLVING)
public record LauncherOutput(LauncherEnd end, String stdout, String stderr) {}
