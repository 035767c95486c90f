package io.hyperherd.cli;

import java.util.List;

/** A job script with what people see shortened, the lookup, and a case behind it, which they see whole. */
final class FakeScript {

    private FakeScript() {}

    static String of(List<Integer> indices) {
        StringBuilder script = new StringBuilder("#!/bin/bash\ncase \"$SLURM_ARRAY_TASK_ID\" in\n");
        indices.forEach(i -> script.append("  ").append(i).append(")\n    OVERRIDES=\n    ;;\n"));
        return script.append("""
                  *)
                    exit 1
                    ;;
                esac
                case $? in
                  0) ;;
                  *)
                    exit 2
                    ;;
                esac
                """).toString();
    }
}
