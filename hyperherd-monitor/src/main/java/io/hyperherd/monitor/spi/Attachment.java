package io.hyperherd.monitor.spi;

import io.hyperherd.stability.Api;

/**
 * A file that goes with a post. Immutable by agreement: nobody changes the bytes.
 *
 * @param name the file's name, without folders
 * @param mediaType such as {@code text/tab-separated-values}
 * @param bytes what is in it
 */
@SuppressWarnings("ArrayRecordComponent")
@Api(Api.Status.EVOLVING)
public record Attachment(String name, String mediaType, byte[] bytes) {}
