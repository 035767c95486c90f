# What starting herd and making its class archive have in common. Sourced, with the folder of the jars in $lib.
# Sets: java, its home, the options vm, the class path cp, and jdk and build, which an archive belongs to.

launch_fail() {
  echo "herd: $1" >&2
  exit "$2"
}

if [ -n "${HERD_JAVA_HOME-}" ]; then
  home=$HERD_JAVA_HOME
elif [ -x "${lib%/lib}/runtime/bin/java" ]; then
  home=${lib%/lib}/runtime
elif [ -n "${JAVA_HOME-}" ]; then
  home=$JAVA_HOME
else
  java=$(command -v java) || launch_fail "no Java found: install Java 17 or newer, or set JAVA_HOME" 127
  # Where systems keep their Javas; asking there starts no program.
  for home in /usr/lib/jvm/*; do
    [ ! "$home/bin/java" -ef "$java" ] || break
  done
  if [ ! "$home/bin/java" -ef "$java" ]; then
    [ ! -h "$java" ] || java=$(readlink -f "$java")
    home=${java%/bin/java}
  fi
fi
java=$home/bin/java
[ -x "$java" ] || launch_fail "$java is not a program: look at JAVA_HOME and HERD_JAVA_HOME" 127

# A JDK says in a file which one it is. Without the file there is no archive, and an old Java is found out when it will not start.
jdk=
if [ -r "$home/release" ]; then
  version= runtime= maker=
  while IFS='=' read -r key value; do
    value=${value#\"}
    value=${value%\"}
    case $key in
      IMPLEMENTOR) maker=${value%% *} ;;
      JAVA_RUNTIME_VERSION) runtime=$value ;;
      JAVA_VERSION) version=$value ;;
    esac
  done < "$home/release"
  case ${version%%[.+-]*} in
    '' | *[!0-9]*) ;;
    *) [ "${version%%[.+-]*}" -ge 17 ] || launch_fail "needs Java 17 or newer; $java is version ${version%%[.+-]*}" 1 ;;
  esac
  jdk=${maker:-jdk}-${runtime:-$version}
  case $jdk in
    *[!A-Za-z0-9._+~-]*) jdk= ;;
  esac
fi

build= cp=
{
  read -r build
  while read -r jar; do
    cp=$cp:$lib/$jar
  done
} < "$lib/herd.build" || launch_fail "the installation is damaged: $lib/herd.build cannot be read" 1
cp=${cp#:}

# Few compilations, a small heap on large login nodes, limits that fit ulimit -v, and no word of the JVM's own on standard output.
# Java 17 takes objects from its archive for this collector only; its own choice of threads would be one for each core.
vm="-Xmx512m -XX:+UseG1GC -XX:ParallelGCThreads=1 -XX:ConcGCThreads=1 -XX:G1ConcRefinementThreads=0"
vm="$vm -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=4 -XX:ReservedCodeCacheSize=48m"
# A loop over all trials is compiled while it runs: it does not come a second time.
vm="$vm -XX:Tier3BackEdgeThreshold=5000"
# The archive stays where it was made for: moving it means to copy each of its pages, at every start. A Java that knows no such choice moves it.
vm="$vm -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0"
vm="$vm -XX:CompressedClassSpaceSize=64m -XX:-UsePerfData -Xshare:auto -Xlog:disable -Xlog:all=error:stderr:level,tags"
