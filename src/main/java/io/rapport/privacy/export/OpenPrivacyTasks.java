package io.rapport.privacy.export;

import io.rapport.customer.needtoknow.CaseGround;
import io.rapport.customer.needtoknow.Purpose;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.engine.rights.OpenTasks;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The ground to see a customer while a privacy task about them is open and the reader's, or offered to the reader. */
@Component
class OpenPrivacyTasks implements CaseGround {

    private final OpenTasks tasks;

    OpenPrivacyTasks(OpenTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Purpose purpose() {
        return Purpose.PRIVACY_TASK;
    }

    @Override
    public Map<CustomerId, RequestId> openTasks(Reader reader, Set<CustomerId> customers) {
        return tasks.cases("privacy_request", "r.ended_at is null", reader.user(), reader.groups(), customers);
    }
}
