# herd_log NAME VALUE [STEP], for launchers that bash runs and for the bash scripts they call. Job scripts read this file.
#
# Without STEP: the final value of a metric, a number or a word; it replaces an earlier one of that name.
# With STEP, an integer such as the epoch: one more point of a curve; takes a number.
#
# Returns 0 when it is recorded; 3 when it is, and the sweep has asked this trial to stop; 1 when it is not recorded and
# 2 when it was called wrongly, both with a word on standard error.
herd_log() {
  local LC_ALL=C IFS=$' \t\n' name value step='' word state=${HYPERHERD_WORKSPACE-}/.hyperherd id=${HYPERHERD_TRIAL_ID-}
  if (($# < 2 || $# > 3)); then
    echo "usage: herd_log NAME VALUE [STEP]" >&2
    return 2
  elif [ ! -f "$state/manifest.json" ] || [[ ! $id =~ ^[0-9]+$ ]]; then
    echo "herd_log: $1 was not logged: there is no trial '$id' in '${HYPERHERD_WORKSPACE-}'. In a container, bind-mount" \
      "the workspace, with its .hyperherd, at the same path." >&2
    return 1
  fi
  case ${2,,} in
    nan | [-+]nan) value=NaN ;;
    inf | infinity | +inf | +infinity) value=Infinity ;;
    -inf | -infinity) value=-Infinity ;;
    *)
      value=
      if [[ $2 =~ ^[-+]?\.?[0-9] && $2 =~ ^([-+]?)0*([0-9]*)(\.?)([0-9]*)([eE][-+]?[0-9]+)?$ ]]; then
        value=${BASH_REMATCH[1]#+}${BASH_REMATCH[2]:-0}
        [ -z "${BASH_REMATCH[3]}" ] || value+=.${BASH_REMATCH[4]:-0}
        value+=${BASH_REMATCH[5]}
      fi
      ;;
  esac
  if (($# == 2)); then
    case ${value:-$2} in
      "$value" | true | false | null) value=${value:-$2} ;;
      *) _herd_json value "$2" ;;
    esac
    _herd_json name "$1"
    [ -n "$2" ] && (_herd_put "$state/results" "$id" "$name" "$value") && return
    echo "herd_log: $1 was not logged${2:+ in $state/results/$id.json}${2:-: it has no value}" >&2
    return 1
  fi
  word=/${1//\\//}/
  if [ -z "$value" ] || [[ ! $3 =~ ^([-+]?)0*([0-9]{1,18})$ ]]; then
    echo "herd_log: $1 was not logged: it takes a number as its value and an integer as its step, not '$2' and '$3'" >&2
    return 1
  fi
  step=${BASH_REMATCH[1]#+}${BASH_REMATCH[2]}
  if [[ $word == */../* || $1 == /* ]]; then
    echo "herd_log: the metric name $1 does not make a file name: it must be relative and without '..'" \
      "(a '/' makes groups)" >&2
    return 1
  fi
  name=$state/results/$id/stream/$1.jsonl
  { [ -d "${name%/*}" ] || mkdir -p -- "${name%/*}"; } &&
    printf '{"step": %s, "value": %s, "ts": %s}\n' "$step" "$value" "${EPOCHREALTIME:-$(date +%s.%6N)}" >> "$name" || return 1
  word=
  [ ! -f "$state/results/$id/_signal" ] || read -r word < "$state/results/$id/_signal" || :
  case $word in
    prune | pause)
      echo "HyperHerd: trial $id was asked to $word by successive-halving pruning" >&2
      return 3
      ;;
  esac
}

# Sets the variable $1 to the text $2 as JSON in ASCII, as Python writes it.
_herd_json() {
  local LC_ALL=C text=$2 out='' part='' code=0 more=0 at byte
  for ((at = 0; at < ${#text}; at++)); do
    part=${text:at:1}
    printf -v byte %d "'$part"
    byte=$((byte & 255))
    if ((more > 0 && byte >= 128 && byte < 192)); then
      code=$((code << 6 | byte & 63))
      ((--more)) && continue
    else
      ((more == 0)) || out+='\ufffd'
      more=0
      if ((byte >= 192)); then
        more=$((byte < 224 ? 1 : byte < 240 ? 2 : 3))
        code=$((byte & (63 >> more)))
        continue
      fi
      code=$((byte < 128 ? byte : 0xfffd))
    fi
    case $part in
      [\"\\]) part="\\$part" ;;
      [' '-~]) ;;
      *)
        if ((code > 0xffff)); then
          printf -v part '\\u%04x\\u%04x' $((0xd7c0 + (code >> 10))) $((0xdc00 + (code & 0x3ff)))
        else
          printf -v part '\\u%04x' "$code"
        fi
        ;;
    esac
    out+=$part
  done
  ((more == 0)) || out+='\ufffd'
  printf -v "$1" '"%s"' "$out"
}

# Sets metric $3 of trial $2 in the directory $1 to $4, both JSON. The file has one metric a line, nested values more.
_herd_put() {
  local file=$1/$2.json draft out='' drop='' line
  local -a lines=()
  { [ -d "$1" ] || mkdir -p -- "$1"; } && exec 9>> "$1/.$2.json.lock" && { ! type flock || flock -w 30 9; } > /dev/null 2>&1 || return
  [ ! -s "$file" ] || mapfile -t lines < "$file"
  if ((${#lines[@]} > 1)) && [ "${lines[0]}${lines[-1]}" = '{}' ]; then
    for line in "${lines[@]:1:${#lines[@]}-2}"; do
      if [[ $line == '  "'* ]]; then drop=; fi
      if [[ $line == "  $3: "* ]]; then
        drop=1
        out+="  $3: $4,"$'\n'
      elif [ -z "$drop" ]; then
        out+=$line$'\n'
      fi
    done
    out=${out%$'\n'}
    out=${out%,}
  elif ((${#lines[@]} > 0)) && [ "${lines[0]}" != '{}' ]; then
    # Half written by somebody who was killed: put aside
    line=1
    while [ -e "$file.bad-$line" ]; do line=$((line + 1)); done
    mv -T -- "$file" "$file.bad-$line" || return
  fi
  [[ $'\n'$out == *$'\n'"  $3: "* ]] || out+=${out:+,$'\n'}"  $3: $4"
  read -r draft < /proc/sys/kernel/random/uuid
  draft=$1/.$2.json.$draft.tmp
  printf '{\n%s\n}' "$out" > "$draft" && mv -f -T -- "$draft" "$file" || { rm -f -- "$draft" && return 1; }
}

export -f herd_log _herd_json _herd_put
