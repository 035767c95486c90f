package io.hyperherd.model.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hyperherd.Monitoring;
import io.hyperherd.model.chat.Answer;
import io.hyperherd.model.chat.Conversation;
import io.hyperherd.model.chat.Entry;
import io.hyperherd.model.chat.ModelException;
import io.hyperherd.model.chat.ToolCall;
import io.hyperherd.model.chat.ToolDefinition;
import io.hyperherd.model.chat.ToolOutcome;
import io.hyperherd.model.chat.Trouble;
import io.hyperherd.model.chat.Usage;
import io.hyperherd.model.loopback.LoopbackProvider;
import io.hyperherd.model.loopback.Step;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Seq;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every provider, over HTTP on this machine. */
class ModelsTest {

    private static final String KEY = "sk-test-0123456789";
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);

    private static final Dict PERCENT = new Dict(Map.of(
            "type", Value.of("object"),
            "properties", new Dict(Map.of("percent", new Dict(Map.of("type", Value.of("integer"))))),
            "required", new Seq(List.of(Value.of("percent")))));
    private static final Conversation QUESTION = new Conversation(
            "You operate a sweep.",
            List.of(new ToolDefinition("bump_mem", "Raise the memory.", PERCENT)),
            List.of(new Entry.Told("Trial 3 ran out of memory.")));

    private static Answer ask(LoopbackProvider place, Monitoring.Provider provider, Conversation conversation) {
        return Models.open(endpoint(place, provider, LONG)).answer(conversation);
    }

    private static Endpoint endpoint(LoopbackProvider place, Monitoring.Provider provider, Duration patience) {
        return new Endpoint(provider, "test-model", place.base(), Optional.of(new Secret(KEY)), patience);
    }

    private static ModelException trouble(LoopbackProvider place, Monitoring.Provider provider, Duration patience) {
        return catchThrowableOfType(
                ModelException.class,
                () -> Models.open(endpoint(place, provider, patience)).answer(QUESTION));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void readsWordsAndSeveralCallsInTheirOrder(Monitoring.Provider provider) throws IOException {
        try (LoopbackProvider place = LoopbackProvider.like(provider)) {
            place.then(new Step.Answers(
                    "Raising.",
                    List.of(new Step.Call("bump_mem", "{\"percent\": 50}"), new Step.Call("schedule_next", "{}"))));

            Answer answer = ask(place, provider, QUESTION);

            assertThat(answer.text()).isEqualTo("Raising.");
            assertThat(answer.calls()).extracting(ToolCall::name).containsExactly("bump_mem", "schedule_next");
            assertThat(answer.calls()).extracting(ToolCall::id).doesNotHaveDuplicates();
            assertThat(answer.calls().get(0).arguments().replace(" ", "").replace("\n", ""))
                    .isEqualTo("{\"percent\":50}");
        }
    }

    @ParameterizedTest
    @CsvSource({"ANTHROPIC, 100, 20, 7, 5", "OPENAI, 95, 20, 0, 5", "OLLAMA, 100, 20, 0, 0"})
    void countsEachTokenOnce(Monitoring.Provider provider, long input, long output, long writes, long reads)
            throws IOException {
        try (LoopbackProvider place = LoopbackProvider.like(provider)) {
            place.then(Step.says("Quiet."));

            assertThat(ask(place, provider, QUESTION).usage()).isEqualTo(new Usage(input, output, writes, reads));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void sendsInstructionsToolsAndWhatBecameOfCalls(Monitoring.Provider provider) throws IOException {
        try (LoopbackProvider place = LoopbackProvider.like(provider)) {
            place.then(Step.calls("bump_mem", "{\"percent\": 50}"), Step.says("Done."));
            Answer first = ask(place, provider, QUESTION);
            Conversation longer = QUESTION.with(new Entry.Answered(first))
                    .with(new Entry.Returned(first.calls().get(0), new ToolOutcome.Refused("raised once already")));

            assertThat(ask(place, provider, longer).text()).isEqualTo("Done.");

            assertThat(place.asked().get(1).body())
                    .contains("You operate a sweep.")
                    .contains("Raise the memory.")
                    .contains("Trial 3 ran out of memory.")
                    .contains("raised once already")
                    .contains("\"integer\"");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void goesOnAfterAnAnswerWithoutAnything(Monitoring.Provider provider) throws IOException {
        try (LoopbackProvider place = LoopbackProvider.like(provider)) {
            place.then(Step.says(""), Step.says("Here."));
            Conversation longer = QUESTION.with(new Entry.Answered(ask(place, provider, QUESTION)))
                    .with(new Entry.Told("Are you there?"));

            assertThat(ask(place, provider, longer).text()).isEqualTo("Here.");
            assertThat(place.asked().get(1).body()).contains("Trial 3 ran out").contains("Are you there?");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aRefusedKeyIsForAPersonAndIsNotRepeated(Monitoring.Provider provider) throws IOException {
        try (LoopbackProvider place = LoopbackProvider.like(provider)) {
            place.then(new Step.Fails(401, "bad key " + KEY + " and sk-proj-abc***", Map.of()));

            ModelException trouble = trouble(place, provider, LONG);

            assertThat(trouble.trouble()).isInstanceOf(Trouble.Lasting.class);
            assertThat(trouble).hasMessageContaining("refuses the key").hasMessageContaining("401");
            assertThat(trouble.getMessage()).doesNotContain("0123456789").doesNotContain("abc");
            assertThat(place.asked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ANTHROPIC, 429",
        "ANTHROPIC, 529",
        "OPENAI, 429",
        "OPENAI, 503",
        "OLLAMA, 429",
        "OLLAMA, 500",
    })
    void aBusyProviderSaysWhenToComeBack(Monitoring.Provider provider, int status) throws IOException {
        try (LoopbackProvider place = LoopbackProvider.like(provider)) {
            place.then(new Step.Fails(status, "later", Map.of("Retry-After", "17")));

            ModelException trouble = trouble(place, provider, LONG);

            assertThat(trouble.trouble()).isEqualTo(new Trouble.Passing(Optional.of(Duration.ofSeconds(17))));
            assertThat(place.asked()).as("one question is one attempt").hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aSilentProviderIsGivenUp(Monitoring.Provider provider) throws IOException {
        try (LoopbackProvider place = LoopbackProvider.like(provider)) {
            place.then(new Step.Hangs(), new Step.Stalls());

            assertThat(trouble(place, provider, SHORT).trouble()).isInstanceOf(Trouble.Passing.class);
            assertThat(trouble(place, provider, SHORT)).as("half an answer").hasMessageContaining("no whole answer");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void anAbsentProviderMayComeBack(Monitoring.Provider provider) throws IOException {
        LoopbackProvider place = LoopbackProvider.like(provider);
        Endpoint gone = endpoint(place, provider, LONG);
        place.close();

        ModelException trouble = catchThrowableOfType(
                ModelException.class, () -> Models.open(gone).answer(QUESTION));

        assertThat(trouble.trouble()).isInstanceOf(Trouble.Passing.class);
        assertThat(trouble).hasMessageContaining(gone.base().toString());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void anotherPageInPlaceOfAnAnswerIsTroubleToo(Monitoring.Provider provider) throws IOException {
        try (LoopbackProvider place = LoopbackProvider.like(provider)) {
            place.then(new Step.Babbles());

            assertThat(trouble(place, provider, LONG).trouble()).isInstanceOf(Trouble.Passing.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, Unfit",
        "413, Unfit",
        "422, Unfit",
        "403, Lasting",
        "404, Lasting",
        "302, Lasting",
        "500, Passing",
        "502, Passing",
        "408, Passing",
    })
    void whatCanBeDoneFollowsFromTheStatus(int status, String kind) throws IOException {
        try (LoopbackProvider place = LoopbackProvider.like(Monitoring.Provider.OPENAI)) {
            place.then(Step.fails(status));

            assertThat(trouble(place, Monitoring.Provider.OPENAI, LONG)
                            .trouble()
                            .getClass()
                            .getSimpleName())
                    .isEqualTo(kind);
        }
    }

    @ParameterizedTest
    @CsvSource({"OPENAI, 429, insufficient_quota", "ANTHROPIC, 400, Your credit balance is too low"})
    void anEmptyPurseIsForAPerson(Monitoring.Provider provider, int status, String words) throws IOException {
        try (LoopbackProvider place = LoopbackProvider.like(provider)) {
            place.then(new Step.Fails(status, words, Map.of()));

            assertThat(trouble(place, provider, LONG).trouble()).isInstanceOf(Trouble.Lasting.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"ANTHROPIC, X-api-key, sk-test-0123456789", "OPENAI, Authorization, Bearer sk-test-0123456789"})
    void theKeyGoesWhereTheProviderLooksForIt(Monitoring.Provider provider, String header, String value)
            throws IOException {
        try (LoopbackProvider place = LoopbackProvider.like(provider)) {
            place.then(Step.says("Quiet."));
            ask(place, provider, QUESTION);

            assertThat(place.asked().get(0).headers().get(header)).containsExactly(value);
        }
    }
}
