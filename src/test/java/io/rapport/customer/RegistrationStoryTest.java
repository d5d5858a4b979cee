package io.rapport.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.customer.Refusals.FieldRefused;
import io.rapport.customer.Refusals.IdentifierTaken;
import io.rapport.customer.Refusals.UnknownCustomer;
import io.rapport.kernel.CustomerId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class RegistrationStoryTest {

    @Autowired
    Customers customers;

    @Test
    void a_registered_customer_is_found_by_each_of_their_identifiers() {
        var crm = some("crm");
        var shop = some("shop");

        var id = customers.register(new NewCustomer("Ida Example", List.of(shop, crm)));

        assertThat(customers.find(crm)).contains(id);
        assertThat(customers.find(shop)).contains(id);
        assertThat(customers.find(new SourceIdentifier("crm", shop.value()))).isEmpty();
        assertThat(customers.get(id))
                .extracting(Customer::name, Customer::identifiers)
                .containsExactly("Ida Example", List.of(crm, shop));
        assertThat(customers.context(id)).isEqualTo(new Context(0, null, 0));
    }

    @Test
    void an_identifier_is_taken_once_and_the_refusal_names_the_owner_but_not_the_value() {
        var crm = some("crm");
        var owner = customers.register(new NewCustomer("First", List.of(crm)));

        assertThatThrownBy(() -> customers.register(new NewCustomer("Second", List.of(some("shop"), crm))))
                .isInstanceOf(IdentifierTaken.class)
                .hasMessageContaining(owner.value())
                .hasMessageNotContaining(crm.value());
        assertThat(customers.find(crm)).contains(owner);
    }

    @Test
    void a_refused_registration_leaves_nothing_behind() {
        var crm = some("crm");
        var free = some("a-system-asked-first");
        customers.register(new NewCustomer("First", List.of(crm)));

        assertThatThrownBy(() -> customers.register(new NewCustomer("Second", List.of(free, crm))))
                .isInstanceOf(IdentifierTaken.class);

        assertThat(customers.find(free)).isEmpty();
    }

    @Test
    void identifying_twice_changes_nothing_and_another_customers_identifier_is_refused() {
        var crm = some("crm");
        var ida = customers.register(new NewCustomer("Ida", List.of()));
        var bo = customers.register(new NewCustomer("Bo", List.of()));

        customers.identify(ida, crm);
        customers.identify(ida, crm);

        assertThat(customers.get(ida).identifiers()).containsExactly(crm);
        assertThatThrownBy(() -> customers.identify(bo, crm)).isInstanceOf(IdentifierTaken.class);
        assertThatThrownBy(() -> customers.identify(new CustomerId("C-1"), some("crm")))
                .isInstanceOf(UnknownCustomer.class);
    }

    @Test
    void find_or_register_keeps_the_known_customer_and_adds_what_is_new() {
        var crm = some("crm");
        var shop = some("shop");
        var id = customers.findOrRegister(new NewCustomer("Ida", List.of(crm)));

        assertThat(customers.findOrRegister(new NewCustomer("Ida again", List.of(shop, crm))))
                .isEqualTo(id);

        assertThat(customers.get(id).name()).isEqualTo("Ida");
        assertThat(customers.find(shop)).contains(id);
    }

    @Test
    void identifiers_of_two_customers_are_not_silently_made_one() {
        var crm = some("crm");
        var shop = some("shop");
        customers.register(new NewCustomer("Ida", List.of(crm)));
        customers.register(new NewCustomer("Bo", List.of(shop)));

        assertThatThrownBy(() -> customers.findOrRegister(new NewCustomer("Who?", List.of(crm, shop))))
                .isInstanceOf(IdentifierTaken.class);
    }

    @Test
    void nobody_can_be_found_by_no_identifier() {
        assertThatThrownBy(() -> customers.findOrRegister(new NewCustomer("Ida", List.of())))
                .isInstanceOf(FieldRefused.class)
                .hasMessageContaining("identifiers must have an entry");
    }

    @Test
    void an_id_written_another_way_is_nobodys() {
        var id = customers.register(new NewCustomer("Ida", List.of()));

        assertThatThrownBy(() -> customers.get(new CustomerId(id.value().replace("C-", "C-0"))))
                .isInstanceOf(UnknownCustomer.class)
                .hasMessageContaining("There is no customer C-0");
    }

    @Test
    void the_list_pages_through_everybody_once_in_the_order_of_ids() {
        var ids = new ArrayList<CustomerId>();
        for (int i = 0; i < 7; i++) {
            ids.add(customers.register(new NewCustomer("Ida " + i, List.of(some("crm")))));
        }
        var seen = new ArrayList<Customer>();
        var page = customers.list(3, null);
        seen.addAll(page.items());
        while (page.next() != null) {
            page = customers.list(3, page.next());
            seen.addAll(page.items());
        }

        assertThat(seen).extracting(Customer::id).doesNotHaveDuplicates().containsSubsequence(ids);
        assertThat(seen.stream().filter(one -> ids.contains(one.id())))
                .allSatisfy(one -> assertThat(one.identifiers()).hasSize(1));
    }

    private static SourceIdentifier some(String system) {
        return new SourceIdentifier(system, UUID.randomUUID().toString());
    }
}
