package io.rapport.commitments;

import io.rapport.access.DisplayNames;
import io.rapport.customer.disclosure.DisclosedItem;
import io.rapport.customer.disclosure.DisclosedItems;
import io.rapport.customer.identity.Members;
import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.escalation.pack.PackItem;
import io.rapport.escalation.pack.PackItem.Section;
import io.rapport.escalation.pack.PackSource;
import io.rapport.kernel.CustomerId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * What they were promised, and what became of it; not by whom, as in the list of reads. Who takes over is told what is
 * still open.
 */
@Component
class CommitmentsDisclosed implements DisclosedItems, PackSource {

    private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm VV", Locale.ENGLISH);

    private static final int IN_PACK_MOST = 20;

    private final CommitmentRows rows;
    private final Members members;
    private final DisplayNames names;

    CommitmentsDisclosed(CommitmentRows rows, Members members, DisplayNames names) {
        this.rows = rows;
        this.members = members;
        this.names = names;
    }

    @Override
    public String title() {
        return "What we promised you";
    }

    @Override
    public List<DisclosedItem> of(List<CustomerId> members) {
        return rows.below(members, Long.MAX_VALUE, Integer.MAX_VALUE).stream()
                .map(each -> new DisclosedItem(
                        each.promisedAt(),
                        "%s: until %s, %s"
                                .formatted(
                                        each.id(),
                                        DUE.format(each.dueAt().atZone(ZoneId.of(each.zone()))),
                                        each.state().code()),
                        each.text()))
                .toList();
    }

    @Override
    public List<PackItem> of(Subject subject) {
        return rows.open(members.of(subject.customer()), Instant.EPOCH, 0, IN_PACK_MOST).stream()
                .map(each -> PackItem.personal(
                                Section.AGREED,
                                each.id().value(),
                                "promised in person, to be kept by "
                                        + (each.owner().isTeam()
                                                ? "the team " + each.owner().id()
                                                : names.of(each.owner().id())),
                                each.text(),
                                each.author(),
                                each.promisedAt(),
                                Commitment.KIND,
                                Sensitivity.CONVERSATION)
                        .until(each.dueAt()))
                .toList();
    }
}
