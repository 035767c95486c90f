package io.hyperherd.scheduler;

import io.hyperherd.stability.Api;

/** How the tasks of an array job are numbered. */
@Api(Api.Status.STABLE)
public enum TaskNumbers {
    /** By the index of their trial, and the job script looks the trial up by it. */
    TRIAL,
    /** From 0 without gaps, in ascending order of trials; a table beside the job script names the trial of each. */
    DENSE
}
