package io.rapport.sla.level;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Promises at rest. */
public interface PromiseRecords extends Repository<PromiseRecord, String> {
    PromiseRecord save(PromiseRecord promise);

    Optional<PromiseRecord> findById(String requestId);
}
