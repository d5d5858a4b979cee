package io.rapport.privacy.export;

import io.rapport.access.Role;
import io.rapport.approval.Approval;
import io.rapport.approval.Approvals;
import io.rapport.customer.Interaction;
import io.rapport.customer.disclosure.DisclosedItems;
import io.rapport.customer.identity.Members;
import io.rapport.customer.needtoknow.ReadLog;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Page;
import io.rapport.privacy.export.ExportDocument.ExceptionLine;
import io.rapport.privacy.export.ExportDocument.ReadLine;
import io.rapport.privacy.export.ExportDocument.SaidLine;
import io.rapport.privacy.export.ExportDocument.Section;
import io.rapport.privacy.export.ExportDocument.TierLine;
import io.rapport.tiering.TierInputs;
import io.rapport.tiering.Tiers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final List<DisclosedItems> rooms;
    private final Members members;

    HeldElsewhere(Tiers tiers, Approvals approvals, ReadLog reads, List<DisclosedItems> rooms, Members members) {
        this.tiers = tiers;
        this.approvals = approvals;
        this.reads = reads;
        this.rooms = rooms;
        this.members = members;
    }

    /** Every tier that is kept, the one in force first. */
    List<TierLine> tiers(CustomerId customer) {
        return tiers.all(customer).stream()
                .map(decided -> new TierLine(
                        decided.decidedAt(), decided.tier().code(), decided.reason(), known(decided.inputs())))
                .toList();
    }

    private static Map<String, String> known(@Nullable TierInputs inputs) {
        var known = new LinkedHashMap<String, String>();
        if (inputs != null) {
            put(known, "value per year", inputs.annualValue());
            put(known, "years as a customer", inputs.tenureYears());
            put(known, "risk that you leave", inputs.churnRisk());
            put(known, "contract", inputs.contract());
        }
        return known;
    }

    private static void put(Map<String, String> known, String name, @Nullable Object value) {
        if (value != null) {
            known.put(name, value.toString());
        }
    }

    /** What each room holds besides. */
    List<Section> others(CustomerId customer) {
        var all = members.of(customer);
        return rooms.stream()
                .map(room -> new Section(room.title(), room.of(all)))
                .filter(section -> !section.items().isEmpty())
                .sorted(Comparator.comparing(Section::title))
                .toList();
    }

    List<ExceptionLine> exceptions(CustomerId customer) {
        return all(after -> approvals.list(customer, Page.MOST, after)).stream()
                .map(asked -> new ExceptionLine(
                        asked.askedAt(),
                        asked.wish().kind().code(),
                        asked.wish().amount().toString(),
                        asked.wish().reason(),
                        asked.standing().name().toLowerCase(Locale.ROOT),
                        asked.decisions().stream().map(HeldElsewhere::said).toList()))
                .toList();
    }

    private static String said(Approval.Decision answer) {
        return answer.rationale() == null ? answer.verdict() : answer.verdict() + ": " + answer.rationale();
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
                said.externalId(),
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
