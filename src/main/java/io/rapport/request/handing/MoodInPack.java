package io.rapport.request.handing;

import io.rapport.escalation.pack.PackItem;
import io.rapport.escalation.pack.PackItem.Section;
import io.rapport.escalation.pack.PackSource;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Page;
import io.rapport.request.Request;
import io.rapport.request.Requests;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * How the customer is about it, as they said themselves: the last score they gave, and how often a solution was not one to
 * them. Nobody guesses; where they said nothing, the pack says that it is not known.
 */
@Component
class MoodInPack implements PackSource {

    private final Requests requests;

    MoodInPack(Requests requests) {
        this.requests = requests;
    }

    @Override
    public List<PackItem> of(Subject subject) {
        var reopened = ServiceRequests.about(subject).map(requests::get).stream()
                .filter(request -> request.reopens() > 0)
                .map(MoodInPack::reopened);
        var said = Stream.concat(reopened, score(subject.customer())).toList();
        return said.isEmpty() ? List.of(unknown(subject.customer())) : said;
    }

    /** Of the newest that were scored. */
    private Stream<PackItem> score(CustomerId customer) {
        return requests.list(new Requests.Filter(customer, null, null), Page.MOST, null).items().stream()
                .filter(request -> request.feedbackScore() != null)
                .max(Comparator.comparing(Request::openedAt))
                .map(MoodInPack::scored)
                .stream();
    }

    private static PackItem scored(Request request) {
        return PackItem.plain(
                Section.MOOD,
                request.id().value(),
                "last feedback",
                "%d of 5".formatted(Objects.requireNonNull(request.feedbackScore())),
                request.closedAt(),
                null);
    }

    private static PackItem reopened(Request request) {
        return PackItem.plain(
                Section.MOOD,
                request.id().value(),
                "was not content with a solution",
                request.reopens() == 1 ? "once" : "%d times".formatted(request.reopens()),
                null,
                null);
    }

    private static PackItem unknown(CustomerId customer) {
        return PackItem.plain(Section.MOOD, customer.value(), "mood", "not known", null, null);
    }
}
