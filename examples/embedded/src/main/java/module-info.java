/** A program that embeds HyperHerd. */
module example.embedded {
    requires io.hyperherd.api;
    requires io.hyperherd.core;
}
