package io.rapport.stewardship.privacy;

import io.rapport.customer.disclosure.DisclosedItem;
import io.rapport.customer.disclosure.DisclosedItems;
import io.rapport.customer.vault.Vault;
import io.rapport.kernel.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That it was asked whether they are known twice, and what a steward wrote, unless it is about somebody else too. */
@Component
class StewardReasonsDisclosed implements DisclosedItems {

    private final JdbcClient jdbc;
    private final Vault vault;

    StewardReasonsDisclosed(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public String title() {
        return "Whether we know you twice";
    }

    @Override
    public List<DisclosedItem> of(List<CustomerId> members) {
        return jdbc.sql("select one_id, other_id, state, opened_at, reason_text from steward_case"
                        + " where one_id in (:customers) or other_id in (:customers) order by id")
                .param("customers", members.stream().map(CustomerId::number).toList())
                .query((row, n) -> item(row, Set.copyOf(members)))
                .list();
    }

    private DisclosedItem item(ResultSet row, Set<CustomerId> members) throws SQLException {
        var one = CustomerId.of(row.getLong("one_id"));
        var areOne = members.contains(one) && members.contains(CustomerId.of(row.getLong("other_id")));
        return new DisclosedItem(
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                areOne ? "Two of your customer numbers were compared" : notOne(row.getString("state")),
                areOne ? words(one, row.getString("reason_text")) : null);
    }

    private static String notOne(String state) {
        return "You were compared with another customer: "
                + switch (state) {
                    case "open" -> "not answered yet";
                    case "restricted" -> "not to be answered while something is restricted";
                    case "different" -> "you are two people";
                    default -> "it needs no answer any more";
                };
    }

    private @Nullable String words(CustomerId one, @Nullable String sealed) {
        return sealed == null || sealed.isEmpty()
                ? null
                : vault.open(one, sealed).orElse(null);
    }
}
