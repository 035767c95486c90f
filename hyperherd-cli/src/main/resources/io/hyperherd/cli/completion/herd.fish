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

# @TABLES@
