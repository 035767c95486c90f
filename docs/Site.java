import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the Markdown of this repository as a site without scripts: {@code java docs/Site.java FOLDER}, from the top of a checkout.
 *
 * <p>Knows as much Markdown as these pages use: headings, paragraphs, lists, tables, code, links, pictures, bold, and comments, which it
 * drops.
 */
final class Site {

    private static final String STYLE = "body{max-width:54rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 sans-serif}"
            + "pre{background:#f4f4f4;padding:.7rem;overflow-x:auto;line-height:1.3}code{font-size:.9em}"
            + "img{max-width:100%}"
            + "table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.2rem .5rem;text-align:left;vertical-align:top}";
    private static final Pattern INLINE =
            Pattern.compile("`([^`]+)`|!?\\[([^\\]]+)\\]\\(([^)\\s]+)\\)|\\*\\*(.+?)\\*\\*|(?<![*\\w])\\*([^*]+)\\*");

    private final Path folder;
    private final List<String> lines;
    private final StringBuilder html = new StringBuilder();
    private int at;

    private Site(Path folder, String markdown) {
        this.folder = folder;
        lines = markdown.replaceAll("(?s)<!--.*?-->\n?", "").lines().collect(Collectors.toCollection(ArrayList::new));
    }

    public static void main(String[] args) throws IOException {
        Path site = Path.of(args[0]);
        List<Path> files;
        try (Stream<Path> top = Files.list(Path.of(""));
                Stream<Path> docs = Files.walk(Path.of("docs"));
                Stream<Path> examples = Files.walk(Path.of("examples"));
                Stream<Path> benchmarks = Files.walk(Path.of("benchmarks"))) {
            files = Stream.of(top, docs, examples, benchmarks)
                    .flatMap(paths -> paths)
                    .filter(file -> Files.isRegularFile(file) && !file.toString().contains("target/"))
                    .filter(file -> file.getNameCount() > 1 || file.toString().endsWith(".md") || file.endsWith("LICENSE"))
                    .toList();
        }
        for (Path file : files) {
            Path target = site.resolve(file.toString().replaceFirst("\\.md$", ".html"));
            Files.createDirectories(target.getParent());
            if (file.toString().endsWith(".md")) {
                String up = "../".repeat(file.getNameCount() - 1);
                Files.writeString(target, page(file.resolveSibling(""), Files.readString(file), up));
            } else {
                Files.write(target, Files.readAllBytes(file));
            }
        }
        Files.writeString(site.resolve("index.html"), Files.readString(site.resolve("README.html")));
    }

    private static String page(Path folder, String markdown, String up) {
        String title = markdown.lines().filter(line -> line.startsWith("# ")).findFirst().orElse("# HyperHerd").substring(2);
        return "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                + "<title>" + escaped(title.replace("`", "")) + "</title><style>" + STYLE + "</style>\n<nav><a href=\"" + up
                + "index.html\">HyperHerd</a> · <a href=\"" + up + "docs/README.html\">documentation</a></nav>\n"
                + new Site(folder, markdown).blocks() + "</html>\n";
    }

    private String blocks() {
        while (at < lines.size()) {
            String line = lines.get(at);
            if (line.isBlank()) {
                at++;
            } else if (line.startsWith("```")) {
                at++;
                code(taken(next -> !next.startsWith("```")));
                at++;
            } else if (line.startsWith("#")) {
                heading(line);
                at++;
            } else if (line.startsWith("|")) {
                table(taken(next -> next.startsWith("|")));
            } else if (line.startsWith("    ")) {
                code(taken(next -> next.startsWith("    ")).stream().map(next -> next.substring(4)).toList());
            } else if (item(line)) {
                list();
            } else {
                String text = String.join("\n", taken(next -> !next.isBlank() && !next.startsWith("```") && !next.startsWith("|")));
                html.append("<p>").append(inline(text)).append("</p>\n");
            }
        }
        return html.toString();
    }

    private List<String> taken(Predicate<String> holds) {
        int from = at;
        while (at < lines.size() && holds.test(lines.get(at))) {
            at++;
        }
        return lines.subList(from, at);
    }

    private static boolean item(String line) {
        return line.matches("(- |[0-9]+\\. ).*");
    }

    /** Lists are flat here; what is indented below an item belongs to it. */
    private void list() {
        String kind = lines.get(at).startsWith("- ") ? "ul" : "ol";
        html.append("<").append(kind).append(">\n");
        while (at < lines.size() && item(lines.get(at))) {
            String first = lines.get(at++).replaceFirst("^(- |[0-9]+\\. )", "");
            List<String> rest = taken(next -> next.startsWith("  ") || (next.isBlank() && at + 1 < lines.size()
                    && lines.get(at + 1).startsWith("  ")));
            String indent = kind.equals("ul") ? "^ {2}" : "^ {3}";
            String body = first + "\n" + rest.stream().map(next -> next.replaceFirst(indent, "") + "\n").collect(Collectors.joining());
            html.append("<li>").append(new Site(folder, body).blocks()).append("</li>\n");
        }
        html.append("</").append(kind).append(">\n");
    }

    private void code(List<String> code) {
        html.append("<pre><code>").append(escaped(String.join("\n", code))).append("</code></pre>\n");
    }

    private void heading(String line) {
        int level = line.indexOf(' ');
        String words = line.substring(level + 1);
        String anchor = words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_ -]", "").strip().replace(' ', '-');
        html.append("<h%d id=\"%s\">%s</h%d>\n".formatted(level, anchor, inline(words), level));
    }

    private void table(List<String> rows) {
        html.append("<table>\n");
        for (int row = 0; row < rows.size(); row++) {
            String cell = row == 0 ? "th" : "td";
            if (row != 1) {
                html.append("<tr>");
                String inner = rows.get(row).strip().replaceAll("^\\||\\|$", "");
                for (String text : inner.split("(?<!\\\\)\\|", -1)) {
                    html.append("<%s>%s</%s>".formatted(cell, inline(text.strip().replace("\\|", "|")), cell));
                }
                html.append("</tr>\n");
            }
        }
        html.append("</table>\n");
    }

    private String inline(String text) {
        StringBuilder html = new StringBuilder();
        Matcher part = INLINE.matcher(text);
        int from = 0;
        while (part.find()) {
            html.append(escaped(text.substring(from, part.start())));
            from = part.end();
            if (part.group(1) != null) {
                html.append("<code>").append(escaped(part.group(1))).append("</code>");
            } else if (part.group().startsWith("!")) {
                html.append("<img alt=\"%s\" src=\"%s\">".formatted(escaped(part.group(2)), escaped(part.group(3))));
            } else if (part.group(2) != null) {
                link(html, part.group(2), part.group(3));
            } else if (part.group(4) != null) {
                html.append("<strong>").append(inline(part.group(4))).append("</strong>");
            } else {
                html.append("<em>").append(inline(part.group(5))).append("</em>");
            }
        }
        return html.append(escaped(text.substring(from))).toString();
    }

    /** Folders have no page but their README's; where there is none, a reader of the site has nowhere to go. */
    private void link(StringBuilder html, String words, String target) {
        Path file = folder.resolve(target.replaceFirst("#.*", ""));
        boolean isFolder = !target.contains("://") && Files.isDirectory(file) && !target.startsWith("#");
        if (isFolder && !Files.exists(file.resolve("README.md"))) {
            html.append(inline(words));
            return;
        }
        String page = (isFolder ? target + "/README.md" : target).replaceFirst("\\.md(?=#|$)", ".html");
        html.append("<a href=\"").append(escaped(page)).append("\">").append(inline(words)).append("</a>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
