# fish completion for herd, as printed by 'herd completion fish'.

# Asks herd for the words that only the sweep knows: each with a tab and an explanation.
function __herd_ask --argument-names what
    set -l words (commandline -opc)
    set -l current (commandline -ct | string unescape | string replace -r '^--[^=]*=' '')
    set -l program (string replace -r '^~/' "$HOME/" -- $words[1])
    $program complete-words $what "$current" $words[2..-1] 2>/dev/null </dev/null
end

function __herd_indices
    __herd_ask indices
end

function __herd_pins
    __herd_ask pins
end

function __herd_metric
    __herd_ask metric
end

function __herd_directory
    __fish_complete_directories
end

function __herd_workspace
    __fish_complete_path (commandline -ct) | string match -er '^[^\t]*(?:/|\.ya?ml)(?:\t|$)'
end

function __herd_target
    __herd_indices
    __herd_workspace
end

function __herd_at_start
    test (count (commandline -opc)) -eq 1
end

function __herd_in --argument-names name
    set -l words (commandline -opc)
    test "$words[2]" = $name
end

# Whether the cursor is where PLACE says: 0 is the first positional argument, 1+ any from the second, pins one after --pin.
function __herd_at --argument-names name place
    __herd_in $name; or return
    set -l words (commandline -opc)
    set -l valued (__herd_valued $name)
    set -l number 0
    set -l state
    for word in $words[3..-1]
        if test "$state" = value
            set state
        else if contains -- $word $valued
            set state value
        else if contains -- $word $__herd_pinning
            set state pins
        else if string match -qr '^-.' -- $word
            set state
        else if test "$state" != pins
            set number (math $number + 1)
        end
    end
    switch $place
        case pins
            test "$state" = pins
        case '*+'
            test -z "$state" -a $number -ge (string trim -c + $place)
        case '*'
            test -z "$state" -a $number -eq $place
    end
end

complete -c herd -f
complete -c herd -n __herd_at_start -s h -l help -d 'show the commands'
complete -c herd -n __herd_at_start -l version -d 'print the version'
complete -c herd -n __herd_at_start -a help -d 'explain a command'

set -g __herd_pinning -p --pin

function __herd_valued --argument-names name
    switch $name
        case init
            printf '%s\n' --config --launcher --template
        case test
            printf '%s\n' ''
        case run
            printf '%s\n' -i --indices --status -j --max-concurrent --scheduler
        case ls
            printf '%s\n' ''
        case status
            printf '%s\n' ''
        case why
            printf '%s\n' ''
        case stats
            printf '%s\n' ''
        case tail
            printf '%s\n' -n --lines
        case res
            printf '%s\n' --sort --top
        case snapshot
            printf '%s\n' -n --lines --max-failed
        case stop
            printf '%s\n' -i --indices --status
        case monitor
            printf '%s\n' -p --prompt --trigger --max-ticks
        case clean
            printf '%s\n' ''
        case doctor
            printf '%s\n' ''
        case install-skill
            printf '%s\n' --scope --name
        case completion
            printf '%s\n' ''
    end
end

complete -c herd -n __herd_at_start -a init -d 'Write a hyperherd.yaml and a launch.sh to start a sweep from.'
complete -c herd -n '__herd_at help 0' -a init
complete -c herd -n '__herd_in init' -l config -r -F -d 'copy FILE as hyperherd.yaml instead of a template'
complete -c herd -n '__herd_in init' -l launcher -r -F -d 'copy FILE as launch.sh instead of a template'
complete -c herd -n '__herd_in init' -l template -x -a 'apptainer argparse conda hydra java-main modules venv list' -d 'a launch.sh for this, with a trainer to try it; list tells more'
complete -c herd -n '__herd_in init' -l python -d 'add herd_trial.py for trainers in Python, also to a workspace that is there'
complete -c herd -n '__herd_in init' -s f -l force -d 'overwrite files that are there already'
complete -c herd -n '__herd_in init' -l debug -d 'print a stack trace with every error'
complete -c herd -n '__herd_in init' -s h -l help -d 'show this help'
complete -c herd -n '__herd_at init 0' -k -x -a '(__herd_directory)'

