package io.rapport.customer.reading;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.rapport.customer.Customers;
import java.util.Set;
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

    private static boolean readsInTheClear(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Customers.class)
                && CLEAR_READS.contains(access.getTarget().getName());
    }
}
