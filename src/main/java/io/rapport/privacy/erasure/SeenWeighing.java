package io.rapport.privacy.erasure;

import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.catalogue.FactKind;
import io.rapport.customer.needtoknow.Access;
import io.rapport.customer.needtoknow.NeedToKnow;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.privacy.PrivacyRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What somebody may see of the weighing: that there is a class for special categories says that there is such a fact. */
@Component
public class SeenWeighing {

    private final WeighingRows rows;
    private final NeedToKnow need;
    private final Set<String> special;

    SeenWeighing(WeighingRows rows, NeedToKnow need, FactCatalogue catalogue) {
        this.rows = rows;
        this.need = need;
        this.special = catalogue.kinds().stream()
                .filter(kind -> kind.sensitivity() == io.rapport.customer.catalogue.Sensitivity.SPECIAL)
                // the consent to keep it says as much
                .flatMap(kind -> Stream.concat(
                        Stream.of(kind), Stream.ofNullable(kind.consent()).map(catalogue::kind)))
                .map(FactKind::retention)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the table said when it was last asked; nothing before that, nor once the customer is erased. */
    public List<Weighed> of(Reader reader, PrivacyRequest request) {
        var rights = need.of(reader, Set.of(request.customer())).get(request.customer());
        var isTold = rights != null && rights.on(Sensitivity.SPECIAL).access() != Access.HIDDEN;
        return rows.of(request.id()).stream()
                .filter(each -> isTold || !special.contains(each.recordClass()))
                .toList();
    }
}
