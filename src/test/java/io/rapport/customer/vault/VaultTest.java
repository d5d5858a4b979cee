package io.rapport.customer.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.customer.Refusals.UnknownCustomer;
import io.rapport.kernel.CustomerId;
import io.rapport.request.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RapportTest
class VaultTest {

    private static final CustomerId NOBODY = new CustomerId("C-999999999999");

    @Autowired
    Vault vault;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void what_is_sealed_comes_back_and_looks_different_each_time() {
        var ida = desk.stranger();
        var once = vault.seal(ida, "Ida Längerer-Name ✉");
        var again = vault.seal(ida, "Ida Längerer-Name ✉");

        assertThat(once).isNotEqualTo(again).doesNotContain("Ida");
        assertThat(vault.open(ida, once)).contains("Ida Längerer-Name ✉");
        assertThat(vault.open(ida, again)).contains("Ida Längerer-Name ✉");
    }

    @Test
    void what_is_one_customers_cannot_be_opened_as_another_s() {
        var ida = desk.stranger();
        var carl = desk.stranger();
        var sealed = vault.seal(ida, "Ida's words");

        assertThatThrownBy(() -> vault.open(carl, sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(carl + " was changed in the database, or belongs to somebody else");
    }

    @Test
    void a_lookup_is_the_same_for_the_same_and_tells_scopes_apart() {
        assertThat(vault.lookup("phone", "+49301234567"))
                .hasSize(64)
                .isEqualTo(vault.lookup("phone", "+49301234567"))
                .isNotEqualTo(vault.lookup("fax", "+49301234567"))
                .isNotEqualTo(vault.lookup("phone", "+49301234568"));
        assertThat(vault.lookup("ab", "c")).isNotEqualTo(vault.lookup("a", "bc"));
    }

    @Test
    void a_fingerprint_does_not_tell_that_two_customers_are_alike() {
        var ida = desk.stranger();
        var carl = desk.stranger();

        assertThat(vault.fingerprint(ida, "1970-01-01"))
                .isEqualTo(vault.fingerprint(ida, "1970-01-01"))
                .isNotEqualTo(vault.fingerprint(carl, "1970-01-01"));
    }

    @Test
    void without_the_key_nothing_opens_and_nothing_is_sealed() {
        var ida = desk.stranger();
        var sealed = vault.seal(ida, "Ida's words");

        transaction.executeWithoutResult(status -> vault.destroy(ida));

        assertThat(vault.open(ida, sealed)).isEmpty();
        assertThat(vault.open(NOBODY, sealed)).isEmpty();
        assertThatThrownBy(() -> vault.seal(ida, "more")).isInstanceOf(UnknownCustomer.class);
    }

    @Test
    void a_key_destroyed_in_a_transaction_that_is_given_up_is_still_there() {
        var ida = desk.stranger();
        var sealed = vault.seal(ida, "Ida's words");

        transaction.executeWithoutResult(status -> {
            vault.destroy(ida);
            status.setRollbackOnly();
        });

        assertThat(vault.open(ida, sealed)).contains("Ida's words");
    }

    @Test
    void a_key_made_in_a_transaction_that_is_given_up_is_used_for_nothing() {
        var soon = new CustomerId("C-888888888888");

        transaction.executeWithoutResult(status -> {
            vault.admit(soon);
            vault.seal(soon, "words");
            status.setRollbackOnly();
        });

        assertThatThrownBy(() -> vault.seal(soon, "words")).isInstanceOf(UnknownCustomer.class);
    }

    @Test
    void a_key_of_the_database_is_not_there_in_clear() {
        var ida = desk.stranger();
        var number = Long.parseLong(ida.value().substring(2));
        var wrapped = jdbc.sql("select wrapped from customer_key where customer_id = :id")
                .param("id", number)
                .query(String.class)
                .single();

        assertThat(wrapped).isBase64().hasSizeGreaterThan(80);
    }
}