complete -c herd -n __herd_at_start -a test -d 'Run one trial here, in the foreground, without a scheduler.'
complete -c herd -n '__herd_at help 0' -a test
complete -c herd -n '__herd_in test' -l cfg-job -d 'add \'--cfg job\' to the overrides: Hydra prints its configuration and ends'
complete -c herd -n '__herd_in test' -l all -d 'with --cfg-job: check every trial'
complete -c herd -n '__herd_in test' -l debug -d 'print a stack trace with every error'
complete -c herd -n '__herd_in test' -s h -l help -d 'show this help'
complete -c herd -n '__herd_at test 0' -k -x -a '(__herd_target)'
complete -c herd -n '__herd_at test 1' -k -x -a '(__herd_indices)'

complete -c herd -n __herd_at_start -a run -d 'Submit every trial that is ready, failed or cancelled.'
complete -c herd -n '__herd_at help 0' -a run
complete -c herd -n '__herd_in run' -s i -l indices -x -a '(__herd_indices)' -d 'submit exactly these trials, e.g. 0-3,5,7-9'
complete -c herd -n '__herd_in run' -s p -l pin -x -a '(__herd_pins)' -d 'submit only trials whose parameters have these values'
complete -c herd -n '__herd_at run pins' -k -x -a '(__herd_pins)'
complete -c herd -n '__herd_in run' -l status -x -a 'ready submitted queued running completed failed cancelled pruned paused unknown' -d 'submit only trials with this status, or one of several: failed,cancelled'
complete -c herd -n '__herd_in run' -s j -l max-concurrent -x -d 'let at most N trials run at once'
complete -c herd -n '__herd_in run' -s f -l force -d 'with --indices, also running or completed trials; accept edits that drop such trials'
complete -c herd -n '__herd_in run' -s n -l dry-run -d 'show what would be submitted; change nothing'
complete -c herd -n '__herd_in run' -l scheduler -x -a 'slurm local auto' -d 'where to run, instead of what the YAML says'
complete -c herd -n '__herd_in run' -l detach -d 'return at once, where trials run on this machine'
complete -c herd -n '__herd_in run' -l wait -d 'return when the trials are over, with status 1 unless all completed'
complete -c herd -n '__herd_in run' -l keep-feeding -d 'go on submitting as the cluster has room, until all is submitted'
complete -c herd -n '__herd_in run' -l json -d 'print what was submitted as JSON'
complete -c herd -n '__herd_in run' -l debug -d 'print a stack trace with every error'
complete -c herd -n '__herd_in run' -s h -l help -d 'show this help'
complete -c herd -n '__herd_at run 0' -k -x -a '(__herd_workspace)'

complete -c herd -n __herd_at_start -a ls -d 'List every trial of the sweep with its parameters.'
complete -c herd -n '__herd_at help 0' -a ls
complete -c herd -n '__herd_in ls' -s p -l pin -x -a '(__herd_pins)' -d 'list only trials whose parameters have these values'
complete -c herd -n '__herd_at ls pins' -k -x -a '(__herd_pins)'
complete -c herd -n '__herd_in ls' -l json -d 'print the trials as JSON'
complete -c herd -n '__herd_in ls' -l debug -d 'print a stack trace with every error'
complete -c herd -n '__herd_in ls' -s h -l help -d 'show this help'
complete -c herd -n '__herd_at ls 0' -k -x -a '(__herd_workspace)'

complete -c herd -n __herd_at_start -a status -d 'Show how far each trial is.'
complete -c herd -n '__herd_at help 0' -a status
complete -c herd -n '__herd_in status' -s w -l watch -d 'go on until no trial is live: redraw at a terminal, else a line for each that ends'
complete -c herd -n '__herd_in status' -l json -d 'print statuses and last log lines as JSON'
complete -c herd -n '__herd_in status' -l debug -d 'print a stack trace with every error'
complete -c herd -n '__herd_in status' -s h -l help -d 'show this help'
complete -c herd -n '__herd_at status 0' -k -x -a '(__herd_workspace)'

complete -c herd -n __herd_at_start -a why -d 'Explain why a trial waits, failed, or stands wherever it stands.'
complete -c herd -n '__herd_at help 0' -a why
complete -c herd -n '__herd_in why' -l json -d 'print the explanation as JSON'
complete -c herd -n '__herd_in why' -l debug -d 'print a stack trace with every error'
complete -c herd -n '__herd_in why' -s h -l help -d 'show this help'
complete -c herd -n '__herd_at why 0' -k -x -a '(__herd_target)'
complete -c herd -n '__herd_at why 1' -k -x -a '(__herd_indices)'

