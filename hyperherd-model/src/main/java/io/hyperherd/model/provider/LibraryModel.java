package io.hyperherd.model.provider;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.hyperherd.model.chat.Answer;
import io.hyperherd.model.chat.Conversation;
import io.hyperherd.model.chat.ModelException;
import io.hyperherd.model.chat.OperatorModel;
import io.hyperherd.model.chat.Trouble;
import java.util.Optional;

/** A model of the library. */
final class LibraryModel implements OperatorModel {

    private final ChatModel model;

    LibraryModel(ChatModel model) {
        this.model = model;
    }

    @Override
    public Answer answer(Conversation conversation) {
        ChatResponse response;
        try {
            response = model.chat(Translation.request(conversation));
        } catch (ModelException known) {
            throw known;
        } catch (RuntimeException unreadable) {
            // The way there worked, so it is the answer that the library could not read; its message may quote
            // anything.
            throw new ModelException(
                    new Trouble.Passing(Optional.empty()),
                    "the answer of the model could not be read ("
                            + unreadable.getClass().getSimpleName() + ")");
        }
        return Translation.answer(response);
    }
}
