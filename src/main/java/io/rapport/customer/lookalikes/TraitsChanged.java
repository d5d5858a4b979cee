package io.rapport.customer.lookalikes;

import io.rapport.kernel.CustomerId;
import java.util.List;
import java.util.Set;

/** Customers are new, or what tells them from others has changed. Told in the transaction of the change. */
public record TraitsChanged(List<CustomerId> customers) {

    public TraitsChanged {
        customers = List.copyOf(customers);
    }

    public TraitsChanged(CustomerId customer) {
        this(List.of(customer));
    }

    static final String EMAIL = "email";
    static final String PHONE = "phone";
    static final String CITY = "city";
    static final String ADDRESS = "postal-address";
    static final String BIRTH_DATE = "birth-date";
    static final String VAT_NUMBER = "vat-number";

    /** The kinds of fact that tell one person from another; the catalogue gives each the purpose of identification. */
    public static final Set<String> KINDS = Set.of(EMAIL, PHONE, CITY, ADDRESS, BIRTH_DATE, VAT_NUMBER);
}
