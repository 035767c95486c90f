package io.hyperherd.monitor.tool;

import io.hyperherd.SweepRun;
import io.hyperherd.monitor.file.ChatHistory;
import io.hyperherd.monitor.file.Fields;
import io.hyperherd.monitor.file.Journal;
import io.hyperherd.monitor.look.Workplace;
import io.hyperherd.monitor.spi.ChatEntry;
import io.hyperherd.monitor.spi.Clock;
import io.hyperherd.monitor.spi.Delivery;
import io.hyperherd.monitor.spi.Post;
import io.hyperherd.monitor.spi.Speaker;
import io.hyperherd.monitor.spi.ToolCall;
import io.hyperherd.monitor.spi.ToolResult;
import io.hyperherd.monitor.spi.ToolResult.Outcome;
import io.hyperherd.value.Value;
import java.util.Optional;

/** What operators say to people. */
final class Talking {

    private final People people;
    private final Journal journal;
    private final ChatHistory history;
    private final Workplace workplace;
    private final Clock clock;

    Talking(People people, Journal journal, ChatHistory history, Workplace workplace, Clock clock) {
        this.people = people;
        this.journal = journal;
        this.history = history;
        this.workplace = workplace;
        this.clock = clock;
    }

    ToolResult say(String text) {
        ToolResult result = post("msg", new Post(Speaker.OPERATOR, text));
        if (result.isDone()) {
            history.add(new ChatEntry(clock.now(), "agent", "agent", people.via(), text));
        }
        return result;
    }

    ToolResult summary(String text) {
        return post("tick_summary", new Post(Speaker.OPERATOR, text));
    }

    private ToolResult post(String event, Post post) {
        Fields what = Fields.none().with("text", Journal.cut(post.text())).with("via", people.via());
        journal.write(event, what);
        Delivery delivery = people.post(post);
        if (delivery instanceof Delivery.NotPosted not) {
            journal.write(
                    event + "_failed", Fields.none().with("error", not.why()).with("via", people.via()));
            return new ToolResult(Outcome.FAILED, "it was not posted: " + not.why());
        }
        return MonitorJson.done(Fields.none().with("posted", Value.of(true)).with("via", people.via()));
    }

    ToolResult results(ToolCall.PostResultsTable asked) {
        Optional<SweepRun> run = workplace.run();
        if (run.isEmpty()) {
            return Actions.refused("nothing was ever submitted");
        }
        Post post = ResultsPost.of(run.get(), asked.caption(), Speaker.OPERATOR, asked.steps());
        journal.write(
                "post_results_table",
                Fields.none()
                        .with("trials", run.get().trials().size())
                        .with("files", post.files().size()));
        return people.post(post) instanceof Delivery.NotPosted not
                ? new ToolResult(Outcome.FAILED, "it was not posted: " + not.why())
                : MonitorJson.done(Fields.none().with("posted", Value.of(true)));
    }
}
