package io.rapport.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonFormat;
import io.rapport.customer.identity.MemberLocks;
import io.rapport.kernel.CustomerId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is still to be told. Written with what makes it true; when the recipient has it, what was said is gone, and that it
 * was told stays for a time.
 */
@Service
public class Outbox {

    /**
     * Something is to be told; in the transaction that wrote it down.
     *
     * @param id of the message, the same however often it is sent
     * @param recipient code of the source that is told
     * @param news what it is told of, a code
     */
    public record Written(String id, String recipient, String news) {}

    /**
     * The data of every message.
     *
     * @param system the recipient, as our catalogue calls it
     * @param customers each with the ids by which the recipient knows them
     */
    record Told(String system, List<Person> customers) {
        record Person(List<String> ids) {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final OutboxRows rows;
    private final Recipients recipients;
    private final Post post;
    private final MemberLocks locks;
    private final DeliverySettings settings;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(
            OutboxRows rows,
            Recipients recipients,
            Post post,
            MemberLocks locks,
            DeliverySettings settings,
            ObjectMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.recipients = recipients;
        this.post = post;
        this.locks = locks;
        this.settings = settings;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param about one, or the two who are one or were
     * @param known the ids of each person, in the recipient's own words
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void write(News news, String recipient, List<CustomerId> about, List<List<String>> known) {
        var id = "D-" + UUID.randomUUID();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var event = CloudEventBuilder.v1()
                .withId(id)
                .withSource(settings.source())
                .withType(news.type())
                .withTime(now.atOffset(ZoneOffset.UTC))
                .withData("application/json", data(recipient, known))
                .build();
        rows.insert(new OutboxRows.Message(id, recipient, news.type(), about, now, text(event)));
        events.publishEvent(new Written(id, recipient, news.code()));
    }

    /**
     * Tells the recipient, and forgets what was said; of a message that is gone or was told it tells nothing.
     *
     * @throws NotTaken when the recipient does not have it for sure: it is to be told again
     */
    @Transactional
    public void tell(String id) {
        rows.find(id).ifPresent(message -> {
            post.send(message, recipients.of(message.recipient()));
            forget(message);
        });
    }

    /**
     * Gives up: the recipient is not told, and its ids do not stay here for ever. Needs no key: the message may be one that
     * nobody can open any more. Of a message that is gone it forgets nothing.
     */
    @Transactional
    public void giveUp(String id) {
        if (rows.delete(id)) {
            LOG.warn("Message {} is forgotten: its recipient has not taken it", id);
        }
    }

    /** Of whoever was erased meanwhile, not even that somebody was told stays. */
    private void forget(OutboxRows.Message message) {
        // only now: while a recipient answers, nobody waits for us
        var there = locks.lock(message.about().toArray(CustomerId[]::new));
        if (there.containsAll(message.about())) {
            rows.told(message.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        } else {
            rows.delete(message.id());
        }
    }

    private byte[] data(String recipient, List<List<String>> known) {
        try {
            var people = known.stream().map(Told.Person::new).toList();
            return json.writeValueAsBytes(new Told(recipient, people));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(CloudEvent event) {
        return new String(new JsonFormat().serialize(event), StandardCharsets.UTF_8);
    }
}
