package io.hyperherd.testkit;

/** Something that goes wrong in one call to a scheduler. */
public sealed interface Fault permits SubmitFault, FindFault, ObserveFault, CancelFault {}
