package io.hyperherd.core.workspace;

import io.hyperherd.Attempt;
import io.hyperherd.AttemptEnd;
import io.hyperherd.core.bulk.Bulk;
import io.hyperherd.core.evidence.Attempts;
import io.hyperherd.scheduler.JobId;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What job scripts leave in {@code attempts/}: links {@code INDEX.ATTEMPT} that say {@code JOB.RESTART.SCHEDULER.TASK}, links {@code
 * INDEX.ATTEMPT.RESTART} of runs after a restart that say the same, and files {@code INDEX.ATTEMPT.end.RESTART}. What is not whole, since
 * its writer was cut off, counts as not there.
 */
final class AttemptFiles {

    private static final Pattern NAME = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})(?:\\.(end\\.)?(\\d{1,4}))?");
    private static final Pattern OWNER = Pattern.compile("(\\d+)\\.(\\d{1,9})\\.([a-z0-9-]+)(?:\\.(\\d{1,9}))?");

    /** No owner is written so. */
    private static final String CLOSED = "closed";

    private final Path directory;

    AttemptFiles(Path directory) {
        this.directory = directory;
    }

    /**
     * The newest attempt of a trial by the names of its files, and in it the newest run that was taken or closed, and the newest that
     * ended, -1 where none did.
     */
    private record Names(int number, int run, int ended) {
        Names and(Names other) {
            if (number != other.number) {
                return number > other.number ? this : other;
            }
            return new Names(number, Math.max(run, other.run), Math.max(ended, other.ended));
        }
    }

    /** Reads the newest attempts of the trials that {@code wanted} lets pass, and the numbers of all. */
    Attempts read(IntPredicate wanted) {
        Map<Integer, Names> names = names();
        Map<Integer, Integer> numbers = new HashMap<>();
        names.forEach((index, of) -> numbers.put(index, of.number()));
        List<Map.Entry<Integer, Names>> asked =
                names.entrySet().stream().filter(of -> wanted.test(of.getKey())).toList();
        List<Attempt> attempts = Bulk.each(asked, of -> attempt(of.getKey(), of.getValue()));
        Map<Integer, Attempt> newest = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            newest.put(asked.get(i).getKey(), attempts.get(i));
        }
        return new Attempts(numbers, newest);
    }

    /** Takes a run of the attempt, 0 for the first, in nobody's name, unless it is taken; returns the job that has taken it. */
    Optional<Attempt.Owner> close(int index, int number, int run) {
        return owner(mark(link(index, number, run), CLOSED), index);
    }

    /**
     * Takes the attempt for {@code owner}, unless another job has taken it.
     *
     * @return whether {@code owner} has it now
     */
    boolean take(int index, int number, Attempt.Owner owner) {
        String mine = owner.job() + "." + owner.restart() + "." + owner.scheduler() + "." + owner.task();
        String says = mark(link(index, number, 0), mine);
        return says.equals(mine)
                || owner(says, index)
                        .filter(has -> has.job().equals(owner.job()))
                        .isPresent();
    }

    /** Makes the link, in one step, unless there is one; returns what it says then. */
    private String mark(Path link, String text) {
        try {
            Files.createDirectories(directory);
            Files.createSymbolicLink(link, directory.getFileSystem().getPath(text));
            return text;
        } catch (FileAlreadyExistsException taken) {
            return text(link);
        } catch (IOException e) {
            throw FileComplaint.cannot("write", link, e);
        }
    }

    /** Writes down how the run of the attempt ended. */
    void end(int index, int number, AttemptEnd end) {
        EndRecord.write(end(index, number, end.restart()), end);
    }

    private Map<Integer, Names> names() {
        Map<Integer, Names> all = new HashMap<>();
        if (!Files.isDirectory(directory)) {
            return all;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                Matcher name = NAME.matcher(entry.getFileName().toString());
                if (name.matches()) {
                    all.merge(Integer.parseInt(name.group(1)), names(name), Names::and);
                }
            }
        } catch (IOException e) {
            throw FileComplaint.cannot("list", directory, e);
        }
        return all;
    }

    private static Names names(Matcher name) {
        int number = Integer.parseInt(name.group(2));
        int run = name.group(4) == null ? 0 : Integer.parseInt(name.group(4));
        return name.group(3) == null ? new Names(number, run, -1) : new Names(number, 0, run);
    }

    private Path link(int index, int number, int run) {
        String attempt = index + "." + number;
        return directory.resolve(run == 0 ? attempt : attempt + "." + run);
    }

    private Path end(int index, int number, int run) {
        return directory.resolve(index + "." + number + ".end." + run);
    }

    private Attempt attempt(int index, Names names) {
        Optional<Attempt.Owner> owner = Optional.empty();
        boolean closed = false;
        for (int run = names.run(); run >= 0 && owner.isEmpty(); run--) {
            String text = text(link(index, names.number(), run));
            closed |= text.equals(CLOSED);
            owner = owner(text, index);
        }
        int begun = owner.map(Attempt.Owner::restart).orElse(0);
        Optional<AttemptEnd> end =
                names.ended() >= begun ? EndRecord.read(end(index, names.number(), names.ended())) : Optional.empty();
        return new Attempt(names.number(), owner, end, closed);
    }

    /** What is no link, and what cannot be read, says nothing. */
    private static String text(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (NotLinkException notOurs) {
            return "";
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** Marks that say no task are of jobs whose tasks are numbered by trial. */
    private static Optional<Attempt.Owner> owner(String text, int index) {
        Matcher owner = OWNER.matcher(text);
        return owner.matches()
                ? Optional.of(new Attempt.Owner(
                        owner.group(3),
                        new JobId(owner.group(1)),
                        Integer.parseInt(owner.group(2)),
                        owner.group(4) == null ? index : Integer.parseInt(owner.group(4))))
                : Optional.empty();
    }
}
