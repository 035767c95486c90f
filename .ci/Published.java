import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Holds what was deployed to a folder against what Maven Central asks for.
 *
 * <p>The argument is the folder. Standard output lists what lies there; standard error says what is missing, and then the
 * exit status is 1. Which modules there must be, the deployed BOM says.
 */
final class Published {

    private static final List<String> DATA = List.of("name", "description", "url", "licenses", "developers", "scm");

    private final Path group;
    private final Set<String> listed = new TreeSet<>();
    private final List<String> missing = new ArrayList<>();

    private Published(Path folder) {
        this.group = folder.resolve("io/hyperherd");
    }

    public static void main(String[] args) throws Exception {
        Published published = new Published(Path.of(args[0]));
        published.check();
        published.listed.forEach(System.out::println);
        published.missing.forEach(what -> System.err.println("published: " + what));
        System.exit(published.missing.isEmpty() ? 0 : 1);
    }

    private void check() throws IOException, ParserConfigurationException, SAXException {
        Element bom = pom("hyperherd-bom");
        Set<String> modules = new TreeSet<>();
        NodeList dependencies = bom.getElementsByTagName("dependency");
        for (int i = 0; i < dependencies.getLength(); i++) {
            modules.add(text((Element) dependencies.item(i), "artifactId"));
        }
        Set<String> expected = new TreeSet<>(modules);
        expected.addAll(List.of("hyperherd-bom", "hyperherd-parent"));
        Set<String> found = new TreeSet<>();
        try (Stream<Path> artifacts = Files.list(group)) {
            artifacts.forEach(artifact -> found.add(artifact.getFileName().toString()));
        }
        require(found.equals(expected), "there are " + found + ", and the BOM asks for " + expected);

        Element parent = pom("hyperherd-parent");
        hasData("hyperherd-parent", List.of(parent));
        hasData("hyperherd-bom", List.of(bom));
        for (String data : List.of("url", "licenses", "developers", "scm")) {
            require(text(bom, data).equals(text(parent, data)), "the BOM and the parent differ in <" + data + ">");
        }
        for (String module : modules) {
            hasData(module, List.of(pom(module), parent));
            holds(module, ".jar", "module-info.class");
            holds(module, "-sources.jar", "module-info.java");
            holds(module, "-javadoc.jar", "index.html");
        }
    }

    /** The nearer of {@code poms} come first; what one lacks it inherits from the next. */
    private void hasData(String module, List<Element> poms) {
        for (String data : DATA) {
            require(poms.stream().anyMatch(pom -> !text(pom, data).isEmpty()), module + " has no <" + data + ">");
        }
    }

    private void holds(String module, String ending, String entry) throws IOException {
        Path jar = file(module, ending);
        if (Files.exists(jar)) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                require(zip.getEntry(entry) != null, jar.getFileName() + " holds no " + entry);
            }
        }
    }

    private Element pom(String module) throws IOException, ParserConfigurationException, SAXException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file(module, ".pom").toFile())
                .getDocumentElement();
    }

    /** Returns the one file of {@code module} with this ending, such as {@code hyperherd-api-0.1.0-sources.jar}. */
    private Path file(String module, String ending) throws IOException {
        String name = module + "-[0-9][0-9A-Z.]*(-[0-9]{8}\\.[0-9]{6}-[0-9]+)?" + ending.replace(".", "\\.");
        try (Stream<Path> files = Files.walk(group.resolve(module))) {
            List<Path> fitting = files.filter(file -> file.getFileName().toString().matches(name)).sorted().toList();
            if (fitting.size() != 1) {
                missing.add(module + " has " + fitting.size() + " files *" + ending + ", and should have one");
                return group.resolve(module).resolve("none" + ending);
            }
            Path file = fitting.get(0);
            for (String sum : List.of(".md5", ".sha1")) {
                require(Files.exists(Path.of(file + sum)), file.getFileName() + " has no " + sum);
            }
            listed.add(group.relativize(file) + "  " + Files.size(file));
            return file;
        }
    }

    private void require(boolean holds, String complaint) {
        if (!holds) {
            missing.add(complaint);
        }
    }

    /** Returns the text below the child {@code name} of {@code parent}, empty where there is none. */
    private static String text(Element parent, String name) {
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i).getNodeName().equals(name)) {
                return children.item(i).getTextContent().strip();
            }
        }
        return "";
    }
}
