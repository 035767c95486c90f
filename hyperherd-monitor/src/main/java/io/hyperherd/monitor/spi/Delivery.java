package io.hyperherd.monitor.spi;

import io.hyperherd.stability.Api;

/** What came of a post. */
@Api(Api.Status.EVOLVING)
public sealed interface Delivery {

    /** It is where people see it. */
    record Posted() implements Delivery {}

    /**
     * It is not.
     *
     * @param why the reason, in one line, without secrets
     */
    record NotPosted(String why) implements Delivery {}
}
