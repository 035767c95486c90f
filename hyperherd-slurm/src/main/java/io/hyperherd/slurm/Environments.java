package io.hyperherd.slurm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The environments in which SLURM's programs run. */
final class Environments {

    /** Variables by which users change what these programs show, hide or ask: squeue(1), sacct(1), scancel(1), sinfo(1). */
    private static final List<String> HABITS = List.of("SQUEUE_", "SACCT_", "SCANCEL_", "SINFO_");

    /**
     * Variables that beat the lines of a job script (sbatch(1), input environment variables) and would turn the sweep into another one, or
     * make {@code sbatch} wait for its end.
     */
    private static final Set<String> OVERRIDES = Set.of(
            "SBATCH_ARRAY_INX",
            "SBATCH_COMMENT",
            "SBATCH_ERROR",
            "SBATCH_INPUT",
            "SBATCH_JOB_NAME",
            "SBATCH_OPEN_MODE",
            "SBATCH_OUTPUT",
            "SBATCH_WAIT");

    private Environments() {}

    /**
     * Returns the environment for questions and cancellations. {@code SLURM_BITSTR_LEN=0} keeps lists of array tasks whole (squeue(1),
     * sacct(1); otherwise they are cut after 64 bytes, inside a number). {@code SCANCEL_VERBOSE=true} makes scancel say which tasks were
     * over, on which it is silent otherwise (SLURM 22.05). Moments are in seconds since 1970, whatever the time zone.
     */
    static Map<String, String> forQuestions(Map<String, String> own) {
        Map<String, String> environment = new HashMap<>(own);
        environment.keySet().removeIf(name -> HABITS.stream().anyMatch(name::startsWith));
        environment.put("LC_ALL", "C");
        environment.put("SLURM_BITSTR_LEN", "0");
        environment.put("SLURM_TIME_FORMAT", "%s");
        environment.put("SCANCEL_VERBOSE", "true");
        return environment;
    }

    /** Returns the environment for sbatch, which hands it on to every task: {@code own} with the job's variables. */
    static Map<String, String> forSubmission(Map<String, String> own, Map<String, String> ofTheJob) {
        Map<String, String> environment = new HashMap<>(own);
        environment.keySet().removeAll(OVERRIDES);
        environment.putAll(ofTheJob);
        return environment;
    }
}
