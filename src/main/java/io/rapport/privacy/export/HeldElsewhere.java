package io.rapport.privacy.export;

import io.rapport.access.Role;
import io.rapport.approval.Approvals;
import io.rapport.customer.Interaction;
import io.rapport.customer.needtoknow.ReadLog;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Page;
import io.rapport.privacy.export.ExportDocument.ExceptionLine;
import io.rapport.privacy.export.ExportDocument.ReadLine;
import io.rapport.privacy.export.ExportDocument.SaidLine;
import io.rapport.privacy.export.ExportDocument.TierLine;
import io.rapport.tiering.Tiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What other rooms hold about a customer, line by line. */
@Component
class HeldElsewhere {

    private final Tiers tiers;
    private final Approvals approvals;
    private final ReadLog reads;

    HeldElsewhere(Tiers tiers, Approvals approvals, ReadLog reads) {
        this.tiers = tiers;
        this.approvals = approvals;
        this.reads = reads;
    }

    /** The tier that is in force. */
    List<TierLine> tiers(CustomerId customer) {
        return tiers.latest(customer).stream()
                .map(decided -> new TierLine(decided.decidedAt(), decided.tier().code(), decided.reason()))
                .toList();
    }

    List<ExceptionLine> exceptions(CustomerId customer) {
        return all(after -> approvals.list(customer, Page.MOST, after)).stream()
                .map(asked -> new ExceptionLine(
                        asked.askedAt(),
                        asked.wish().kind().code(),
                        asked.wish().amount().toString(),
                        asked.wish().reason(),
                        asked.standing().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    List<ReadLine> reads(CustomerId customer) {
        return all(after -> reads.of(customer, Page.MOST, after == null ? Long.MAX_VALUE : Long.parseLong(after)))
                .stream()
                .map(read -> new ReadLine(
                        read.at(),
                        Role.titleOf(read.role()),
                        read.purpose().words(),
                        read.kinds(),
                        read.shown().code()))
                .toList();
    }

    static SaidLine line(Interaction said) {
        return new SaidLine(
                said.at(),
                said.channel(),
                said.direction().name().toLowerCase(Locale.ROOT),
                said.source(),
                said.subject(),
                said.text());
    }

    /** Every page, one after the other. */
    static <T> List<T> all(Function<@Nullable String, Page<T>> pages) {
        var found = new ArrayList<T>();
        var page = pages.apply(null);
        found.addAll(page.items());
        while (page.next() != null) {
            page = pages.apply(Objects.requireNonNull(page.next()));
            found.addAll(page.items());
        }
        return found;
    }
}
