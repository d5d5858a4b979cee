package io.rapport.customer.store;

import io.rapport.customer.NewCustomer;
import io.rapport.customer.NewInteraction;
import io.rapport.customer.Observation;
import io.rapport.customer.Refusals.FieldRefused;
import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.kernel.Code;
import io.rapport.kernel.SaysSomething;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold before anything is written, whichever door it came through. */
@Component("customerChecks")
public class Checks {

    /** Clocks of two systems are rarely the same; this much ahead is not yet the future. */
    static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    /** Nothing we keep is older; a smaller year is a mistake of the sender, and the smallest do not fit a database. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Pattern VISIBLE = Pattern.compile(SourceIdentifier.VISIBLE);

    private final FactCatalogue catalogue;
    private final Clock clock;

    public Checks(FactCatalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    public void check(NewCustomer customer) {
        each(customer).forEach(Runnable::run);
    }

    /** A check for each field; each throws what is wrong with its own. */
    public List<Runnable> each(NewCustomer customer) {
        var identifiers = customer.identifiers();
        return Stream.concat(
                        Stream.<Runnable>of(
                                () -> line("name", customer.name(), NewCustomer.NAME_MOST), () -> few(identifiers)),
                        IntStream.range(0, identifiers.size())
                                .boxed()
                                .flatMap(i -> each("identifiers[%d].".formatted(i), identifiers.get(i)).stream()))
                .toList();
    }

    public void check(String path, SourceIdentifier identifier) {
        each(path, identifier).forEach(Runnable::run);
    }

    /** A check for each field. */
    public List<Runnable> each(String path, SourceIdentifier identifier) {
        return List.of(
                () -> id(path + "system", identifier.system(), SourceIdentifier.MOST),
                () -> id(path + "value", identifier.value(), SourceIdentifier.MOST));
    }

    public void check(Observation observation) {
        each(observation).forEach(Runnable::run);
    }

    /** A check for each field. */
    public List<Runnable> each(Observation observation) {
        return List.of(
                () -> id("source", observation.source(), Observation.SOURCE_MOST),
                () -> line("value", observation.value(), Observation.VALUE_MOST),
                () -> past("observedAt", observation.observedAt()));
    }

    public void check(NewInteraction interaction) {
        each(interaction).forEach(Runnable::run);
    }

    /** A check for each field. */
    public List<Runnable> each(NewInteraction interaction) {
        return List.of(
                () -> source(interaction.source()),
                () -> id("externalId", interaction.externalId(), NewInteraction.SOURCE_MOST),
                () -> channel(interaction.channel()),
                () -> subject(interaction.subject()),
                () -> text("text", interaction.text(), NewInteraction.TEXT_MOST),
                () -> past("at", interaction.at()));
    }

    private void source(String name) {
        id("source", name, NewInteraction.SOURCE_MOST);
        catalogue.checkName(name);
    }

    private static void few(List<SourceIdentifier> identifiers) {
        if (identifiers.size() > NewCustomer.IDENTIFIERS_MOST) {
            throw refused("identifiers", "has more than %d entries.".formatted(NewCustomer.IDENTIFIERS_MOST));
        }
    }

    private static void channel(String channel) {
        line("channel", channel, NewInteraction.CHANNEL_MOST);
        if (!Code.is(channel)) {
            throw refused("channel", "may only hold lower-case letters, digits and hyphens, as in 'in-person'.");
        }
    }

    private static void subject(@Nullable String subject) {
        if (subject != null && !subject.isEmpty()) {
            line("subject", subject, NewInteraction.SUBJECT_MOST);
        }
    }

    private static void id(String field, String value, int most) {
        line(field, value, most);
        if (!isPlain(value) && !VISIBLE.matcher(value).matches()) {
            throw refused(field, SourceIdentifier.VISIBLE_IS + ".");
        }
    }

    private static void line(String field, String value, int most) {
        text(field, value, most);
        if (!isPlain(value) && value.chars().anyMatch(Character::isISOControl)) {
            throw refused(field, "must be one line without control characters.");
        }
    }

    private static void text(String field, String value, int most) {
        if (value.length() > most) {
            throw refused(field, "has %d characters; at most %d are allowed.".formatted(value.length(), most));
        }
        // PostgreSQL cannot keep either, and what is kept must be what was sent
        if (value.indexOf('\0') >= 0 || !isWellFormed(value)) {
            throw refused(field, "holds a NUL or half a character; send well-formed Unicode.");
        }
        if (!SaysSomething.is(value)) {
            throw refused(field, "must not be empty.");
        }
    }

    /** Printable ASCII: nothing of it needs a closer look, and most of what an import brings is. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < ' ' || value.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isWellFormed(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isSurrogate(value.charAt(i))) {
                return StandardCharsets.UTF_8.newEncoder().canEncode(value);
            }
        }
        return true;
    }

    private void past(String field, Instant time) {
        if (time.isAfter(clock.instant().plus(CLOCK_SKEW))) {
            throw refused(field, "is in the future; send the time at which it happened.");
        }
        if (time.isBefore(EARLIEST)) {
            throw refused(field, "is before 1900; send the time at which it happened.");
        }
    }

    private static FieldRefused refused(String field, String what) {
        return new FieldRefused("field-refused", field, field + " " + what);
    }
}
