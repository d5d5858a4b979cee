package io.rapport.privacy;

import static io.rapport.Person.LEA;
import static io.rapport.Person.PAUL;
import static io.rapport.privacy.process.AnswerWords.DECIDE_PRIVACY_REQUEST;
import static io.rapport.privacy.process.AnswerWords.ERASURE_REASON;
import static io.rapport.privacy.process.AnswerWords.PRIVACY_OUTCOME;
import static io.rapport.privacy.process.AnswerWords.SEND_PRIVACY_ANSWER;
import static io.rapport.stewardship.process.StewardCaseModel.STEWARD_REASON;
import static io.rapport.stewardship.process.StewardCaseModel.STEWARD_VERDICT;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.customer.erasure.Erasures;
import io.rapport.customer.identity.Merges;
import io.rapport.customer.identity.NewMerge;
import io.rapport.customer.vault.Tombstone;
import io.rapport.kernel.CustomerId;
import io.rapport.stewardship.StewardCase;
import io.rapport.stewardship.StewardDesk;
import io.rapport.web.Web;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rights of somebody who is known under two ids, whichever of them is given. */
@RapportTest
class PrivacyMergedStoryTest {

    private static final String WORDS = "One passport, shown on Friday.";

    @Autowired
    PrivacyDesk privacy;

    @Autowired
    PrivacyRequests requests;

    @Autowired
    StewardDesk stewards;

    @Autowired
    Merges merges;

    @Autowired
    Erasures erasures;

    @Autowired
    Web web;

    @Test
    void who_was_merged_gets_what_is_kept_of_both_with_the_words_of_the_steward_in_the_time_that_ran_before() {
        var asked = twins("Oldtown", "Newtown");
        var before = privacy.asks(asked.other(), "access", "gdpr");

        stewards.answered(LEA, asked, STEWARD_VERDICT.with("same"), STEWARD_REASON.with(WORDS));

        assertThat(privacy.now(before).answerDue())
                .isEqualTo(privacy.asks(asked.one(), "access", "gdpr").answerDue());
        assertThat(requests.list(asked.one(), 10, null).items())
                .extracting(PrivacyRequest::id)
                .contains(before.id())
                .hasSize(2);
        var export = exportOf(before);
        assertThat(export.<List<String>>at("$.facts[?(@.kind=='city' && @.setAside==false)].value"))
                .hasSize(1);
        assertThat(export.<List<String>>at("$.facts[?(@.kind=='city')].value"))
                .containsExactlyInAnyOrder("Oldtown", "Newtown");
        assertThat(export.<List<String>>at("$.person.alsoKnownAs"))
                .containsExactly(asked.other().value());
        assertThat(export.<List<String>>at("$.others[?(@.title=='Whether we know you twice')].items[*].words"))
                .containsExactly(WORDS);
        assertThat(export.<List<String>>at("$.others[?(@.title=='Your privacy requests')].items[*].what"))
                .hasSize(2);
    }

    @Test
    void what_a_steward_wrote_about_two_people_is_not_given_to_one_of_them() {
        var asked = twins("Oldtown", "Newtown");
        stewards.answered(LEA, asked, STEWARD_VERDICT.with("different"), STEWARD_REASON.with("She is her sister."));

        var export = exportOf(privacy.asks(asked.one(), "access", "gdpr"));

        assertThat(export.<List<String>>at("$.others[?(@.title=='Whether we know you twice')].items[*].what"))
                .containsExactly("You were compared with another customer: you are two people");
        assertThat(export.body())
                .doesNotContain("her sister")
                .doesNotContain("Newtown")
                .doesNotContain(asked.other().value());
    }

    @Test
    void a_merge_that_was_taken_back_leaves_each_what_is_theirs() {
        var one = stewards.person(StewardDesk.name(), "city", "Oldtown");
        var other = stewards.person(StewardDesk.name(), "city", "Newtown");
        var merge = merges.merge(new NewMerge(one, other, WORDS, "lea"));
        var request = privacy.asks(other, "access", "gdpr");
        merges.undo(one, merge.id(), "lea");

        var export = exportOf(request);

        assertThat(export.<List<String>>at("$.facts[*].value")).containsExactly("Newtown");
        assertThat(export.body()).doesNotContain(WORDS).doesNotContain(one.value());
        assertThat(requests.list(one, 10, null).items()).isEmpty();
    }

    @Test
    void an_export_of_both_is_nobodys_when_they_are_parted() {
        var one = stewards.person(StewardDesk.name(), "city", "Oldtown");
        var other = stewards.person(StewardDesk.name(), "city", "Newtown");
        var merge = merges.merge(new NewMerge(one, other, WORDS, "lea"));
        var request = privacy.asks(one, "access", "gdpr");
        assertThat(exportOf(request).<List<String>>at("$.facts[*].value")).contains("Newtown");

        merges.undo(one, merge.id(), "lea");

        assertThat(web.as("paul", "privacy-officers").get(json(request)).status())
                .isEqualTo(404);
    }

    @Test
    void an_erasure_under_either_id_erases_both_with_their_exports() {
        var one = stewards.person(StewardDesk.name(), "city", "Oldtown");
        var other = stewards.person(StewardDesk.name(), "city", "Newtown");
        var ofOne = privacy.asks(one, "access", "gdpr");
        exportOf(ofOne);
        merges.merge(new NewMerge(one, other, WORDS, "lea"));
        var request = privacy.asks(other, "erasure", "gdpr");

        privacy.proven(request)
                .completedBy(
                        PAUL,
                        DECIDE_PRIVACY_REQUEST,
                        PRIVACY_OUTCOME.with("carry-out"),
                        ERASURE_REASON.with("no-longer-needed"))
                .completedBy(PAUL, SEND_PRIVACY_ANSWER)
                .endsAt("privacy-request-closed");

        assertThat(List.of(one, other))
                .allSatisfy(
                        id -> assertThat(erasures.find(id)).map(Tombstone::by).contains("paul"));
        assertThat(web.as("paul", "privacy-officers").get(json(ofOne)).status()).isEqualTo(404);
        privacy.follow(ofOne).completedBy(PAUL, SEND_PRIVACY_ANSWER).endsAt("privacy-request-closed");
        assertThat(privacy.now(request).verdict()).isEqualTo(Verdict.GRANTED);
    }

    private StewardCase twins(String city, String otherCity) {
        var name = StewardDesk.name();
        var phone = StewardDesk.phone();
        CustomerId one = stewards.person(name, "phone", phone, "city", city);
        CustomerId other = stewards.person(name, "phone", phone, "city", otherCity);
        stewards.lookAt(one, other);
        return stewards.caseOf(one, other);
    }

    private Web.Answer exportOf(PrivacyRequest request) {
        privacy.proven(request)
                .completedBy(PAUL, DECIDE_PRIVACY_REQUEST, PRIVACY_OUTCOME.with("carry-out"))
                .waitsAt(SEND_PRIVACY_ANSWER);
        var answer = web.as("paul", "privacy-officers").get(json(request));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static String json(PrivacyRequest request) {
        return "/api/privacy-requests/" + request.id() + "/export";
    }
}
