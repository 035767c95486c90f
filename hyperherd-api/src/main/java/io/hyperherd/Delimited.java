package io.hyperherd;

import io.hyperherd.stability.Api;
import java.util.List;
import java.util.stream.Collectors;

/** Tables whose cells a character parts. A cell that holds it, or a line end, stands in double quotes (RFC 4180). */
@Api(Api.Status.EVOLVING)
public enum Delimited {
    /** Cells parted by tabs. A quotation mark inside a cell means itself. */
    TABS("\t") {
        @Override
        boolean needsQuotes(String cell) {
            return cell.startsWith("\"");
        }
    },
    /** Cells parted by commas. */
    COMMAS(",") {
        @Override
        boolean needsQuotes(String cell) {
            return cell.contains("\"");
        }
    };

    private final String separator;

    Delimited(String separator) {
        this.separator = separator;
    }

    /** Returns whether a cell without separator and line end must be quoted all the same. */
    abstract boolean needsQuotes(String cell);

    /** Returns one line, without its end. */
    public String line(List<String> cells) {
        return cells.stream().map(this::quoted).collect(Collectors.joining(separator));
    }

    private String quoted(String cell) {
        boolean breaks = cell.contains(separator) || cell.contains("\n") || cell.contains("\r");
        return breaks || needsQuotes(cell) ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
