package io.hyperherd.cli.terminal;

import io.hyperherd.TrialStatus;

/** Colours text, or leaves it alone. */
public enum Painter {
    /** Leaves text alone, for files, pipes and those who ask for it. */
    PLAIN {
        @Override
        public String code(Paint paint) {
            return "";
        }

        @Override
        public String reset() {
            return "";
        }
    },
    /** Colours text. */
    COLOUR {
        @Override
        public String code(Paint paint) {
            return paint.code();
        }

        @Override
        public String reset() {
            return "\u001b[0m";
        }
    };

    /** Returns what switches {@code paint} on. */
    public abstract String code(Paint paint);

    /** Returns what switches all colours off. */
    public abstract String reset();

    public String paint(Paint paint, String text) {
        return code(paint) + text + reset();
    }

    public String paint(TrialStatus status, String text) {
        return Paint.of(status).map(p -> paint(p, text)).orElse(text);
    }
}
