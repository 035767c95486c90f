# bash completion for herd, as printed by 'herd completion bash'.
# shellcheck shell=bash disable=SC1003,SC2034 # functions set variables of their caller

# @TABLES@

# Takes the quotes from a word as the shell would, but runs nothing; sets REPLY.
_herd_unquote() {
  local text=$1 quote='' char i
  REPLY=''
  for ((i = 0; i < ${#text}; i++)); do
    char=${text:i:1}
    case $quote$char in
      "'" | '"') quote=$char ;;
      "''" | '""') quote='' ;;
      \\)
        i=$((i + 1))
        REPLY+=${text:i:1}
        ;;
      '"\')
        case ${text:i+1:1} in
          [\"\\\$\`])
            i=$((i + 1))
            REPLY+=${text:i:1}
            ;;
          *) REPLY+=$char ;;
        esac
        ;;
      *) REPLY+=$char ;;
    esac
  done
}

# Reads the line up to the cursor: sets words (without the program), current, kept (the part of it that bash takes for
# words of their own, because it splits at '=' and ':') and quoted (what opens the last word, if it is a quote).
_herd_read() {
  local i word raw='' last='' glue=no
  words=() kept='' quoted=''
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]-}
    if ((${#words[@]})) && [[ -n $word ]] && [[ $glue == yes || $word =~ ^[=:]+$ ]]; then
      raw=${words[${#words[@]} - 1]}
      words[${#words[@]} - 1]=$raw$word
    else
      raw=''
      words+=("$word")
    fi
    glue=no
    [[ $word =~ ^[=:]+$ ]] && glue=yes
    last=$word
  done
  [[ $glue == yes ]] && raw=$raw$last
  case $last in
    \'* | \"*) quoted=${last:0:1} ;;
  esac
  _herd_unquote "$raw"
  kept=$REPLY
  for ((i = 0; i < ${#words[@]}; i++)); do
    _herd_unquote "${words[i]}"
    words[i]=$REPLY
  done
  current=${words[${#words[@]} - 1]-}
}

# Proposes a whole word if it fits; $head stands in front of it on the line, as in --indices=3.
_herd_propose() {
  local word=$head$1
  [[ $word == "$current"* ]] || return 0
  word=${word#"$kept"}
  if [[ -z $quoted && $word == *[!A-Za-z0-9_.,:=/+@%^-]* ]]; then
    printf -v word '%q' "$word"
  fi
  COMPREPLY+=("$word")
}

_herd_propose_all() {
  local word
  for word in $1; do _herd_propose "$word"; done
}

# Proposes files; readline itself quotes them and tells directories from files.
_herd_files() {
  local file quoted=yes
  while IFS= read -r file; do _herd_propose "$file"; done < <(compgen "$@" -- "${current#"$head"}")
  compopt -o filenames 2> /dev/null
}

# Asks herd for the words that only the sweep knows.
_herd_ask() {
  local row program before=("${words[@]:0:${#words[@]}-1}")
  _herd_unquote "${COMP_WORDS[0]}"
  program=${REPLY/#\~\//$HOME/}
  while IFS= read -r row; do _herd_propose "${row%%$'\t'*}"; done < <(
    "$program" complete-words "$1" "${current#"$head"}" "${before[@]}" 2> /dev/null < /dev/null
  )
  compopt -o nosort 2> /dev/null
  [[ ${#COMPREPLY[@]} -gt 0 && $1 == pins && ${COMPREPLY[0]} == *= ]] && compopt -o nospace 2> /dev/null
  return 0
}

_herd_complete() {
  case $kind in
    choice) _herd_propose_all "$choices" ;;
    file) _herd_files -f ;;
    directory) _herd_files -d ;;
    workspace | target)
      [[ $kind == target ]] && _herd_ask indices
      _herd_files -d
      _herd_files -f -X '!*.yaml'
      _herd_files -f -X '!*.yml'
      ;;
    indices | pins | metric) _herd_ask "$kind" ;;
  esac
}

# Completes an argument of a command: walks over what stands before it to learn what it is.
_herd_argument() {
  local kind choices options='' head='' number=0 ended=no wanted='' option='' i word
  for ((i = 1; i < ${#words[@]} - 1; i++)); do
    word=${words[i]}
    if [[ $ended == no && $word == -- ]]; then
      ended=yes wanted=''
    elif [[ $ended == no && $word == -?* ]]; then
      _herd_value "$1" "$word"
      wanted=$kind option=$word
    elif [[ -z $wanted ]]; then
      number=$((number + 1))
    elif [[ $wanted != pins ]]; then
      wanted=''
    fi
  done
  if [[ $ended == no && $current == --*=* ]]; then
    head=${current%%=*}=
    _herd_value "$1" "${head%=}"
  elif [[ $ended == no && $current == -* ]]; then
    _herd_options "$1"
    _herd_propose_all "$options"
    return
  elif [[ -n $wanted ]]; then
    _herd_value "$1" "$option"
  else
    _herd_place "$1" "$number"
  fi
  _herd_complete
}

_herd() {
  local words current kept quoted head='' IFS=$' \t\n'
  COMPREPLY=()
  _herd_read
  if ((${#words[@]} < 2)); then
    _herd_propose_all "$_herd_commands help --help --version"
  elif [[ ${words[0]} == help ]]; then
    ((${#words[@]} > 2)) || _herd_propose_all "$_herd_commands"
  else
    _herd_argument "${words[0]}"
  fi
}

complete -F _herd herd
