package io.rapport.privacy.export;

import io.rapport.customer.needtoknow.CaseGround;
import io.rapport.customer.needtoknow.Purpose;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.engine.asking.Question;
import io.rapport.engine.rights.OpenTasks;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.privacy.PrivacyRequest;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The ground to see a customer while a privacy task about them is open and the reader's, or offered to the reader: from
 * when it is proven that it is the customer who asks, until the customer has the answer. Before, anybody might have
 * asked; afterwards, nothing is to be answered.
 */
@Component
class OpenPrivacyTasks implements CaseGround {

    private static final String TO_ANSWER =
            "r.answered_at is null and r.ended_at is null and r.identity_check is not null and r.identity_check <> '"
                    + PrivacyRequest.NOT_PROVEN + "'";

    @Override
    public Purpose purpose() {
        return Purpose.PRIVACY_TASK;
    }

    @Override
    public Question<Map<CustomerId, RequestId>> openTasks(Reader reader, Set<CustomerId> customers) {
        return OpenTasks.cases("privacy_request", TO_ANSWER, reader.user(), reader.groups(), customers);
    }
}
