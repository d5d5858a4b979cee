package io.rapport.customer.web;

import io.rapport.access.DisplayNames;
import io.rapport.access.HouseTime;
import io.rapport.access.Role;
import io.rapport.customer.needtoknow.Access;
import io.rapport.customer.needtoknow.BreakGlass;
import io.rapport.customer.needtoknow.Read;
import io.rapport.customer.needtoknow.ReadLog;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.customer.reading.CustomerReader;
import io.rapport.customer.reading.Look;
import io.rapport.customer.reading.Personal;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.CustomerId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The customer's question: who looked at my data, and why? For privacy officers and auditors. */
@Controller
class ReadsPage {

    private static final int ROWS = 50;

    private final ReadLog log;
    private final BreakGlass glass;
    private final CustomerReader reading;
    private final DisplayNames people;
    private final CurrentUser person;
    private final DateTimeFormatter when;

    ReadsPage(
            ReadLog log,
            BreakGlass glass,
            CustomerReader reading,
            DisplayNames people,
            CurrentUser person,
            HouseTime house) {
        this.when = house.as("d MMM yyyy, HH:mm:ss");
        this.log = log;
        this.glass = glass;
        this.reading = reading;
        this.people = people;
        this.person = person;
    }

    /** A row as people read it. */
    record Row(
            String when,
            String name,
            String role,
            String why,
            @Nullable String request,
            String what,
            String shown,
            boolean clear) {}

    /** A time the glass was broken; the reason as this reader may see it. */
    record Glass(String when, String until, String name, @Nullable String reason) {}

    @GetMapping("/customers/reads")
    String ask(@RequestParam(required = false) @Nullable String customer, Model page) {
        if (customer == null || customer.isBlank()) {
            page.addAttribute("customer", null);
            return "reads";
        }
        return "redirect:/customers/" + new CustomerId(customer.strip()) + "/reads";
    }

    @GetMapping("/customers/{id}/reads")
    String show(@PathVariable String id, @RequestParam(required = false) @Nullable String after, Model page) {
        var customer = new CustomerId(id);
        // before the page is read, so that it shows this look too
        var broken = after == null ? glass(customer) : List.<Glass>of();
        var reads = log.of(customer, ROWS, Cursor.below(after));
        var names = people.of(reads.items().stream().map(Read::reader).toList());
        page.addAttribute("customer", customer.value());
        page.addAttribute(
                "rows",
                Look.of(reads.items()).stream().map(look -> row(look, names)).toList());
        page.addAttribute("next", reads.next());
        page.addAttribute("first", after == null);
        page.addAttribute("glass", broken);
        return "reads";
    }

    private Row row(Look look, Map<String, String> names) {
        var read = look.last();
        var request = read.request();
        return new Row(
                when.format(read.at()),
                names.getOrDefault(read.reader(), read.reader()),
                Role.titleOf(read.role()),
                read.purpose().words(),
                request == null ? null : request.value(),
                String.join(", ", look.kinds()).replace('-', ' '),
                read.shown() == Access.CLEAR ? "seen" : read.shown() == Access.MASKED ? "masked" : "refused",
                read.shown() == Access.CLEAR);
    }

    private List<Glass> glass(CustomerId customer) {
        var broken = glass.of(customer);
        var reasons = reading.show(
                Reader.of(person),
                broken.stream()
                        .map(b -> new Personal(customer, "break-glass-reason", Sensitivity.CONVERSATION, b.reason()))
                        .toList());
        var names = people.of(broken.stream().map(BreakGlass.Broken::reader).toList());
        return IntStream.range(0, broken.size())
                .mapToObj(i -> new Glass(
                        when.format(broken.get(i).at()),
                        when.format(broken.get(i).until()),
                        names.getOrDefault(broken.get(i).reader(), broken.get(i).reader()),
                        reasons.get(i).text()))
                .toList();
    }
}
