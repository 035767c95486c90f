package io.hyperherd.cli;

import io.hyperherd.TrialStatus;

/** Colours text, or leaves it alone. */
enum Painter {
    /** Leaves text alone, for files, pipes and those who ask for it. */
    PLAIN {
        @Override
        String code(Paint paint) {
            return "";
        }

        @Override
        String reset() {
            return "";
        }
    },
    /** Colours text. */
    COLOUR {
        @Override
        String code(Paint paint) {
            return paint.code();
        }

        @Override
        String reset() {
            return "\u001b[0m";
        }
    };

    /** Returns what switches {@code paint} on. */
    abstract String code(Paint paint);

    /** Returns what switches all colours off. */
    abstract String reset();

    String paint(Paint paint, String text) {
        return code(paint) + text + reset();
    }

    String paint(TrialStatus status, String text) {
        return Paint.of(status).map(p -> paint(p, text)).orElse(text);
    }
}
