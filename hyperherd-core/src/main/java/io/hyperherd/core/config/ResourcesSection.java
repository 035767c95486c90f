package io.hyperherd.core.config;

import io.hyperherd.core.config.yaml.YamlNode.Entry;
import io.hyperherd.scheduler.Memory;
import io.hyperherd.scheduler.Resources;
import io.hyperherd.scheduler.Walltime;
import java.util.List;
import java.util.Optional;

/** Reads {@code slurm}. */
final class ResourcesSection {

    static final Keys KEYS = Keys.of(
                    "partition", "time", "mem", "cpus_per_task", "gres", "max_concurrent", "extra_args")
            .nullable("gres", "max_concurrent");

    private ResourcesSection() {}

    static Optional<Resources> read(Entry entry, Problems problems) {
        Optional<Resources> resources = Section.open(
                        entry.value(), entry.key().at(), Label.FILE.child("slurm"), KEYS, problems)
                .map(ResourcesSection::read);
        resources.ifPresent(read -> problems.addAll(SettingsRules.resources(read)));
        return resources;
    }

    private static Resources read(Section section) {
        return new Resources(
                section.text("partition"),
                section.text("time").map(Walltime::parse).orElse(Resources.DEFAULT.time()),
                section.text("mem").map(Memory::parse).orElse(Resources.DEFAULT.memory()),
                section.integer("cpus_per_task").orElse(Resources.DEFAULT.cpusPerTask()),
                section.text("gres").filter(gres -> !gres.isEmpty()),
                section.integer("max_concurrent"),
                section.texts("extra_args").orElse(List.of()));
    }
}
