package io.rapport.request.privacy;

import io.rapport.customer.sealing.SealedRows;
import io.rapport.customer.sealing.Sealing;
import io.rapport.customer.sealing.SealingMigration;
import io.rapport.kernel.CustomerId;
import org.springframework.stereotype.Component;

/** Seals what an older version kept in clear. */
@Component
class SealExternalIds extends SealingMigration {

    SealExternalIds(Sealing sealing) {
        super(sealing, "3.1.5", "seal request external ids");
    }

    @Override
    protected void seal(SealedRows rows) {
        rows.rewrite(
                "select id, customer_id, source, external_lookup from request_record order by customer_id",
                "update request_record set external_text = ?, external_lookup = ? where id = ?",
                (row, vault) -> new Object[] {
                    vault.seal(new CustomerId(row.getString("customer_id")), row.getString("external_lookup")),
                    vault.lookup("request/" + row.getString("source"), row.getString("external_lookup")),
                    row.getString("id")
                });
    }
}
