package io.rapport.customer.chronicle;

import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.customer.store.Columns;
import io.rapport.customer.vault.Vault;
import io.rapport.kernel.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said. */
@Component("chapterOfInteractions")
class InteractionChapter implements Chapter {

    static final String EXTERNAL_ID = "externalId";

    private final JdbcClient jdbc;
    private final Vault vault;

    InteractionChapter(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public EntryType type() {
        return EntryType.INTERACTION;
    }

    @Override
    public List<Entry> before(List<CustomerId> members, Instant at, long number, int most) {
        vault.fetch(members);
        return members.stream()
                .flatMap(member -> of(member, at, number, most).stream())
                .toList();
    }

    /** Each member's part by its index. */
    private List<Entry> of(CustomerId member, Instant at, long number, int most) {
        return jdbc.sql(
                        """
                        select id, customer_id, source, external_text, channel, direction, subject_text, body_text,
                            happened_at, recorded_at, request_id, author
                        from customer_interaction
                        where customer_id = :customer and happened_at <= :at and (happened_at < :at or id < :id)
                        order by happened_at desc, id desc fetch first :most rows only""")
                .param("customer", member.number())
                .param("at", Columns.time(at))
                .param("id", number)
                .param("most", most)
                .query(this::entry)
                .list();
    }

    private Entry entry(ResultSet row, int n) throws SQLException {
        var customer = CustomerId.of(row.getLong("customer_id"));
        var words = new HashMap<String, String>();
        words.put(Entry.TEXT, vault.open(customer, row.getString("body_text")).orElse(""));
        words.put(
                EXTERNAL_ID,
                vault.open(customer, row.getString("external_text")).orElse(""));
        var subject = row.getString("subject_text");
        if (subject != null) {
            vault.open(customer, subject).ifPresent(text -> words.put("subject", text));
        }
        var details = new HashMap<String, String>();
        details.put("channel", row.getString("channel"));
        details.put("direction", row.getString("direction"));
        var about = row.getString("request_id");
        if (about != null) {
            details.put("about", about);
        }
        return new Entry(
                EntryType.INTERACTION,
                "I-" + row.getLong("id"),
                row.getLong("id"),
                customer,
                Columns.timeIn(row, "happened_at"),
                Columns.timeIn(row, "recorded_at"),
                row.getString("source"),
                row.getString("author"),
                Sensitivity.CONVERSATION,
                "interactions",
                words,
                details);
    }
}
