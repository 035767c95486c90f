#compdef herd
# zsh completion for herd, as printed by 'herd completion zsh'.

# @TABLES@

# Asks herd for the words that only the sweep knows, and proposes them. $program and $words are those of the caller.
_herd_ask() { # WHAT TAG HEADING [OPTION...]
  local -a rows
  local what=$1 tag=$2 heading=$3 answer row
  shift 3
  answer=$("${program/#\~\//$HOME/}" complete-words $what "${(Q)PREFIX}" "${(@Q)words[1,CURRENT-1]}" 2> /dev/null < /dev/null)
  for row in "${(@f)answer}"; do
    [[ -n $row ]] && rows+=("${${row%%$'\t'*}//:/\\:}:${row#*$'\t'}")
  done
  ((${#rows})) && _describe -V -t $tag $heading rows "$@"
}

_herd_indices() { _herd_ask indices trials trial }

_herd_metric() { _herd_ask metric metrics metric }

# To _arguments every word behind --pin is a pin. Options are what it would propose without these.
_herd_pins() {
  if [[ $PREFIX == -* ]]; then
    words=($words[1] $words[CURRENT])
    CURRENT=2
    _herd_arguments
  elif [[ $PREFIX == *=* ]]; then
    _herd_ask pins values value
  else
    _herd_ask pins parameters parameter -S ''
  fi
}

# Not _files, which falls back to any file.
_herd_workspace() {
  local -a expl
  local ret=1
  _wanted directories expl 'workspace' _path_files -/ && ret=0
  _wanted files expl 'sweep file' _path_files -g '*.(yaml|yml)(-.)' && ret=0
  return ret
}

_herd_target() {
  local ret=1
  _herd_indices && ret=0
  _herd_workspace && ret=0
  return ret
}

_herd() {
  local curcontext=$curcontext state line ret=1 program=${(Q)words[1]}
  local -A opt_args
  _arguments -C \
    '(- *)'{-h,--help}'[show the commands]' \
    '(- *)--version[print the version]' \
    ':command:_herd_command' \
    '*::argument:->arguments' && ret=0
  if [[ $state == arguments ]]; then
    curcontext=${curcontext%:*:*}:herd-$words[1]:
    _herd_arguments && ret=0
  fi
  return ret
}

if [[ $funcstack[1] == _herd ]]; then
  _herd "$@"
else
  compdef _herd herd
fi
