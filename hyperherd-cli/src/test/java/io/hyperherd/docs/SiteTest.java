package io.hyperherd.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.lifecycle.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site that one command makes of the documentation. */
class SiteTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]*)(?:#([^\"]*))?\"");

    @TempDir
    private Path site;

    @Test
    void holdsEveryPageAndNoLinkLeadsNowhere() throws IOException {
        Program.output(List.of(
                "env",
                "-C",
                ROOT.toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "docs/Site.java",
                site.toString()));

        assertThat(site.resolve("index.html")).exists();
        assertThat(below(ROOT.resolve("docs"), ".md"))
                .allSatisfy(page -> assertThat(
                                site.resolve(ROOT.relativize(page).toString().replaceFirst("\\.md$", ".html")))
                        .exists());
        assertThat(brokenLinks()).isEmpty();
    }

    private List<String> brokenLinks() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : below(site, ".html")) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                Path target = link.group(1).isEmpty()
                        ? page
                        : page.resolveSibling(link.group(1)).normalize();
                boolean leads = link.group(1).contains("://")
                        || (Files.isRegularFile(target)
                                && (link.group(2) == null
                                        || Files.readString(target).contains("id=\"" + link.group(2) + "\"")));
                if (!leads) {
                    broken.add(site.relativize(page) + " -> " + link.group());
                }
            }
        }
        return broken;
    }

    private static List<Path> below(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