complete -c herd -n __herd_at_start -a stats -d 'Show how long trials ran and how much memory they used.'
complete -c herd -n '__herd_at help 0' -a stats
complete -c herd -n '__herd_in stats' -l json -d 'print seconds and bytes as JSON'
complete -c herd -n '__herd_in stats' -l debug -d 'print a stack trace with every error'
complete -c herd -n '__herd_in stats' -s h -l help -d 'show this help'
complete -c herd -n '__herd_at stats 0' -k -x -a '(__herd_target)'
complete -c herd -n '__herd_at stats 1' -k -x -a '(__herd_indices)'

complete -c herd -n __herd_at_start -a tail -d 'Print the last lines of a trial\'s logs.'
complete -c herd -n '__herd_at help 0' -a tail
complete -c herd -n '__herd_in tail' -s n -l lines -x -d 'how many lines of each stream (default 20)'
complete -c herd -n '__herd_in tail' -s f -l follow -d 'go on showing what is written, until the trial is over'
complete -c herd -n '__herd_in tail' -l stdout -d 'only stdout'
complete -c herd -n '__herd_in tail' -l stderr -d 'only stderr'
complete -c herd -n '__herd_in tail' -l json -d 'print the lines as JSON'
complete -c herd -n '__herd_in tail' -l debug -d 'print a stack trace with every error'
complete -c herd -n '__herd_in tail' -s h -l help -d 'show this help'
complete -c herd -n '__herd_at tail 0' -k -x -a '(__herd_target)'
complete -c herd -n '__herd_at tail 1' -k -x -a '(__herd_indices)'

complete -c herd -n __herd_at_start -a res -d 'Print parameters and results of every trial as a table.'
complete -c herd -n '__herd_at help 0' -a res
complete -c herd -n '__herd_in res' -l csv -d 'separate by commas instead of tabs'
complete -c herd -n '__herd_in res' -l json -d 'print the results as JSON'
complete -c herd -n '__herd_in res' -l steps -d 'print what was logged step by step, one row for each value, separated by commas'
complete -c herd -n '__herd_in res' -s p -l pin -x -a '(__herd_pins)' -d 'show only trials whose parameters have these values'
complete -c herd -n '__herd_at res pins' -k -x -a '(__herd_pins)'
complete -c herd -n '__herd_in res' -l sort -x -a '(__herd_metric)' -d 'sort by a metric or parameter, the smallest first'
complete -c herd -n '__herd_in res' -l desc -d 'with --sort, the largest first'
complete -c herd -n '__herd_in res' -l top -x -d 'show only the first N trials, after sorting'
complete -c herd -n '__herd_in res' -l debug -d 'print a stack trace with every error'
complete -c herd -n '__herd_in res' -s h -l help -d 'show this help'
complete -c herd -n '__herd_at res 0' -k -x -a '(__herd_workspace)'

complete -c herd -n __herd_at_start -a snapshot -d 'Print statuses, accounting, results and errors as one JSON document.'
complete -c herd -n '__herd_at help 0' -a snapshot
complete -c herd -n '__herd_in snapshot' -s n -l lines -x -d 'how many lines of each failed trial\'s stderr (default 20)'
complete -c herd -n '__herd_in snapshot' -l max-failed -x -d 'of how many failed trials, the last ones (default 20)'
complete -c herd -n '__herd_in snapshot' -l json -d 'changes nothing: the answer is always JSON'
complete -c herd -n '__herd_in snapshot' -l debug -d 'print a stack trace with every error'
complete -c herd -n '__herd_in snapshot' -s h -l help -d 'show this help'
complete -c herd -n '__herd_at snapshot 0' -k -x -a '(__herd_workspace)'

complete -c herd -n __herd_at_start -a stop -d 'Cancel trials that are queued or running.'
complete -c herd -n '__herd_at help 0' -a stop
complete -c herd -n '__herd_in stop' -s i -l indices -x -a '(__herd_indices)' -d 'cancel exactly these trials, e.g. 0-3,5,7-9'
complete -c herd -n '__herd_in stop' -s p -l pin -x -a '(__herd_pins)' -d 'cancel only trials whose parameters have these values'
complete -c herd -n '__herd_at stop pins' -k -x -a '(__herd_pins)'
complete -c herd -n '__herd_in stop' -l status -x -a 'ready submitted queued running completed failed cancelled pruned paused unknown' -d 'cancel only trials with this status, or one of several: failed,cancelled'
complete -c herd -n '__herd_in stop' -s a -l all -d 'cancel every trial that is submitted, queued or running'
complete -c herd -n '__herd_in stop' -l json -d 'print the cancelled trials as JSON'
complete -c herd -n '__herd_in stop' -l debug -d 'print a stack trace with every error'
complete -c herd -n '__herd_in stop' -s h -l help -d 'show this help'
complete -c herd -n '__herd_at stop 0' -k -x -a '(__herd_target)'
complete -c herd -n '__herd_at stop 1+' -k -x -a '(__herd_indices)'

