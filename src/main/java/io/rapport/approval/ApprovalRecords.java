package io.rapport.approval;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Approvals at rest. Offers what the room needs. */
interface ApprovalRecords extends Repository<ApprovalRecord, String> {

    ApprovalRecord save(ApprovalRecord approval);

    Optional<ApprovalRecord> findById(String id);

    @Query("select nextval('approval_id')")
    long nextNumber();

    /** Granted or still open: both count, so that splitting a wish gains nothing. */
    @Query(
            """
            select coalesce(sum(amount), 0) from approval_record
            where customer_id in (:customers) and asked_at > :since and standing not in ('DECLINED', 'WITHDRAWN')""")
    BigDecimal sumSince(Collection<String> customers, Instant since);

    /** Wishes of one customer are written one after the other, so that each counts those before it. */
    @Query("select id from approval_turn where id = :turn for update")
    int takeTurn(int turn);

    List<ApprovalRecord> findByRequestIdAndStandingIn(String requestId, Collection<Standing> standings);

    List<ApprovalRecord> findByNumberLessThanOrderByNumberDesc(long number, Limit limit);

    List<ApprovalRecord> findByCustomerIdInAndNumberLessThanOrderByNumberDesc(
            Collection<String> customers, long number, Limit limit);
}
