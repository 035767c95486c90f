package io.hyperherd.monitor.command;

import io.hyperherd.SweepRun;
import io.hyperherd.core.json.JsonStyle;
import io.hyperherd.monitor.plan.Plan;
import io.hyperherd.monitor.spi.Clock;
import io.hyperherd.monitor.spi.Post;
import io.hyperherd.monitor.spi.Reply;
import io.hyperherd.monitor.spi.Reply.Audience;
import io.hyperherd.monitor.spi.Reply.Form;
import io.hyperherd.monitor.spi.Speaker;
import io.hyperherd.monitor.spi.ToolCall.Steps;
import io.hyperherd.monitor.spi.ToolCall.Streams;
import io.hyperherd.monitor.tool.ResultsPost;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What people can look at. */
final class Views {

    private static final int USUAL_LINES = 20;

    private final Desk desk;
    private final Clock clock;

    Views(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    Reply answer(Given given) {
        return switch (given.command()) {
            case "status" -> {
                String rows = StatusText.rows(desk.look(), trial -> true);
                desk.showAnew();
                yield Reply.block(rows);
            }
            case "running" ->
                Reply.block(StatusText.rows(desk.look(), trial -> trial.status().isLive()));
            case "results" -> results(given);
            case "metrics" -> metrics(given);
            case "plot" ->
                new Plots(desk.workshop().reading(), desk.latest())
                        .of(
                                given.text("metric")
                                        .orElseThrow(() ->
                                                new IllegalArgumentException("Of which metric? /metrics lists them.")),
                                given.text("trials"),
                                given.number("smooth").orElse(0));
            case "tail" ->
                Reply.block(desk.workshop()
                        .reading()
                        .plainTail(given.index(), given.number("lines").orElse(USUAL_LINES), Streams.BOTH)
                        .text());
            case "plan" -> Reply.block(desk.plan().isBlank() ? "There is no plan yet." : desk.plan());
            case "info" -> Reply.block(info());
            default -> Reply.words(CommandList.help());
        };
    }

    private Reply results(Given given) {
        Optional<SweepRun> run = desk.workplace().run();
        if (run.isEmpty()) {
            return Reply.words("Nothing was ever submitted.");
        }
        Steps steps =
                given.text("with_steps").filter("false"::equalsIgnoreCase).isPresent() ? Steps.WITHOUT : Steps.WITH;
        Post post = ResultsPost.of(run.get(), "", Speaker.ANSWER, steps);
        return new Reply(Audience.EVERYBODY, Form.WORDS, post.text(), post.files(), Optional.empty());
    }

    private Reply metrics(Given given) {
        Map<Integer, Map<String, String>> all = new TreeMap<>();
        desk.latest().trials().stream().map(trial -> trial.trial().index()).forEach(index -> {
            Map<String, String> last = new TreeMap<>();
            desk.workshop()
                    .reading()
                    .metrics(index)
                    .forEach((name, rows) -> last.put(
                            name,
                            JsonStyle.STREAM.text(rows.get(rows.size() - 1).value())));
            all.put(index, last);
        });
        if (given.text("metric").isEmpty()) {
            String names = all.values().stream()
                    .flatMap(last -> last.keySet().stream())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining("\n"));
            return Reply.block(names.isEmpty() ? "No trial streams metrics." : names);
        }
        String metric = given.text("metric").get();
        String rows = all.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(metric))
                .map(entry -> String.format(
                        Locale.ROOT,
                        "%-6s %s",
                        "#" + entry.getKey(),
                        entry.getValue().get(metric)))
                .collect(Collectors.joining("\n"));
        return Reply.block(rows.isEmpty() ? "No trial streams '" + metric + "'." : metric + "\n" + rows);
    }

    private String info() {
        Facts facts = desk.facts();
        Instant now = clock.now();
        return "workspace " + desk.latest().workspace()
                + "\nsweep     " + desk.latest().sweepName()
                + "\noperator  " + facts.operator() + ", "
                + facts.health().name().toLowerCase(Locale.ROOT)
                + "\nphase     " + Plan.of(desk.plan()).phase().word()
                + "\nup        " + StatusText.duration(Duration.between(facts.started(), now))
                + "\nticks     " + facts.ticks() + String.format(Locale.ROOT, ", $%.4f", facts.dollars())
                + facts.nextTick()
                        .map(at -> "\nnext tick "
                                + (at.isAfter(now)
                                        ? "in " + StatusText.duration(Duration.between(now, at))
                                        : "due now"))
                        .orElse("");
    }
}