complete -c herd -n __herd_at_start -a monitor -d 'Operate the sweep: start it gently, mend failures, report.'
complete -c herd -n '__herd_at help 0' -a monitor
complete -c herd -n '__herd_in monitor' -l once -d 'run one tick and exit'
complete -c herd -n '__herd_in monitor' -s p -l prompt -x -d 'run one tick on a message, print the reply and exit'
complete -c herd -n '__herd_in monitor' -l dry-run -d 'print what a tick would be about and exit; change nothing'
complete -c herd -n '__herd_in monitor' -l trigger -x -a 'scheduled failure completion user_message boot' -d 'what a single tick is for'
complete -c herd -n '__herd_in monitor' -l max-ticks -x -d 'end after N ticks'
complete -c herd -n '__herd_in monitor' -l no-agent -d 'watch and answer commands, but operate nothing'
complete -c herd -n '__herd_in monitor' -l force-discord -d 'start although another monitor seems to use the Discord channel'
complete -c herd -n '__herd_in monitor' -l debug -d 'print a stack trace with every error'
complete -c herd -n '__herd_in monitor' -s h -l help -d 'show this help'
complete -c herd -n '__herd_at monitor 0' -k -x -a '(__herd_workspace)'

complete -c herd -n __herd_at_start -a clean -d 'Cancel live trials and clean up the workspace.'
complete -c herd -n '__herd_at help 0' -a clean
complete -c herd -n '__herd_in clean' -s l -l logs -d 'also remove the logs'
complete -c herd -n '__herd_in clean' -s a -l all -d 'remove all state: manifest, results and logs'
complete -c herd -n '__herd_in clean' -s y -l yes -d 'do not ask before --all'
complete -c herd -n '__herd_in clean' -s f -l force -d 'remove even if jobs that cannot be cancelled may go on'
complete -c herd -n '__herd_in clean' -l json -d 'print what was cancelled and removed as JSON'
complete -c herd -n '__herd_in clean' -l debug -d 'print a stack trace with every error'
complete -c herd -n '__herd_in clean' -s h -l help -d 'show this help'
complete -c herd -n '__herd_at clean 0' -k -x -a '(__herd_workspace)'

complete -c herd -n __herd_at_start -a doctor -d 'Tell what is wrong with a sweep and its workspace.'
complete -c herd -n '__herd_at help 0' -a doctor
complete -c herd -n '__herd_in doctor' -l repair -d 'rebuild what can be rebuilt; a damaged file is kept under another name'
complete -c herd -n '__herd_in doctor' -l json -d 'print what was found as JSON'
complete -c herd -n '__herd_in doctor' -l debug -d 'print a stack trace with every error'
complete -c herd -n '__herd_in doctor' -s h -l help -d 'show this help'
complete -c herd -n '__herd_at doctor 0' -k -x -a '(__herd_workspace)'

complete -c herd -n __herd_at_start -a install-skill -d 'Install the skill that teaches an assistant to write and check a hyperherd.yaml.'
complete -c herd -n '__herd_at help 0' -a install-skill
complete -c herd -n '__herd_in install-skill' -l scope -x -d 'user for ~/.claude/skills (the default), project for .claude/skills here'
complete -c herd -n '__herd_in install-skill' -s f -l force -d 'overwrite a skill that is installed already'
complete -c herd -n '__herd_in install-skill' -l name -x -d 'install this skill only; there is hyperherd-config'
complete -c herd -n '__herd_in install-skill' -l debug -d 'print a stack trace with every error'
complete -c herd -n '__herd_in install-skill' -s h -l help -d 'show this help'

complete -c herd -n __herd_at_start -a completion -d 'Print a script that makes a shell complete herd\'s command line.'
complete -c herd -n '__herd_at help 0' -a completion
complete -c herd -n '__herd_in completion' -l debug -d 'print a stack trace with every error'
complete -c herd -n '__herd_in completion' -s h -l help -d 'show this help'
complete -c herd -n '__herd_at completion 0' -k -x -a 'bash zsh fish'
