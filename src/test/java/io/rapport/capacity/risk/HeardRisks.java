package io.rapport.capacity.risk;

import io.rapport.kernel.RequestId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Everything that was told about promises at risk, also by threads of which a test knows nothing. */
@Component
public class HeardRisks {

    private final List<PromiseAtRisk> heard = new CopyOnWriteArrayList<>();

    @EventListener
    void on(PromiseAtRisk risk) {
        heard.add(risk);
    }

    public List<PromiseAtRisk> of(RequestId request) {
        return heard.stream().filter(risk -> risk.request().equals(request)).toList();
    }
}
