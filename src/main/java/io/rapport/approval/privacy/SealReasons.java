package io.rapport.approval.privacy;

import io.rapport.customer.sealing.SealedRows;
import io.rapport.customer.sealing.Sealing;
import io.rapport.customer.sealing.SealingMigration;
import io.rapport.kernel.CustomerId;
import org.springframework.stereotype.Component;

/** Seals what an older version kept in clear. */
@Component
class SealReasons extends SealingMigration {

    SealReasons(Sealing sealing) {
        super(sealing, "3.1.7", "seal approval reasons");
    }

    @Override
    protected void seal(SealedRows rows) {
        rows.rewrite(
                "select id, customer_id, reason_text from approval_record order by customer_id",
                "update approval_record set reason_text = ? where id = ?",
                (row, vault) -> new Object[] {
                    vault.seal(new CustomerId(row.getString("customer_id")), row.getString("reason_text")),
                    row.getString("id")
                });
        rows.rewrite(
                """
                select d.approval_id, d.position, d.rationale_text, a.customer_id
                from approval_decision d join approval_record a on a.id = d.approval_id
                where d.rationale_text is not null order by a.customer_id""",
                "update approval_decision set rationale_text = ? where approval_id = ? and position = ?",
                (row, vault) -> new Object[] {
                    vault.seal(new CustomerId(row.getString("customer_id")), row.getString("rationale_text")),
                    row.getString("approval_id"),
                    row.getInt("position")
                });
    }
}
