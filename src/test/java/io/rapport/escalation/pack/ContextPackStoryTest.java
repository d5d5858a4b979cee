package io.rapport.escalation.pack;

import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.customer.erasure.ErasureReason;
import io.rapport.customer.identity.NewMerge;
import io.rapport.escalation.pack.PackItem.Section;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A pack holds what the next one needs, and nobody can exchange it. */
@RapportTest
class ContextPackStoryTest extends HandOverStories {

    @Test
    void the_pack_says_what_is_promised_what_was_said_and_which_facts_were_used() {
        var sent = toTeam();

        var pack = handOvers.open(sent.id());

        assertThat(pack.hash()).isEqualTo(sent.hash()).hasSize(64);
        assertThat(pack.items())
                .anySatisfy(item -> {
                    assertThat(item.section()).isEqualTo(Section.PROMISES);
                    assertThat(item.about()).isEqualTo("first answer");
                    assertThat(item.text()).isEqualTo("running");
                    assertThat(item.until()).isAfter(MONDAY_10);
                })
                .anySatisfy(item -> {
                    assertThat(item.section()).isEqualTo(Section.TRIED);
                    assertThat(item.text()).isEqualTo("Help: Please help me.");
                })
                .anySatisfy(item -> {
                    assertThat(item.section()).isEqualTo(Section.FACTS);
                    assertThat(item.text()).isEqualTo("90000 EUR");
                    assertThat(item.source()).isEqualTo("crm");
                    assertThat(item.at()).isEqualTo(MONDAY_10.minusSeconds(86_400));
                })
                .anySatisfy(item -> {
                    assertThat(item.section()).isEqualTo(Section.MOOD);
                    assertThat(item.text()).isEqualTo("not known");
                })
                .noneSatisfy(item -> assertThat(item.text()).isEqualTo("Town"));
    }

    @Test
    void what_the_customer_said_of_the_last_time_is_their_mood() {
        jdbc.sql("update request_record set feedback_score = 2 where id = :id")
                .param("id", desk.request(customer, "billing-question").value())
                .update();

        assertThat(handOvers.open(toTeam().id()).items())
                .filteredOn(item -> item.section() == Section.MOOD)
                .singleElement()
                .satisfies(item -> assertThat(item.about() + ": " + item.text()).isEqualTo("last feedback: 2 of 5"));
    }

    @Test
    void what_is_kept_and_is_not_what_was_sent_is_not_received() {
        var sent = toTeam();
        var other = new ContextPack("00", customer, request, MONDAY_10, List.of());
        transaction.executeWithoutResult(
                status -> jdbc.sql("update escalation_hand_over set pack_text = :other where id = :id")
                        .param("other", vault.seal(customer, other.canonical()))
                        .param("id", sent.id().value())
                        .update());

        assertThatThrownBy(() -> handOvers.open(sent.id())).isInstanceOf(Refusals.PackAltered.class);
        assertThatThrownBy(() -> handOvers.acknowledge(sent.id(), ben.id(), sent.hash()))
                .isInstanceOf(Refusals.PackAltered.class);
    }

    @Test
    void erased_with_the_customer_the_hash_and_who_took_it_stay() {
        var sent = toTeam();
        handOvers.acknowledge(sent.id(), ben.id(), sent.hash());
        requests.withdraw(request);
        journeys.follow(request);

        erasures.erase(customer, "paul", ErasureReason.CONSENT_WITHDRAWN);

        assertThatThrownBy(() -> handOvers.open(sent.id())).isInstanceOf(Refusals.PackGone.class);
        var left = handOvers.of(request).get(0);
        assertThat(left.hash()).isEqualTo(sent.hash());
        assertThat(left.acknowledgedBy()).isEqualTo(ben.id());
    }

    @Test
    void packed_while_two_were_one_and_parted_its_words_are_gone_and_what_waits_is_packed_anew() {
        var other = desk.customerWith("contract", "premium");
        var before = toTeam();
        clock.moveTo(MONDAY_10.plusSeconds(30));
        var merge = merges.merge(new NewMerge(customer, other, "The same person.", "lea"));
        clock.moveTo(MONDAY_10.plusSeconds(60));
        var taken = toTeam();
        handOvers.acknowledge(taken.id(), ben.id(), taken.hash());
        var waits = toTeam();
        assertThat(texts(waits)).contains("premium", "90000 EUR");

        merges.undo(merge.askedAbsorbed(), merge.id(), "max");

        assertThat(texts(before)).as("packed before they were one").contains("90000 EUR");
        assertThatThrownBy(() -> handOvers.open(taken.id())).isInstanceOf(Refusals.PackGone.class);
        assertThatThrownBy(() -> handOvers.open(waits.id())).isInstanceOf(Refusals.PackGone.class);
        var all = handOvers.of(request);
        var anew = all.get(all.size() - 1);
        assertThat(anew.previous()).isEqualTo(waits.id());
        assertThat(anew.isOpen()).isTrue();
        assertThat(texts(anew)).contains("90000 EUR").doesNotContain("premium");
        assertThat(anew.hash()).isNotEqualTo(waits.hash());
        handOvers.acknowledge(anew.id(), ben.id(), anew.hash());

        erasures.erase(other, "paul", ErasureReason.CONSENT_WITHDRAWN);
        assertThat(jdbc.sql(
                                "select count(*) from escalation_hand_over where request_id = :request and sent_at >= :since"
                                        + " and pack_text <> '' and id <> :anew")
                        .param("request", request.value())
                        .param("since", merge.at().atOffset(ZoneOffset.UTC))
                        .param("anew", anew.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private List<String> texts(HandOver handOver) {
        return handOvers.open(handOver.id()).items().stream()
                .map(PackItem::text)
                .toList();
    }

    @Test
    void equal_packs_have_one_spelling_and_the_order_of_what_is_said_does_not_matter() {
        var one = PackItem.plain(Section.OPEN, "N-1", "note: service", null, MONDAY_10, null);
        var other = PackItem.plain(Section.PROMISES, "R-1/response/1", "first answer", "met \"ä\"", null, MONDAY_10);
        var pack = new ContextPack("ab", customer, request, MONDAY_10, List.of(one, other));
        var again = new ContextPack("ab", customer, request, MONDAY_10, List.of(other, one));

        assertThat(pack.hash()).isEqualTo(again.hash());
        assertThat(ContextPack.of(new HandOverId("H-1"), pack.canonical())).isEqualTo(pack);
        assertThat(new ContextPack("ac", customer, request, MONDAY_10, List.of(one, other)).hash())
                .isNotEqualTo(pack.hash());
    }
}
