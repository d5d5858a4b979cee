package io.rapport.workbench;

import static io.rapport.stewardship.StewardDesk.name;
import static io.rapport.stewardship.StewardDesk.phone;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.customer.identity.Members;
import io.rapport.stewardship.StewardDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A steward compares two customers, merges them, and takes it back. */
class SameCustomerBrowserTest extends BrowserStory {

    @Autowired
    StewardDesk stewards;

    @Autowired
    Members members;

    @Test
    void two_who_look_alike_stand_side_by_side_and_a_merge_is_taken_back_on_the_page() {
        var name = name();
        var phone = phone();
        var one = stewards.person(name, "phone", phone, "city", "Hill Town", "birth-date", "1980-03-09");
        var other = stewards.person(name, "phone", phone, "city", "Valley Town");
        stewards.lookAt(one, other);
        var asked = stewards.caseOf(one, other);

        signedIn("lea")
                .opens("/camunda/app/tasklist/default/", "Same customer?")
                .opens(
                        "/camunda/app/tasklist/default/#/?task="
                                + stewards.task(asked).getId(),
                        "Hill Town")
                .sees(name, phone, "Valley Town", "1980-03-09", "Phone")
                .clicks("Claim")
                .takesPicture("steward-1-compare")
                .chooses("Yes, one person")
                .types("How do you know?", "One passport, shown at the desk.")
                .takesPicture("steward-2-answer")
                .completes()
                .sees("both ids show one customer now")
                .takesPicture("steward-3-merged");
        assertThat(members.survivor(other)).isEqualTo(one);

        signedIn("lea")
                .opens("/customers/twins", asked.id().value())
                .sees("One person: merged", "Lea Sommer")
                .takesPicture("steward-4-twins")
                .unfolds("Take back " + asked.id())
                .takesPicture("steward-4b-sure")
                .presses("Yes, %s were two".formatted(asked.id()))
                .sees("They are two customers again.", "Merged, and taken back")
                .takesPicture("steward-5-taken-back");
        assertThat(members.areOne(one, other)).isFalse();
    }
}
