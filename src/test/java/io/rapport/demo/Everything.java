package io.rapport.demo;

import io.rapport.customer.Customer;
import io.rapport.customer.Customers;
import io.rapport.kernel.Page;
import io.rapport.request.Request;
import io.rapport.request.Requests;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads all pages. */
final class Everything {

    private Everything() {}

    static List<Customer> in(Customers customers) {
        return all(after -> customers.list(Page.MOST, after));
    }

    static List<Request> in(Requests requests) {
        return all(after -> requests.list(Requests.Filter.all(), Page.MOST, after));
    }

    private static <T> List<T> all(Function<@Nullable String, Page<T>> pages) {
        var page = pages.apply(null);
        var found = new ArrayList<>(page.items());
        while (page.next() != null) {
            page = pages.apply(page.next());
            found.addAll(page.items());
        }
        return found;
    }
}
