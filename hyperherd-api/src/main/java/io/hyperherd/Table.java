package io.hyperherd;

import io.hyperherd.spi.Engines;
import io.hyperherd.stability.Api;
import io.hyperherd.value.FloatText;
import io.hyperherd.value.Value;
import io.hyperherd.value.ValueText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rows of values under named columns, to be handed to other programs. Immutable.
 *
 * @param columns what the columns are called
 * @param rows one cell for each column; empty where there is no value
 */
@Api(Api.Status.EVOLVING)
public record Table(List<String> columns, List<List<Optional<Value>>> rows) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when a row has another number of cells than there are columns
     */
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Optional<Value>> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " cells in a table of " + columns.size() + " columns");
            }
        }
    }

    /** Returns the table with cells parted by commas, header first; numbers in full, text as it is, nothing where there is no value. */
    public String toCsv() {
        return delimited(Delimited.COMMAS);
    }

    /** Returns the table with cells parted by tabs; see {@link #toCsv}. */
    public String toTsv() {
        return delimited(Delimited.TABS);
    }

    private String delimited(Delimited cells) {
        List<String> lines = new ArrayList<>(List.of(cells.line(columns)));
        rows.forEach(row -> lines.add(cells.line(row.stream().map(Table::shown).toList())));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** Returns a JSON array with an object for each row, in which cells without a value are missing. Numbers that are not finite are null. */
    public String toJson() {
        return Engines.find().json(new Value.Seq(rows.stream().map(this::object).toList()));
    }

    private Value object(List<Optional<Value>> row) {
        Map<String, Value> entries = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            row.get(i).ifPresent(value -> entries.put(column, value));
        }
        return new Value.Dict(entries);
    }

    /** Returns the table as Markdown shows tables, each row on a line of its own. */
    public String toMarkdown() {
        List<String> lines = new ArrayList<>();
        lines.add(markdown(columns));
        lines.add("|" + " --- |".repeat(columns.size()));
        rows.forEach(row -> lines.add(markdown(row.stream().map(Table::shown).toList())));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String markdown(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\R", " "))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    /**
     * Returns the table as an HTML element {@code table}, without style or script, for a page or a notebook. What columns and cells hold is
     * escaped: it is shown as text, whatever it says.
     */
    public String toHtml() {
        List<String> lines = new ArrayList<>();
        lines.add("<table>");
        lines.add("<thead>" + html("th", columns) + "</thead>");
        lines.add("<tbody>");
        rows.forEach(row -> lines.add(html("td", row.stream().map(Table::shown).toList())));
        lines.add("</tbody>");
        lines.add("</table>");
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String html(String element, List<String> cells) {
        return cells.stream()
                .map(cell -> "<" + element + ">" + escaped(cell) + "</" + element + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String shown(Optional<Value> cell) {
        return cell.map(value -> value instanceof Value.Real real
                        ? FloatText.shortest(real.value())
                        : ValueText.nameToken(value))
                .orElse("");
    }
}
