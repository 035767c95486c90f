import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Sums the surefire and failsafe reports below the working directory, and prints {@code PASSED FAILED SKIPPED}.
 *
 * <p>The arguments are names of test classes that need SLURM. The exit status is 1 when one of them ran no test, or
 * when any test was skipped with SLURM as the reason. Standard error names these, and what failed.
 */
final class TestReports {

    enum Outcome {
        PASSED,
        FAILED,
        SKIPPED
    }

    record TestCase(String className, String name, Outcome outcome, String reason) {
        boolean belongsTo(String type) {
            return className.equals(type) || className.startsWith(type + "$");
        }

        boolean isSkippedForWantOfSlurm() {
            return outcome == Outcome.SKIPPED && reason.matches("(?is).*(slurm|sbatch|sinfo).*");
        }
    }

    public static void main(String[] slurmTests) throws IOException, XMLStreamException {
        List<TestCase> cases = readAll(Path.of(""));
        printFailed(cases);
        List<String> missed = new ArrayList<>();
        for (String type : slurmTests) {
            if (cases.stream().noneMatch(test -> test.belongsTo(type) && test.outcome() != Outcome.SKIPPED)) {
                missed.add(type);
            }
        }
        cases.stream()
                .filter(TestCase::isSkippedForWantOfSlurm)
                .forEach(test -> missed.add(test.className() + "." + test.name() + " (" + test.reason() + ")"));
        missed.forEach(test -> System.err.println("ci: needs SLURM and did not run: " + test));
        System.out.println(
                count(cases, Outcome.PASSED) + " " + count(cases, Outcome.FAILED) + " " + count(cases, Outcome.SKIPPED));
        System.exit(missed.isEmpty() ? 0 : 1);
    }

    private static List<TestCase> readAll(Path root) throws IOException, XMLStreamException {
        List<Path> reports;
        try (Stream<Path> files = Files.find(root, 8, (path, attributes) -> isReport(path))) {
            reports = files.sorted().toList();
        }
        List<TestCase> cases = new ArrayList<>();
        for (Path report : reports) {
            read(report, cases);
        }
        return cases;
    }

    private static boolean isReport(Path path) {
        return path.toString().matches(".*\\btarget/(surefire|failsafe)-reports/TEST-[^/]*\\.xml");
    }

    private static void read(Path report, List<TestCase> cases) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try (InputStream in = Files.newInputStream(report)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("testcase")) {
                    cases.add(readCase(xml));
                }
            }
        } catch (XMLStreamException cut) {
            // A JVM that was killed leaves a report in pieces; that is a failure, not a reason to lose the other counts.
            cases.add(new TestCase(report.toString(), "unreadable report", Outcome.FAILED, cut.getMessage()));
        }
    }

    /** Reads up to the end of the test case the reader stands on. */
    private static TestCase readCase(XMLStreamReader xml) throws XMLStreamException {
        String className = attribute(xml, "classname");
        String name = attribute(xml, "name");
        Outcome outcome = Outcome.PASSED;
        String reason = "";
        boolean inSkipped = false;
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                switch (xml.getLocalName()) {
                    case "failure", "error" -> outcome = Outcome.FAILED;
                    case "skipped" -> {
                        outcome = Outcome.SKIPPED;
                        reason = attribute(xml, "message");
                        inSkipped = true;
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.CHARACTERS && inSkipped) {
                reason += firstLine(xml.getText());
                inSkipped = false;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return new TestCase(className, name, outcome, reason);
    }

    /** Surefire writes why a test was skipped as an attribute or before a stack trace, whose class names say nothing. */
    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("");
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static long count(List<TestCase> cases, Outcome outcome) {
        return cases.stream().filter(test -> test.outcome() == outcome).count();
    }

    private static void printFailed(List<TestCase> cases) {
        cases.stream()
                .filter(test -> test.outcome() == Outcome.FAILED)
                .forEach(test -> System.err.println("ci: failed: " + test.className() + "." + test.name()));
    }
}
