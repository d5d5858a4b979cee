package io.rapport.privacy.web;

import io.rapport.access.HouseTime;
import io.rapport.customer.Customers;
import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Problem;
import io.rapport.privacy.NewPrivacyRequest;
import io.rapport.privacy.PrivacyKind;
import io.rapport.privacy.PrivacyRequest;
import io.rapport.privacy.PrivacyRequestId;
import io.rapport.privacy.PrivacyRequests;
import io.rapport.privacy.Refusals.FieldRefused;
import io.rapport.privacy.export.Exports;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Privacy requests for people: the list with its clocks, a form to open one, and the export to be read. */
@Controller
class PrivacyPage {

    private static final int ROWS = 50;
    private static final String SOURCE = "privacy-page";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final PrivacyRequests requests;
    private final Exports exports;
    private final Customers customers;
    private final CurrentUser person;
    private final Clock clock;
    private final ZoneId house;

    PrivacyPage(
            PrivacyRequests requests,
            Exports exports,
            Customers customers,
            CurrentUser person,
            HouseTime time,
            Clock clock) {
        this.customers = customers;
        this.house = time.zone();
        this.requests = requests;
        this.exports = exports;
        this.person = person;
        this.clock = clock;
    }

    /** A row as people read it. */
    record Row(
            String id,
            String customer,
            String kind,
            String law,
            String received,
            String due,
            String stands,
            boolean late) {}

    @GetMapping("/privacy")
    String list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String opened,
            Model page) {
        page.addAttribute("opened", opened == null ? null : new PrivacyRequestId(opened).value());
        return shown(after, page);
    }

    /** Opens one, and says which; what cannot be is said on the page, with what was typed. */
    @PostMapping("/privacy")
    String open(
            @RequestParam String customer,
            @RequestParam String kind,
            @RequestParam String declaredLaw,
            @RequestParam(defaultValue = "") String receivedOn,
            @RequestParam String once,
            Model page) {
        try {
            var asked = new NewPrivacyRequest(
                    SOURCE,
                    once,
                    called(customer.strip()),
                    kind,
                    declaredLaw,
                    received(receivedOn.strip()),
                    person.id());
            return "redirect:/privacy?opened=" + requests.open(asked).id();
        } catch (Problem refused) {
            page.addAttribute("problem", refused.getMessage());
            page.addAttribute("customer", customer);
            page.addAttribute("kind", kind);
            page.addAttribute("declaredLaw", declaredLaw);
            page.addAttribute("receivedOn", receivedOn);
            return shown(null, page);
        }
    }

    /** By our number, or as another system calls them: {@code crm:4711}. */
    private CustomerId called(String name) {
        var at = name.indexOf(':');
        if (at < 1) {
            return new CustomerId(name);
        }
        return customers
                .find(new SourceIdentifier(
                        name.substring(0, at), name.substring(at + 1).strip()))
                .orElseThrow(() -> new FieldRefused(
                        "customer",
                        "No customer is called that by %s. Check it there, or type our number, such as C-100001."
                                .formatted(name.substring(0, at))));
    }

    @GetMapping("/privacy/{id}/export")
    String export(@PathVariable String id, Model page, HttpServletResponse answer) {
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        page.addAttribute("export", exports.read(Reader.of(person), new PrivacyRequestId(id)));
        page.addAttribute("zone", house.getId());
        page.addAttribute(
                "when",
                DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(house));
        return "export";
    }

    private String shown(@Nullable String after, Model page) {
        var found = requests.list(null, ROWS, after);
        page.addAttribute("rows", found.items().stream().map(this::row).toList());
        page.addAttribute("next", found.next());
        page.addAttribute("kinds", requests.offered());
        if (!page.containsAttribute("kind")) {
            page.addAttribute("kind", PrivacyKind.ACCESS.code());
        }
        page.addAttribute("once", UUID.randomUUID().toString());
        return "privacy";
    }

    /** A day that is over counts from an hour at which it is the same day in both zones of the law. */
    private @Nullable Instant received(String day) {
        if (day.isEmpty()) {
            return null;
        }
        try {
            var said = LocalDate.parse(day);
            return said.equals(LocalDate.now(clock.withZone(house)))
                    ? null
                    : said.atTime(16, 0).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException notADay) {
            throw new FieldRefused("receivedOn", "'Received on' must be a day such as 2026-03-05.");
        }
    }

    private Row row(PrivacyRequest request) {
        // a law counts in days of its own place: the day is that one, by whatever clock
        var zone = ZoneId.of(Optional.ofNullable(request.zone()).orElse(house.getId()));
        var due = request.answerDue();
        var open = request.answeredAt() == null && request.endedAt() == null;
        return new Row(
                request.id().value(),
                request.customer().value(),
                request.kind().title(),
                String.valueOf(request.law()).toUpperCase(Locale.ROOT),
                DAY.format(request.receivedAt().atZone(zone)),
                due == null ? "" : DAY.format(due.atZone(zone)),
                stands(request),
                open && due != null && clock.instant().isAfter(due));
    }

    private static String stands(PrivacyRequest request) {
        var verdict = request.verdict();
        var said = verdict == null ? "open" : verdict.code();
        return request.answeredAt() != null
                ? said + ", answered"
                : request.extendedAt() != null ? said + ", extended" : said;
    }
}
