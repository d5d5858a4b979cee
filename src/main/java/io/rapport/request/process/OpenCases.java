package io.rapport.request.process;

import io.rapport.customer.needtoknow.CaseGround;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.engine.asking.Question;
import io.rapport.engine.rights.OpenTasks;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whose case somebody works on: a task below a request's journey, the exceptions asked for on the way included. */
@Component
class OpenCases implements CaseGround {

    @Override
    public Question<Map<CustomerId, RequestId>> openTasks(Reader reader, Set<CustomerId> customers) {
        return OpenTasks.cases("request_record", "r.ended_at is null", reader.user(), reader.groups(), customers);
    }
}
