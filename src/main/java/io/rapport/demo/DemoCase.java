package io.rapport.demo;

import static io.rapport.approval.process.ExceptionApproval.EXCEPTION_AMOUNT;
import static io.rapport.approval.process.ExceptionApproval.EXCEPTION_KIND;
import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.work.WorkRequest.EXCEPTION_UNTIL;
import static io.rapport.request.work.WorkRequest.HAND_OVER_TEAM;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WAITING_FOR;
import static java.time.temporal.ChronoUnit.HOURS;

import io.rapport.commitments.CommitmentState;
import io.rapport.demo.memory.Given;
import io.rapport.demo.memory.Memory;
import io.rapport.demo.memory.Remark;
import io.rapport.demo.memory.Word;
import io.rapport.kernel.RequestId;
import io.rapport.request.RequestState;
import io.rapport.sla.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One case, told ahead: each call says what happens next and puts it on the agenda. What would lie in the future is never
 * played, so a case simply stands where it stands today.
 */
final class DemoCase {

    /** What a changed deadline gives. */
    private static final Duration MORE_TIME = Duration.ofDays(10);

    private final DemoDesk desk;
    private final Memory memory;
    private final Agenda agenda;
    private final BusinessCalendar hours;
    private final Words.Case words;
    private Instant at;
    private @Nullable RequestId id;
    private @Nullable Given given;

    /** @param hours the calendar in which its {@link #worked} time passes */
    DemoCase(DemoDesk desk, Memory memory, Agenda agenda, BusinessCalendar hours, Words.Case words, Instant opened) {
        this.desk = desk;
        this.memory = memory;
        this.agenda = agenda;
        this.hours = hours;
        this.words = words;
        this.at = opened;
    }

    /** The request is there from here on. */
    DemoCase opens(Opening opening) {
        agenda.at(at, () -> id = opening.open(words));
        return this;
    }

    /** How the customer's words become a request. */
    interface Opening {
        RequestId open(Words.Case words);
    }

    /** Business time goes by. */
    DemoCase worked(Duration time) {
        at = hours.add(at, time);
        return this;
    }

    /** Time goes by, day and night. */
    DemoCase days(int days) {
        at = hours.add(at.plus(Duration.ofDays(days)), Duration.ofMinutes(1));
        return this;
    }

    DemoCase isClaimed() {
        return next(desk::claims);
    }

    DemoCase isTriagedAs(String type) {
        return next(request -> desk.triages(request, type));
    }

    DemoCase isAnswered() {
        return next(request -> desk.works(request, OUTCOME.with("respond"), NOTE.with(words.first())));
    }

    DemoCase waitsFor(String whom) {
        var note = whom.equals("customer")
                ? "We need one more detail from you to go on: when did it happen last?"
                : "Asked the supplier; their answer is promised for tomorrow.";
        return next(request -> desk.works(request, OUTCOME.with("wait"), WAITING_FOR.with(whom), NOTE.with(note)));
    }

    DemoCase isContinued() {
        return next(request -> desk.customer().continueWork(request));
    }

    /** It goes to the first of these teams that has not got it already; where a case begins depends on the tier. */
    DemoCase goesToAnyOf(String... teams) {
        return next(request -> desk.works(
                        request,
                        OUTCOME.with("hand-over"),
                        HAND_OVER_TEAM.with(desk.anotherTeam(request, teams)),
                        NOTE.with("This belongs to you: the cause is on your side.")))
                .next(desk::takesOver);
    }

    DemoCase wishes(String kind, double euro, String reason) {
        var until =
                kind.equals("deadline") ? at.plus(MORE_TIME).truncatedTo(HOURS).toString() : "";
        return next(request -> desk.works(
                request,
                OUTCOME.with("ask-exception"),
                EXCEPTION_KIND.with(kind),
                EXCEPTION_AMOUNT.with(euro),
                EXCEPTION_UNTIL.with(until),
                NOTE.with(reason)));
    }

    DemoCase isGranted() {
        return next(request -> desk.decides(request, "granted", "Deserved, and it keeps the customer."));
    }

    DemoCase isGrantedBySecond() {
        return next(request -> desk.decidesAsSecond(request, "granted", "Agreed, after a look at the account."));
    }

    DemoCase isDeclined(String why) {
        return next(request -> desk.decides(request, "declined", why));
    }

    DemoCase isResolved() {
        return next(request -> desk.works(request, OUTCOME.with("resolve"), NOTE.with(words.done())));
    }

    DemoCase isReviewed() {
        return next(request ->
                desk.reviews(request, "Too few of us that day. Called the customer, and moved one colleague over."));
    }

    DemoCase isNoted(Remark remark) {
        return next(request -> desk.beside(request, (agent, about) -> memory.note(agent, about.customer(), remark)));
    }

    /** The agent promises something that has to be kept within so much business time, to the full hour after it. */
    DemoCase isPromised(Word word, Duration within) {
        var due = hours.add(at, within).atZone(hours.zone()).plusHours(1).truncatedTo(HOURS);
        return next(request -> desk.beside(request, (agent, about) -> given = memory.promise(agent, about, word, due)));
    }

    /** What becomes of the promise; nothing where there was no task to give it in. */
    DemoCase promiseIs(CommitmentState outcome) {
        return next(request -> {
            if (given != null) {
                memory.settle(given, outcome);
            }
        });
    }

    /** Over long holidays the confirmation period is over first; then there is nothing left to confirm. */
    DemoCase isConfirmed() {
        return next(request -> {
            if (desk.customer().get(request).state() == RequestState.RESOLVED) {
                desk.customer().confirm(request);
            }
        });
    }

    DemoCase isReopened() {
        return next(request -> desk.customer().reopen(request));
    }

    DemoCase isWithdrawn() {
        return next(request -> desk.customer().withdraw(request));
    }

    DemoCase isScored(int score) {
        return next(request -> desk.scores(request, score));
    }

    private DemoCase next(Consumer<RequestId> what) {
        agenda.at(at, () -> {
            if (id == null) {
                throw new IllegalStateException("A step of a made-up case comes before its opening, at " + at + ".");
            }
            what.accept(id);
        });
        return this;
    }
}
