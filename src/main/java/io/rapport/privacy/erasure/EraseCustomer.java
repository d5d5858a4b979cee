package io.rapport.privacy.erasure;

import io.rapport.customer.erasure.ErasureReason;
import io.rapport.customer.erasure.Erasures;
import io.rapport.customer.identity.MemberLocks;
import io.rapport.customer.identity.Members;
import io.rapport.customer.retention.RetainedItem;
import io.rapport.customer.retention.RetainedItems;
import io.rapport.kernel.CustomerId;
import io.rapport.privacy.PrivacyKind;
import io.rapport.privacy.PrivacyRequest;
import io.rapport.privacy.Refusals.FieldRefused;
import io.rapport.privacy.Refusals.NotNow;
import io.rapport.privacy.Right;
import io.rapport.privacy.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The right to erasure. Where no law keeps anything, the customer's key is destroyed and all rows go; where one does, what
 * it does not keep is deleted class by class.
 */
@Component
class EraseCustomer implements Right {

    /** Later than whatever was written down. */
    private static final Instant EVERYTHING = Instant.parse("9999-12-31T00:00:00Z");

    private static final int AT_ONCE = 1000;

    private final Weighing weighing;
    private final Erasures erasures;
    private final List<RetainedItems> rooms;
    private final Members members;
    private final MemberLocks locks;

    EraseCustomer(Weighing weighing, Erasures erasures, List<RetainedItems> rooms, Members members, MemberLocks locks) {
        this.locks = locks;
        this.weighing = weighing;
        this.erasures = erasures;
        this.rooms = rooms;
        this.members = members;
    }

    @Override
    public PrivacyKind kind() {
        return PrivacyKind.ERASURE;
    }

    @Override
    public Verdict most(PrivacyRequest request) {
        return weighing.most(request);
    }

    @Override
    public void carryOut(PrivacyRequest request, Verdict verdict, Handed handed, String by) {
        if (verdict == Verdict.GRANTED) {
            erasures.erase(request.customer(), by, reason(request));
            return;
        }
        // whoever places a hold or merges waits, or has done so, and is weighed
        locks.lock(request.customer());
        if (weighing.most(request) != verdict) {
            throw new NotNow(
                    request.id(), "may be done less of than was decided: something was held meanwhile. Decide again.");
        }
        var goes = weighing.of(request).stream()
                .filter(each -> !each.keeps())
                .map(Weighed::recordClass)
                .collect(Collectors.toSet());
        for (var member : members.of(request.customer())) {
            rooms.forEach(room -> remove(room, member, goes));
        }
    }

    private static void remove(RetainedItems room, CustomerId customer, Set<String> classes) {
        Map<String, Instant> asked = room.classes().stream()
                .filter(classes::contains)
                .collect(Collectors.toMap(each -> each, each -> EVERYTHING));
        if (asked.isEmpty()) {
            return;
        }
        List<RetainedItem> items = room.of(List.of(customer), asked).stream()
                .filter(item -> classes.contains(item.retentionClass()))
                .toList();
        for (int from = 0; from < items.size(); from += AT_ONCE) {
            room.remove(customer, items.subList(from, Math.min(from + AT_ONCE, items.size())));
        }
    }

    /** California needs no reason but the request; the GDPR names six. */
    private static ErasureReason reason(PrivacyRequest request) {
        var said = request.erasureReason();
        if (said == null) {
            if ("ccpa".equals(request.law())) {
                return ErasureReason.CONSUMER_REQUEST;
            }
            throw new FieldRefused(
                    "erasureReason",
                    "Say which ground of GDPR Article 17(1) the customer has; it stays as the reason.");
        }
        return ErasureReason.of(said);
    }
}
