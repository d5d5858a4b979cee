package io.rapport.customer.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What was looked for and what was found, never the values themselves.
 *
 * @param customer the id
 * @param lookedAt when
 * @param database product and version
 * @param erasedAt when the customer was erased; null when not
 * @param reason its code; null when not erased
 * @param keyDestroyed whether the customer's key is gone
 * @param rowsLeft table to rows of the customer store that still name the id and should not
 * @param messages what others are still to be told of the customer; each goes when its recipient has it, or is given up
 * @param early how many events of other systems wait for a request that has not come: sealed, nobody can tell whose they
 *     are, and each goes when its time is over
 * @param evidence table to rows that stay and say who looked at the customer, when and why: ids and codes only
 * @param values how many values were looked for
 * @param tables every table and its rows
 * @param found where a value was found
 * @param verdict {@link #NOTHING_LEFT} or {@link #SOMETHING_LEFT}
 * @param publicKey of the signature: Ed25519, X.509 in Base64
 */
public record Proof(
        String customer,
        Instant lookedAt,
        String database,
        @Nullable Instant erasedAt,
        @Nullable String reason,
        boolean keyDestroyed,
        SortedMap<String, Long> rowsLeft,
        List<UntoldMessages.Untold> messages,
        long early,
        SortedMap<String, Long> evidence,
        int values,
        List<TableScan.Table> tables,
        List<TableScan.Found> found,
        String verdict,
        String publicKey) {

    /** Erased, the key gone, no row left, nobody still to be told, and no value found. */
    public static final String NOTHING_LEFT = "nothing-left";

    public static final String SOMETHING_LEFT = "something-left";

    public boolean nothingLeft() {
        return verdict.equals(NOTHING_LEFT);
    }

    /** What is wrong, a sentence each; empty when nothing is left. */
    public List<String> sentences() {
        var wrong = new ArrayList<String>();
        if (erasedAt == null) {
            wrong.add("%s was not erased.".formatted(customer));
        }
        if (!keyDestroyed) {
            wrong.add("The key of %s is still there.".formatted(customer));
        }
        rowsLeft.forEach(
                (table, rows) -> wrong.add("%d row(s) of %s still belong to %s.".formatted(rows, table, customer)));
        messages.forEach(untold -> wrong.add(untold.sentence()));
        found.forEach(hit -> wrong.add("Value %d stands in %s.%s, in %d row(s)."
                .formatted(hit.value(), hit.table(), hit.column(), hit.rows())));
        return wrong;
    }
}
