package io.hyperherd.discord.outbound;

import io.hyperherd.discord.connection.CallFailure;
import io.hyperherd.discord.connection.Calls;
import io.hyperherd.discord.connection.Place;
import io.hyperherd.monitor.spi.Dashboard;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;

/** The one message that shows the dashboard, pinned, and edited when there is something new. Used by one thread. */
public final class DashboardBoard {

    private static final Logger LOG = System.getLogger(DashboardBoard.class.getName());

    private final Place place;
    private final Duration patience;
    private Optional<String> message = Optional.empty();
    private Optional<Dashboard> shown = Optional.empty();

    /** Creates it; each request may take that long. */
    public DashboardBoard(Place place, Duration patience) {
        this.place = place;
        this.patience = patience;
    }

    /** Takes up the newest dashboard that this bot left pinned, and unpins all others. */
    public void resume() {
        try {
            List<Message> own = Calls.await(place.channel().retrievePinnedMessages(), patience).stream()
                    .map(pinned -> pinned.getMessage())
                    .filter(this::isOwnDashboard)
                    .sorted(Comparator.comparingLong(Message::getIdLong).reversed())
                    .toList();
            message = own.stream().findFirst().map(Message::getId);
            own.stream().skip(1).map(Message::getId).forEach(this::unpin);
        } catch (InsufficientPermissionException | CallFailure failure) {
            note("the pinned messages could not be read", failure);
        }
    }

    private boolean isOwnDashboard(Message candidate) {
        boolean own = candidate
                .getAuthor()
                .getId()
                .equals(place.client().getSelfUser().getId());
        boolean signed = candidate.getContentRaw().startsWith(DashboardMessage.SIGN)
                || candidate.getEmbeds().stream()
                        .anyMatch(embed -> String.valueOf(embed.getTitle()).startsWith(DashboardMessage.SIGN));
        return own && signed;
    }

    /** Shows a dashboard, if it differs from the one that is shown in more than its time. */
    public void show(Dashboard dashboard) {
        if (shown.map(DashboardBoard::content).equals(Optional.of(content(dashboard)))) {
            return;
        }
        attempt("the dashboard could not be shown", () -> {
            if (message.isEmpty() || !edit(message.get(), dashboard)) {
                post(dashboard);
            }
            shown = Optional.of(dashboard);
        });
    }

    /** Shows a dashboard below all other messages. */
    public void showAnew(Dashboard dashboard) {
        attempt("the dashboard could not be moved", () -> {
            Optional<String> old = message;
            post(dashboard);
            shown = Optional.of(dashboard);
            old.ifPresent(id -> attempt(
                    "the old dashboard could not be removed",
                    () -> Calls.await(place.channel().deleteMessageById(id), patience)));
        });
    }

    private static Dashboard content(Dashboard dashboard) {
        return new Dashboard(dashboard.title(), dashboard.colour(), dashboard.fields(), Instant.EPOCH);
    }

    /** Returns false if somebody removed the message; any other failure is left to the next attempt. */
    private boolean edit(String id, Dashboard dashboard) {
        try {
            Calls.await(place.channel().editMessageById(id, DashboardMessage.edit(dashboard)), patience);
            return true;
        } catch (CallFailure failure) {
            if (failure.is(ErrorResponse.UNKNOWN_MESSAGE)) {
                return false;
            }
            throw failure;
        }
    }

    private void post(Dashboard dashboard) {
        Message posted = Calls.await(place.channel().sendMessage(DashboardMessage.create(dashboard)), patience);
        message = Optional.of(posted.getId());
        attempt("the dashboard could not be pinned", () -> Calls.await(posted.pin(), patience));
    }

    private void unpin(String id) {
        attempt(
                "an old dashboard could not be unpinned",
                () -> Calls.await(place.channel().unpinMessageById(id), patience));
    }

    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            note(what, failure);
        }
    }

    private static void note(String what, Exception failure) {
        LOG.log(Level.DEBUG, () -> what + ": " + Calls.firstLine(failure));
    }
}
