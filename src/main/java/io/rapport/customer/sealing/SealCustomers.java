package io.rapport.customer.sealing;

import io.rapport.kernel.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** The customer store itself: each customer gets a key, and what is known of them goes under it. */
@Component
class SealCustomers extends SealingMigration {

    SealCustomers(Sealing sealing) {
        super(sealing, "3.1.1", "seal customers");
    }

    @Override
    protected void seal(SealedRows rows) {
        goOnCounting(rows);
        rows.jdbc().query("select id from customer_record order by id", (RowCallbackHandler)
                row -> rows.vault().admit(customer(row, "id")));
        names(rows);
        identifiers(rows);
        ties(rows);
        facts(rows);
        interactions(rows);
    }

    /** First, because on H2 it ends the transaction; doing it again does no harm. */
    private static void goOnCounting(SealedRows rows) {
        var next = rows.jdbc().queryForObject("select coalesce(max(id), 100000) + 1 from customer_record", Long.class);
        rows.jdbc().execute("alter sequence customer_number restart with " + next);
    }

    private static void names(SealedRows rows) {
        rows.rewrite(
                "select id, name_text from customer_record order by id",
                "update customer_record set name_text = ? where id = ?",
                (row, vault) ->
                        new Object[] {vault.seal(customer(row, "id"), row.getString("name_text")), row.getLong("id")});
    }

    private static void identifiers(SealedRows rows) {
        rows.rewrite(
                "select customer_id, source_system, value_lookup, value_text from customer_identifier order by customer_id",
                """
                update customer_identifier set value_lookup = ?, value_text = ?
                where source_system = ? and value_lookup = ?""",
                (row, vault) -> new Object[] {
                    vault.lookup("identifier/" + row.getString("source_system"), row.getString("value_text")),
                    vault.seal(customer(row, "customer_id"), row.getString("value_text")),
                    row.getString("source_system"),
                    row.getString("value_lookup")
                });
    }

    private static void facts(SealedRows rows) {
        rows.rewrite(
                "select id, customer_id, value_text from customer_fact order by customer_id",
                "update customer_fact set fingerprint = ?, value_text = ? where id = ?",
                (row, vault) -> new Object[] {
                    vault.fingerprint(customer(row, "customer_id"), row.getString("value_text")),
                    vault.seal(customer(row, "customer_id"), row.getString("value_text")),
                    row.getLong("id")
                });
        rows.jdbc()
                .update(
                        """
                        update customer_fact_latest set fingerprint =
                            (select f.fingerprint from customer_fact f where f.id = customer_fact_latest.fact_id)""");
    }

    /** Before the values are sealed: of two at the same instant the larger value counts now, and no more its hash. */
    private static void ties(SealedRows rows) {
        rows.rewrite(
                """
                select f.id, f.value_text, l.customer_id, l.kind, l.source
                from customer_fact_latest l join customer_fact f on f.customer_id = l.customer_id
                    and f.kind = l.kind and f.source = l.source and f.observed_at = l.observed_at
                where f.id <> l.fact_id""",
                """
                update customer_fact_latest set fact_id = ? where customer_id = ? and kind = ? and source = ?
                and ? > (select f.value_text from customer_fact f where f.id = fact_id)""",
                (row, vault) -> new Object[] {
                    row.getLong("id"),
                    row.getLong("customer_id"),
                    row.getString("kind"),
                    row.getString("source"),
                    row.getString("value_text")
                });
    }

    private static void interactions(SealedRows rows) {
        rows.rewrite(
                """
                select id, customer_id, source, external_lookup, subject_text, body_text from customer_interaction
                order by customer_id""",
                """
                update customer_interaction set external_lookup = ?, external_text = ?, subject_text = ?, body_text = ?
                where id = ?""",
                (row, vault) -> {
                    var customer = customer(row, "customer_id");
                    var clear = row.getString("external_lookup");
                    var subject = row.getString("subject_text");
                    return new Object[] {
                        vault.lookup("interaction/" + row.getString("source"), clear),
                        vault.seal(customer, clear),
                        subject == null ? null : vault.seal(customer, subject),
                        vault.seal(customer, row.getString("body_text")),
                        row.getLong("id")
                    };
                });
    }

    private static CustomerId customer(ResultSet row, String column) throws SQLException {
        return CustomerId.of(row.getLong(column));
    }
}
