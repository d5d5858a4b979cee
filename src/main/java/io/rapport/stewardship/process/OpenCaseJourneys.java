package io.rapport.stewardship.process;

import io.rapport.engine.rights.RecordOfJourney;
import io.rapport.stewardship.CaseId;
import io.rapport.stewardship.StewardCases;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether two are one is answered, and not deleted: nobody would be asked about the two again. */
@Component
class OpenCaseJourneys implements RecordOfJourney {

    private final ObjectProvider<StewardCases> cases;

    OpenCaseJourneys(ObjectProvider<StewardCases> cases) {
        this.cases = cases;
    }

    @Override
    public String process() {
        return StewardCaseModel.PROCESS;
    }

    @Override
    public Optional<String> whyNotDeleted(String businessKey) {
        var asked = cases.getObject().get(new CaseId(businessKey));
        return asked.isOpen()
                ? Optional.of(
                        "%s is still open, and nobody would be asked about the two again. A steward answers it in Tasklist."
                                .formatted(asked.id()))
                : Optional.empty();
    }
}
