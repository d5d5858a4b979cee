package io.rapport.sla;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Clocks at rest. */
interface ClockRecords extends Repository<ClockRecord, Long> {
    ClockRecord save(ClockRecord clock);

    Optional<ClockRecord> findByRequestIdAndClock(String requestId, String clock);

    List<ClockRecord> findByRequestIdOrderById(String requestId);
}
