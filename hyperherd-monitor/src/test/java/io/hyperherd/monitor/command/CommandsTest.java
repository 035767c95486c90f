package io.hyperherd.monitor.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.RunOptions;
import io.hyperherd.monitor.MonitorBed;
import io.hyperherd.monitor.loop.Monitor;
import io.hyperherd.monitor.spi.Caller;
import io.hyperherd.monitor.spi.Message;
import io.hyperherd.monitor.spi.Operator;
import io.hyperherd.monitor.spi.Reception.Answer;
import io.hyperherd.monitor.spi.Reception.Taken;
import io.hyperherd.monitor.spi.Reply;
import io.hyperherd.monitor.spi.Request;
import io.hyperherd.monitor.spi.Tick;
import io.hyperherd.monitor.spi.Toolbox;
import io.hyperherd.testkit.Course;
import io.hyperherd.testkit.HerdExtension;
import io.hyperherd.testkit.Testbed;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people in channels ask for. */
@ExtendWith(HerdExtension.class)
class CommandsTest {

    private static final Caller BOSS = new Caller("chat", "boss", "Bo", Set.of());
    private static final Caller CREW = new Caller("chat", "77", "Cy", Set.of("crew"));
    private static final Caller STRANGER = new Caller("chat", "66", "Di", Set.of("other"));

    private MonitorBed bed;
    private final Queue<Runnable> script = new ArrayDeque<>();

    @BeforeEach
    void fourTrialsOfWhichTwoRun(Testbed testbed) {
        bed = new MonitorBed(testbed).sweep(4, "");
        testbed.cluster().running(start -> Course.succeeds(Duration.ofMinutes(50)));
        bed.opened().run(RunOptions.defaults().withIndices(List.of(0, 1)));
        testbed.cluster().advance(Duration.ofMinutes(1));
    }

    /** Plays the script, one line whenever the monitor waits, and ends it. */
    private void play() {
        script.add(() -> bed.notes().reception().command(new Request(BOSS, "shutdown", Map.of())));
        bed.time().visit(now -> Optional.ofNullable(script.poll()).ifPresent(Runnable::run));
        Monitor monitor = bed.monitor(bed.time(), OptionalInt.empty(), workshop -> new Operator() {
            @Override
            public String name() {
                return "nobody";
            }

            @Override
            public Effort act(Tick tick, Toolbox toolbox) {
                return Effort.NONE;
            }
        });
        bed.run(monitor);
    }

    private Supplier<Reply> says(Caller caller, String command, Map<String, String> values) {
        Box<Reply> box = new Box<>();
        script.add(() -> box.fill(bed.notes().reception().command(new Request(caller, command, values))));
        return box;
    }

    private static final class Box<T> implements Supplier<T> {
        private Optional<T> content = Optional.empty();

        void fill(CompletionStage<T> stage) {
            stage.thenAccept(value -> content = Optional.of(value));
        }

        @Override
        public T get() {
            return content.orElseThrow();
        }
    }

    @Test
    void everybodyMayLookAndOnlyThoseNamedMayAct() {
        Supplier<Reply> status = says(STRANGER, "status", Map.of());
        Supplier<Reply> run = says(STRANGER, "run", Map.of("index", "3"));
        Box<Taken> message = new Box<>();
        script.add(() -> message.fill(bed.notes()
                .reception()
                .message(STRANGER, new Message(bed.time().now(), "chat", "Di", "stop everything"))));
        Supplier<Reply> byRole = says(CREW, "run", Map.of("index", "3"));

        play();

        assertThat(status.get().text()).contains("2 running", "2 ready");
        assertThat(run.get().audience()).isEqualTo(Reply.Audience.CALLER);
        assertThat(run.get().text()).contains("You may look, but not act");
        assertThat(message.get()).isEqualTo(Taken.NOT_ALLOWED);
        assertThat(byRole.get().text()).startsWith("Submitted trial 3 as job");
    }

    @Test
    void pruningAsksFirstAndOnlyWhoAskedMayAnswerAndOnce() {
        Supplier<Reply> question = says(BOSS, "prune", Map.of("index", "0", "reason", "slow"));
        Box<Reply> other = new Box<>();
        Box<Reply> yes = new Box<>();
        Box<Reply> again = new Box<>();
        for (Map.Entry<Caller, Box<Reply>> answer :
                List.of(Map.entry(CREW, other), Map.entry(BOSS, yes), Map.entry(BOSS, again))) {
            script.add(() -> answer.getValue()
                    .fill(bed.notes()
                            .reception()
                            .confirm(
                                    answer.getKey(),
                                    question.get().confirmation().orElseThrow().token(),
                                    Answer.YES)));
        }
        Supplier<Reply> status = says(BOSS, "status", Map.of());

        play();

        assertThat(question.get().text()).isEqualTo("This stops trial 0, which is running, for good. Do it?");
        assertThat(other.get().text()).contains("Only who gave the command");
        assertThat(yes.get().text()).isEqualTo("Cancelled trial 0.");
        assertThat(again.get().text()).contains("no longer open");
        assertThat(status.get().text()).contains("1 pruned");
    }

    @Test
    void stoppingAllAsksFirstAndNoLeavesThem() {
        Supplier<Reply> question = says(BOSS, "stop_all", Map.of());
        Box<Reply> no = new Box<>();
        script.add(() -> no.fill(bed.notes()
                .reception()
                .confirm(BOSS, question.get().confirmation().orElseThrow().token(), Answer.NO)));
        Supplier<Reply> status = says(BOSS, "running", Map.of());

        play();

        assertThat(question.get().text()).isEqualTo("This cancels all 2 live trials. Do it?");
        assertThat(no.get().text()).isEqualTo("Nothing was done.");
        assertThat(status.get().text()).contains("#0", "#1");
    }

    @Test
    void whatMakesNoSenseIsSaidToTheCaller() {
        Supplier<Reply> unknown = says(BOSS, "dance", Map.of());
        Supplier<Reply> missing = says(BOSS, "run", Map.of());
        Supplier<Reply> noNumber = says(BOSS, "stop", Map.of("index", "one"));
        Supplier<Reply> live = says(BOSS, "run", Map.of("index", "0"));

        play();

        assertThat(unknown.get().text()).contains("There is no command 'dance'");
        assertThat(missing.get().text()).contains("Which trial?");
        assertThat(noNumber.get().text()).isEqualTo("'one' is no whole number.");
        assertThat(live.get().text()).contains("a live trial is never submitted again");
    }
}
