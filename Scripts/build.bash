# shellcheck shell=bash
# Builds the release command when its sources have changed. To be sourced, with $scripts set.

root="${scripts:?}"
root="${root%/*}"
readonly release_binary="$root/.build/release/apiary"
readonly release_stamp="$root/.build/apiary-release-stamp"
readonly toolchain="$root/.build/apiary-toolchain" # which Swift there is, by Scripts/bootstrap

# Whether the last build was made by this toolchain and has seen every source as it is now. The time of the
# last change of any kind (ctime) tells more than that of the content: a folder's tells of files that were
# added, renamed or deleted, and a file put back with its old modification time has changed all the same.
is_fresh() {
  [[ -x $release_binary && -e $release_stamp ]] || return 1
  [[ $(<"$release_stamp") == "$(<"$toolchain")" ]] || return 1
  local newer
  newer="$(find "$root/Sources" "$root/Package.swift" -newercm "$release_stamp" -print -quit)" || return 1
  [[ -z $newer ]]
}

build_release() {
  if is_fresh; then return; fi
  mkdir -p -- "$root/.build"
  local lock
  exec {lock}>"$root/.build/apiary-build.lock"
  if ! flock --nonblock "$lock"; then
    printf 'apiary: waiting for another build\n' >&2
    flock "$lock"
  fi
  # The other build may have done the work.
  if ! is_fresh; then
    # Dated before the build, so that a change while it runs is not lost; only a success counts.
    cat -- "$toolchain" >"$release_stamp.started"
    # Without the lock's descriptor: what the build leaves running must not keep the lock.
    swift build --package-path "$root" -c release --product apiary {lock}>&- >&2
    # Beside the program: performance files say what they were made by.
    git -C "$root" describe --always --dirty --abbrev=40 >"${release_binary%/*}/apiary.revision" 2>/dev/null \
      || printf 'unknown\n' >"${release_binary%/*}/apiary.revision"
    mv -- "$release_stamp.started" "$release_stamp"
  fi
  exec {lock}>&-
}
