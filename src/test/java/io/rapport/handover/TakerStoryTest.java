package io.rapport.handover;

import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.Person;
import io.rapport.RapportTest;
import io.rapport.absence.Absences;
import io.rapport.absence.NewAbsence;
import io.rapport.customer.erasure.ErasureReason;
import io.rapport.customer.erasure.Erasures;
import io.rapport.escalation.pack.HandOverId;
import io.rapport.escalation.pack.HandOvers;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What hangs on somebody who leaves is taken by who stays, whole or case by case, whatever became of a customer meanwhile. */
@RapportTest
class TakerStoryTest extends LeaverStories {

    @Autowired
    Absences absences;

    @Autowired
    HandOvers packs;

    @Autowired
    Erasures erasures;

    @AfterEach
    void they_give_their_memberships_back() {
        List.of(ina, ben, bea, tim, led).forEach(each -> Person.of(each.id()).worksHere(engine.getIdentityService()));
    }

    @Test
    void a_single_case_goes_to_nobody_to_whom_the_parcel_would_not() {
        var both = Person.of("both-" + unique, "leads", "billing-team", "technical-team");
        both.worksHere(engine.getIdentityService());
        var customer = desk.stranger();
        var work = desk.asks(customer, "billing-question").claimedBy(ina, WORK_ON_REQUEST);
        var id = leaving();
        choose(id, both.id(), Map.of());
        var tomorrow = clock.instant().plus(Duration.ofDays(1));
        absences.write(
                new NewAbsence(
                        both.id(), tomorrow, tomorrow.plus(Duration.ofDays(3)), ZoneId.of("Europe/Berlin"), tim.id()),
                both.id());
        clock.moveTo(tomorrow.plusSeconds(60));

        var pack = packs.get(new HandOverId(packOf(id, customer).replaceAll(".*/", "")));
        assertThatThrownBy(() -> packs.acknowledge(pack.id(), tim.id(), pack.hash()))
                .isInstanceOf(Refusals.NotForYou.class);
        assertThat(holder(work)).isEqualTo(ina.id());
        Person.of(both.id()).worksHere(engine.getIdentityService());
    }

    @Test
    void who_leaves_as_well_gets_nothing_and_an_erased_customer_is_in_nobodys_way() {
        var forgotten = desk.stranger();
        var talked = desk.stranger();
        var promise = dealings(talked);
        dealings(forgotten);
        caseOf(bea);
        begun(begin(led, bea.id()));
        var id = leaving();

        refused(choosing(led, id, bea.id(), Map.of()), 422, "A Tester leaves as well");
        choose(id, ben.id(), Map.of());
        erasures.erase(forgotten, "paul", ErasureReason.CONSENT_WITHDRAWN);
        done(take(ben, id, 1));

        assertThat(ends(id)).containsExactly("nothing-left-behind");
        assertThat(ownerOf(talked, promise)).isEqualTo(ben.id());
    }
}
