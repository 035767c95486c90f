package io.hyperherd.discord;

import static io.hyperherd.discord.Rig.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.discord.fake.Answer;
import io.hyperherd.discord.fake.FakeDiscord;
import io.hyperherd.discord.fake.Person;
import io.hyperherd.monitor.spi.Reply;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slash commands reach the monitor, and its answers who gave them. */
class CommandTest {

    private Rig rig;
    private String home;

    @BeforeEach
    void set() throws Exception {
        rig = Rig.set();
        home = rig.discord.addChannel("demo", "");
        rig.start();
    }

    @AfterEach
    void clear() {
        rig.close();
    }

    @Test
    void theCommandsOfTheMonitorAreRegisteredForTheGuild() {
        assertThat(rig.discord.commands())
                .extracting(command -> command.getString("name"))
                .containsExactly("status", "tail", "slow", "run", "stop", "prune");
        assertThat(option("prune", "index").getInt("type")).isEqualTo(4);
        assertThat(option("prune", "index").getBoolean("required")).isTrue();
        assertThat(option("prune", "reason").getInt("type")).isEqualTo(3);
        assertThat(option("prune", "reason").getBoolean("required", false)).isFalse();
    }

    @Test
    void statusIsAnsweredInABlockForEverybody() {
        List<Answer> answers = run(Person.MALLORY, "status", Map.of(), 1);

        assertThat(answers.get(0).text()).isEqualTo("```\ndemo: 3 running (3)\n```");
        assertThat(answers.get(0).isPrivate()).isFalse();
    }

    @Test
    void runAndStopReachTheMonitor() {
        assertThat(run(Person.ALICE, "run", Map.of("index", 3), 1).get(0).text())
                .isEqualTo("Submitted 3.");
        assertThat(run(Person.ALICE, "stop", Map.of("index", 3), 1).get(0).text())
                .isEqualTo("Stopped 3.");

        assertThat(rig.reception.heard).containsExactly("run 3", "stop 3");
    }

    @Test
    void whoMayNotIsRefusedAside() {
        List<Answer> answers = run(Person.MALLORY, "run", Map.of("index", 3), 1);

        assertThat(answers.get(0).text()).isEqualTo("You may look, but not act.");
        assertThat(answers.get(0).isPrivate()).isTrue();
        assertThat(rig.reception.heard).isEmpty();
    }

    @Test
    void pruneWaitsForAButton() {
        DataObject question = ask();

        String click = rig.discord.clicks(Person.ALICE, question, "hyperherd_yes:" + ScriptedReception.TOKEN);

        eventually(() -> assertThat(rig.discord.answers(click))
                .last()
                .satisfies(answer -> assertThat(answer.text()).isEqualTo("Pruned.")));
        assertThat(rig.reception.heard).containsExactly("prune 3", "confirm t7 YES");
        assertThat(rig.discord.answers(click))
                .anySatisfy(answer -> assertThat(answer.body().optArray("components"))
                        .hasValueSatisfying(
                                components -> assertThat(components.isEmpty()).isTrue()));
    }

    @Test
    void pruneMayBeLeft() {
        DataObject question = ask();

        rig.discord.clicks(Person.ALICE, question, "hyperherd_no:" + ScriptedReception.TOKEN);

        eventually(() -> assertThat(rig.reception.heard).containsExactly("prune 3", "confirm t7 NO"));
    }

    @Test
    void anotherOnesClickLeavesTheQuestionOpen() {
        DataObject question = ask();

        String click = rig.discord.clicks(Person.MALLORY, question, "hyperherd_yes:" + ScriptedReception.TOKEN);

        eventually(() -> assertThat(rig.discord.answers(click)).last().satisfies(answer -> {
            assertThat(answer.text()).isEqualTo("Who was asked answers.");
            assertThat(answer.isPrivate()).isTrue();
        }));
        assertThat(rig.reception.heard).containsExactly("prune 3");
        assertThat(rig.discord.answers(click)).noneMatch(answer -> answer.step().equals("original"));
    }

    /** Returns the message that asks whether to prune, as the fake would show it. */
    private DataObject ask() {
        Answer answer = run(Person.ALICE, "prune", Map.of("index", 3), 1).get(0);
        assertThat(answer.text()).contains("never run again");
        DataObject question = rig.discord.shows(home, answer);
        assertThat(FakeDiscord.buttons(question)).containsExactly("hyperherd_yes:t7", "hyperherd_no:t7");
        return question;
    }

    @Test
    void aLongAnswerIsSplitAndItsFilesComeLast() {
        List<Answer> answers = run(Person.ALICE, "tail", Map.of("index", 3), 2);

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.text()).startsWith("```").endsWith("```");
            assertThat(answer.message()
                            .getObject("allowed_mentions")
                            .getArray("parse")
                            .isEmpty())
                    .isTrue();
        });
        assertThat(answers.get(0).files()).isEmpty();
        assertThat(answers.get(1).files())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("results.tsv"));
    }

    @Test
    void aSlowAnswerIsAwaitedInPublic() {
        String asked = rig.discord.runs(Person.ALICE, home, "slow", Map.of());
        eventually(() -> assertThat(rig.discord.answers(asked)).hasSize(1));

        rig.reception.slow.complete(Reply.words("Here it is."));

        eventually(() -> assertThat(rig.discord.answers(asked))
                .last()
                .satisfies(answer -> assertThat(answer.text()).isEqualTo("Here it is.")));
    }

    @Test
    void whoeverAskedIsToldOfAFailure() {
        rig.reception.slow.completeExceptionally(new IllegalStateException("a defect"));

        List<Answer> answers = run(Person.ALICE, "slow", Map.of(), 1);

        assertThat(answers.get(0).text()).startsWith("That failed");
        assertThat(answers.get(0).isPrivate()).isTrue();
    }

    @Test
    void aSlowAnswerForTheCallerAloneTakesTheWaitBack() {
        String asked = rig.discord.runs(Person.ALICE, home, "slow", Map.of());
        eventually(() -> assertThat(rig.discord.answers(asked)).hasSize(1));

        rig.reception.slow.complete(Reply.aside("Not for you."));

        eventually(() -> assertThat(rig.discord.answers(asked))
                .extracting(Answer::step)
                .containsExactly("callback", "removed", "follow-up"));
        assertThat(rig.discord.answers(asked).get(2).isPrivate()).isTrue();
    }

    @Test
    void elsewhereItPointsToTheRightChannel() throws Exception {
        String elsewhere = rig.discord.opensChannel("general");

        String asked = rig.discord.runs(Person.ALICE, elsewhere, "run", Map.of("index", 3));

        eventually(() -> assertThat(rig.discord.answers(asked)).singleElement().satisfies(answer -> {
            assertThat(answer.text()).contains("<#" + home + ">");
            assertThat(answer.isPrivate()).isTrue();
        }));
        assertThat(rig.reception.heard).isEmpty();
    }

    private List<Answer> run(Person person, String command, Map<String, Object> options, int answers) {
        String asked = rig.discord.runs(person, home, command, options);
        eventually(() -> assertThat(rig.discord.answers(asked)).hasSize(answers));
        return rig.discord.answers(asked);
    }

    private DataObject option(String command, String name) {
        return rig.discord.commands().stream()
                .filter(registered -> registered.getString("name").equals(command))
                .flatMap(registered -> registered.getArray("options").stream(DataArray::getObject))
                .filter(option -> option.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }
}
