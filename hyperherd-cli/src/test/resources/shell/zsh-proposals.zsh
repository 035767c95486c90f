# Types a line into an interactive zsh, presses Tab, and prints what was proposed.
# usage: zsh -f zsh-proposals.zsh BIN SCRIPTS FOLDER LINE
zmodload zsh/zpty
export HERD_BIN=$1 HERD_SCRIPTS=$2 HERD_PROPOSALS=$(mktemp)
cd $3 || exit 1

setup=$(mktemp)
cat > $setup <<'END'
PROMPT= PATH=$HERD_BIN:$PATH
fpath=($HERD_SCRIPTS $fpath)
autoload -Uz compinit
compinit -u -D
compadd() {
  local -a hits
  if [[ ${@[1,(i)(-|--)]} != *-(O|A|D)\ * ]]; then
    builtin compadd -A hits "$@"
    ((${#hits})) && print -rl -- $hits >> $HERD_PROPOSALS
  fi
  builtin compadd "$@"
}
finish() { exit }
zle -N finish
bindkey '^I' complete-word
bindkey '^X' finish
END

zpty zsh zsh -f -i
zpty -w zsh "source $setup"
zpty -w -n zsh "$4"$'\t\x18'
while zpty -r zsh line; do :; done
cat $HERD_PROPOSALS
rm -f $setup $HERD_PROPOSALS
