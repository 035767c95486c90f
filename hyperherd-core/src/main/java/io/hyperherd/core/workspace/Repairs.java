package io.hyperherd.core.workspace;

import io.hyperherd.Manifest;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What a damaged workspace can be rebuilt from. The caller holds the workspace's lock from before the reading until after the writing. */
public final class Repairs {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Workspace workspace;
    private final ManifestFile manifest;
    private final Path mark;

    /** Prepares to repair {@code workspace}. */
    public Repairs(Workspace workspace) {
        this.workspace = workspace;
        this.manifest = new ManifestFile(workspace.manifestPath());
        this.mark = workspace.stateDirectory().resolve("next_index");
    }

    /** Returns the trials whose records in the manifest are whole; none where there is no file. */
    public Manifest salvaged() {
        return manifest.salvage();
    }

    /** Returns the texts of the job scripts that are still there, the newest last. */
    public List<String> jobScripts() {
        List<String> texts = new ArrayList<>();
        try {
            Path jobs = workspace.stateDirectory().resolve("local");
            if (Files.isDirectory(jobs)) {
                try (DirectoryStream<Path> directories = Files.newDirectoryStream(jobs, "[0-9]*")) {
                    for (Path job : directories) {
                        addScripts(job, texts);
                    }
                }
            }
            Path sbatch = workspace.stateDirectory().resolve("job.sbatch");
            if (Files.isRegularFile(sbatch)) {
                texts.add(Files.readString(sbatch));
            }
        } catch (IOException e) {
            throw FileComplaint.cannot("read the job scripts in", workspace.stateDirectory(), e);
        }
        return texts;
    }

    private static void addScripts(Path job, List<String> texts) throws IOException {
        try (DirectoryStream<Path> scripts = Files.newDirectoryStream(job, "[0-9]*.sh")) {
            for (Path script : scripts) {
                texts.add(Files.readString(script));
            }
        }
    }

    /** Puts the manifest out of the way under another name, which is returned. */
    public Path setManifestAside(Instant now) {
        Path from = workspace.manifestPath();
        Path aside = from.resolveSibling(from.getFileName() + ".damaged-" + STAMP.format(now));
        try {
            Files.move(from, aside, StandardCopyOption.ATOMIC_MOVE);
            return aside;
        } catch (IOException e) {
            throw FileComplaint.cannot("rename", from, e);
        }
    }

    /** Forgets the mark of used indices, which the other files then yield again. */
    public void dropMark() {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            throw FileComplaint.cannot("remove", mark, e);
        }
    }
}
