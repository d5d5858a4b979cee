package io.rapport.sla;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Promises at rest. */
interface PromiseRecords extends Repository<PromiseRecord, String> {
    PromiseRecord save(PromiseRecord promise);

    Optional<PromiseRecord> findById(String requestId);
}
