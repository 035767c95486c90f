package io.hyperherd.scheduler;

/**
 * The parts of the job script that keep an attempt from being run twice and write down how it ended, for bash and coreutils alone.
 *
 * <p>Whoever makes the link {@code INDEX.ATTEMPT} owns the attempt; it points nowhere, and says {@code JOB.RESTART.SCHEDULER.TASK}. A link is
 * made with what it says in one step, so there is no moment in which an attempt is taken and nobody knows by whom, and where a request
 * that was sent twice over NFS reports its own success as a failure, what the link says still tells whose it is.
 *
 * <p>A job that was queued again finds its own link, and takes each of its runs so far by a link {@code INDEX.ATTEMPT.RUN}, counted from 1
 * for the first restart, since the attempt may have been closed after the first run.
 */
final class AttemptScript {

    /** The variable that holds the number of the attempt, 1 where it is not set. */
    static final String NUMBER = "_HH_NUMBER";

    static final String CLAIM = """
            # One job runs an attempt: whoever makes the link first. A job that the cluster queued again finds its own.
            _hh_clock() {
              local now=${EPOCHREALTIME:-}
              now=${now//[!0-9]/}
              [ -n "$now" ] || now=$(date +%s%6N)
              printf -v "$1" %s "${now%???}"
            }
            _HH_JOB=${SLURM_ARRAY_JOB_ID:-$SLURM_JOB_ID}
            _HH_RESTART=${SLURM_RESTART_COUNT:-0}
            _HH_ATTEMPT=$HYPERHERD_WORKSPACE/.hyperherd/attempts/$HYPERHERD_TRIAL_ID.${_HH_NUMBER:=1}
            _HH_MARK=$_HH_JOB.$_HH_RESTART.${HYPERHERD_SCHEDULER:-slurm}.$SLURM_ARRAY_TASK_ID
            _hh_take() {
              _HH_OWNER=$_HH_MARK
              { [ -d "${1%/*}" ] || _HH_FAULT=$(mkdir -p -- "${1%/*}" 2>&1); } &&
                _HH_FAULT=$(ln -sT -- "$_HH_MARK" "$1" 2>&1) || _HH_OWNER=$(readlink -- "$1")
            }
            _hh_take "$_HH_ATTEMPT"
            # Queued again: each run is taken as well, since the attempt may be closed behind the one that ended.
            for ((_HH_RUN = 1; _HH_RUN <= _HH_RESTART; _HH_RUN++)); do
              [ "${_HH_OWNER%%.*}" != "$_HH_JOB" ] || _hh_take "$_HH_ATTEMPT.$_HH_RUN"
            done
            case $_HH_OWNER in
              "$_HH_JOB".*) ;;
              "")
                echo "HyperHerd: trial $HYPERHERD_TRIAL_ID was not run: its attempt cannot be marked as taken: $_HH_FAULT" >&2
                exit 75
                ;;
              closed)
                echo "HyperHerd: job $_HH_JOB leaves trial $HYPERHERD_TRIAL_ID alone: attempt $_HH_NUMBER of it was" \\
                  "closed, since a newer one was submitted" >&2
                exit 0
                ;;
              *)
                echo "HyperHerd: job $_HH_JOB leaves trial $HYPERHERD_TRIAL_ID alone: job ${_HH_OWNER%%.*} runs" \\
                  "attempt $_HH_NUMBER of it" >&2
                exit 0
                ;;
            esac
            # Outlives a polite end, which the launcher is asked for as well: one that ends well all the same is done.
            _HH_ASKED=
            trap '_HH_ASKED=1' TERM INT HUP
            _hh_clock _HH_START

            """;

    static final String RECORD = """
            _HH_CODE=$?
            # Left for whoever asks when the scheduler has forgotten. Who was asked to end, and ended badly, may have been queued again.
            [ "$_HH_CODE" != 0 ] || _HH_ASKED=
            _hh_clock _HH_END
            _HH_SIGNAL=
            ((_HH_CODE > 128 && _HH_CODE <= 192)) && _HH_SIGNAL=$((_HH_CODE - 128))
            read -r _HH_HOST < /proc/sys/kernel/hostname || _HH_HOST=
            _HH_RECORD=$_HH_ATTEMPT.end.$_HH_RESTART
            { printf '%s\\n' "job=$_HH_JOB" "restart=$_HH_RESTART" "code=$_HH_CODE" "signal=$_HH_SIGNAL" "host=$_HH_HOST" \\
              "start=$_HH_START" "end=$_HH_END" "asked=$_HH_ASKED" > "$_HH_RECORD.$$.tmp" &&
              mv -T -- "$_HH_RECORD.$$.tmp" "$_HH_RECORD" && sync -- "$_HH_RECORD" "${_HH_RECORD%/*}"; } || {
              rm -f -- "$_HH_RECORD.$$.tmp"
              echo "HyperHerd: how trial $HYPERHERD_TRIAL_ID ended is not recorded in $_HH_RECORD" >&2
            }
            exit "$_HH_CODE"
            """;

    private AttemptScript() {}
}
