package io.rapport.intake.privacy;

import io.rapport.customer.sealing.SealedRows;
import io.rapport.customer.sealing.Sealing;
import io.rapport.customer.sealing.SealingMigration;
import org.springframework.stereotype.Component;

/** Older versions kept the sender's ids in clear. */
@Component
class KeyIds extends SealingMigration {

    KeyIds(Sealing sealing) {
        super(sealing, "3.1.9", "key intake ids");
    }

    @Override
    protected void seal(SealedRows rows) {
        rows.rewrite(
                "select door, source, external_lookup, digest from intake_event",
                """
                update intake_event set external_lookup = ?, digest = ?
                where door = ? and source = ? and external_lookup = ?""",
                (row, vault) -> new Object[] {
                    vault.lookup(
                            "intake/" + row.getString("door") + "/" + row.getString("source"),
                            row.getString("external_lookup")),
                    vault.lookup("intake/digest", row.getString("digest")),
                    row.getString("door"),
                    row.getString("source"),
                    row.getString("external_lookup")
                });
    }
}
