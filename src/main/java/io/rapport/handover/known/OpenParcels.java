package io.rapport.handover.known;

import io.rapport.customer.needtoknow.CaseGround;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.engine.asking.Question;
import io.rapport.engine.rights.OpenTasks;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whoever has to take over a parcel may read whom it is about, as long as the task is open. Not who chose themselves: that
 * would be breaking the glass without a reason.
 */
@Component("handoverOpenParcels")
class OpenParcels implements CaseGround {

    private static final String IN_PARCELS =
            """
            select i.customer_id, i.transfer_id from handover_item i
            join handover_parcel p on p.transfer_id = i.transfer_id and p.nth = i.nth
            where i.customer_id in (:customers) and i.state = 'LISTED' and p.state = 'SENT' and p.chosen_by <> :user
            and (p.to_id = :user or p.to_is_group and p.to_id in (:groups))""";

    @Override
    public Question<Map<CustomerId, RequestId>> openTasks(Reader reader, Set<CustomerId> customers) {
        return OpenTasks.of(
                IN_PARCELS,
                "i.transfer_id",
                Map.of("customers", customers.stream().map(CustomerId::value).toList()),
                reader.user(),
                reader.groups(),
                OpenParcels::transfers);
    }

    private static Map<CustomerId, RequestId> transfers(ResultSet row) throws SQLException {
        var transfers = new HashMap<CustomerId, RequestId>();
        while (row.next()) {
            transfers.put(new CustomerId(row.getString(1)), new RequestId(row.getString(2)));
        }
        return transfers;
    }
}
