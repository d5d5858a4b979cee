package io.rapport.customer.reading;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.rapport.customer.Customers;
import io.rapport.customer.vault.Envelopes;
import io.rapport.customer.vault.Vault;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Need to know holds because there is no way around it. */
class OneWayInTest {

    /** They decide on what is known, or made it up; none of them shows it to anybody. */
    private static final String[] READERS = {
        "io.rapport.customer.store",
        "io.rapport.customer.reading",
        "io.rapport.customer.freshness",
        "io.rapport.tiering",
        // weighs what is kept, and seals what the customer asked for
        "io.rapport.privacy.export",
        // tells each system what it calls the customer itself
        "io.rapport.delivery",
        // packs what goes along with a request, sealed; HandOverController asks need to know
        "io.rapport.request.handing",
        "io.rapport.rehearsal..",
        "io.rapport.demo"
    };

    private static final Set<String> CLEAR_READS =
            Set.of("get", "list", "facts", "fact", "timeline", "interaction", "overview");

    @Test
    void whoever_shows_a_customer_reads_through_need_to_know() {
        noClasses()
                .that(resideOutsideOfPackages(READERS))
                .should()
                .accessTargetWhere(describe("reads a customer's personal values", OneWayInTest::readsInTheClear))
                .because(
                        "customer.reading decides what is clear, and notes it; others read to decide, and show nothing")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.rapport"));
    }

    /** Who opens what is sealed, and where it goes from there. */
    private static final Map<String, String> OPENERS = Map.ofEntries(
            entry(
                    "io.rapport.customer.store.CustomerRows",
                    "Customers, read through need to know by whoever shows them"),
            entry("io.rapport.customer.store.IdentifierRows", "as CustomerRows"),
            entry("io.rapport.customer.store.FactRows", "as CustomerRows"),
            entry("io.rapport.customer.store.InteractionRows", "as CustomerRows"),
            entry("io.rapport.customer.chronicle.FactChapter", "the timeline: ChronicleReader asks need to know"),
            entry(
                    "io.rapport.customer.chronicle.InteractionChapter",
                    "the timeline: ChronicleReader asks need to know"),
            entry("io.rapport.notes.NoteRows", "notes: NoteReader asks need to know"),
            entry("io.rapport.commitments.CommitmentRows", "commitments: CommitmentReader asks need to know"),
            entry("io.rapport.approval.ShownApproval", "reasons: ApprovalController asks need to know"),
            entry("io.rapport.request.RequestRecords", "another system's id: RequestController asks need to know"),
            entry("io.rapport.customer.needtoknow.BreakGlass", "reasons: ReadsPage asks need to know"),
            entry("io.rapport.privacy.export.Exports", "the export: asks need to know for all of it"),
            entry("io.rapport.stewardship.privacy.StewardReasonsDisclosed", "goes into the export, sealed again"),
            entry(
                    "io.rapport.customer.identity.MergeRows",
                    "the reason goes into the export, sealed again; no view has it"),
            entry("io.rapport.stewardship.CaseRows", "the reason is compared with a repeat's; no view has it"),
            entry("io.rapport.tiering.TierDecisionRows", "the inputs of a decision: TierController asks need to know"),
            entry("io.rapport.customer.hold.LegalHolds", "the reason, to privacy officers alone"),
            entry("io.rapport.customer.retention.LatestFacts", "finds what is due"),
            entry("io.rapport.customer.retention.Relationships", "finds what is due"),
            entry("io.rapport.customer.lookalikes.Portraits", "compares customers, and says how alike they are"),
            entry("io.rapport.customer.quality.Contradictions", "compares what is known, and says how many disagree"),
            entry("io.rapport.customer.bulk.Standing", "compares what is imported with what stands"),
            entry("io.rapport.escalation.pack.Packing", "what is handed over: HandOverController asks need to know"),
            entry("io.rapport.delivery.OutboxRows", "what a recipient is told, to that recipient"),
            entry("io.rapport.intake.early.EarlyEvents", "what came early is written as if it came now"),
            entry("io.rapport.customer.bulk.LatestBatch", "compares what is imported with what stands"));

    @Test
    void what_is_sealed_is_opened_in_known_places_only() {
        var opened = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.rapport").stream()
                        .filter(each -> !each.getPackageName().equals(Vault.class.getPackageName()))
                        .filter(each -> each.getAccessesFromSelf().stream().anyMatch(OneWayInTest::opens))
                        .map(each -> each.getName().replaceFirst("\\$.*", ""))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(opened)
                .as("classes that open what a Vault has sealed; a new one says in OPENERS where the words go from"
                        + " there")
                .isEqualTo(new TreeSet<>(OPENERS.keySet()));
    }

    /** Called or handed on as a method reference. */
    private static boolean opens(JavaAccess<?> access) {
        return (access.getTargetOwner().isAssignableTo(Vault.class)
                        || access.getTargetOwner().isEquivalentTo(Envelopes.class))
                && access.getTarget().getName().startsWith("open");
    }

    private static boolean readsInTheClear(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Customers.class)
                && CLEAR_READS.contains(access.getTarget().getName());
    }
}
