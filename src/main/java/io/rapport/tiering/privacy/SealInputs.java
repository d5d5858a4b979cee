package io.rapport.tiering.privacy;

import io.rapport.customer.sealing.SealedRows;
import io.rapport.customer.sealing.Sealing;
import io.rapport.customer.sealing.SealingMigration;
import io.rapport.kernel.CustomerId;
import org.springframework.stereotype.Component;

/** Seals what an older version kept in clear. */
@Component
class SealInputs extends SealingMigration {

    SealInputs(Sealing sealing) {
        super(sealing, "3.1.3", "seal tiering inputs");
    }

    @Override
    protected void seal(SealedRows rows) {
        rows.rewrite(
                "select id, customer_id, inputs_text from tiering_decision order by customer_id",
                "update tiering_decision set inputs_text = ? where id = ?",
                (row, vault) -> new Object[] {
                    vault.seal(new CustomerId(row.getString("customer_id")), row.getString("inputs_text")),
                    row.getLong("id")
                });
    }
}
