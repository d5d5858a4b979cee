package io.rapport.customer.reading;

import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.web.Web;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The ways in over HTTP; {@code NeedToKnowMatrixTest} sees to it that none is missing. */
final class Surfaces {

    /**
     * A way in.
     *
     * @param mapping method and path as the controller has it
     * @param call path of one call, with names of ids
     * @param meets the sensitivities that can be met there
     * @param readers the only roles that may ask, with {@code @} and the stage where it is one only; empty for all
     * @param body what is written, if anything
     */
    record Surface(String mapping, String call, Set<Sensitivity> meets, List<String> readers, String body) {

        Web.Answer ask(Web.Client reader, Staged customer) {
            var path = customer.fill(call);
            return switch (mapping.split(" ")[0]) {
                case "GET" -> reader.get(path);
                case "PUT" -> reader.put(path, customer.fill(body));
                case "DELETE" -> reader.delete(path);
                default -> reader.post(path, customer.fill(body));
            };
        }

        /** Whether there is one for this customer. */
        boolean isThere(Staged customer) {
            return !customer.fill(call).contains("{");
        }

        /** Whether these groups come in at all. */
        boolean opens(List<String> groups, String stage) {
            return readers.isEmpty()
                    || readers.stream()
                            .map(reader -> reader.split("@"))
                            .filter(reader -> reader.length == 1 || reader[1].equals(stage))
                            .anyMatch(reader -> groups.contains(reader[0]));
        }

        /** A write that comes too late: whoever may write is told what stands. */
        boolean isWrite() {
            return !mapping.startsWith("GET");
        }

        @Override
        public String toString() {
            return mapping + " as " + call;
        }
    }

    /** mapping | call | what can be met | who may ask at all | body */
    private static final String ALL =
            """
            GET /api/customers | /api/customers?system=planted&value={identifier} | name contact
            GET /api/customers | /api/customers?limit=1&after={before} | name contact
            GET /api/customers/{id} | /api/customers/{customer} | name contact
            GET /api/customers/{id}/facts | /api/customers/{customer}/facts | basic contact financial behaviour special
            GET /api/customers/{id}/facts | /api/customers/{absorbed}/facts | basic contact financial behaviour special
            GET /api/customers/{id}/decisions/{decision}/facts | /api/customers/{customer}/decisions/tier/facts | financial behaviour
            GET /api/customers/{id}/context | /api/customers/{customer}/context | name basic contact financial behaviour special conversation
            GET /api/customers/{id}/context | /api/customers/{absorbed}/context | name basic contact financial behaviour special conversation
            GET /api/customers/{id}/timeline | /api/customers/{customer}/timeline | basic contact financial behaviour special conversation
            GET /api/customers/{id}/timeline | /api/customers/{customer}/timeline?type=fact | basic contact financial behaviour special
            GET /api/customers/{id}/timeline | /api/customers/{absorbed}/timeline?type=interaction,note | contact financial special conversation
            GET /api/customers/{id}/notes | /api/customers/{customer}/notes | financial special conversation
            GET /api/customers/{id}/notes/{note} | /api/customers/{customer}/notes/{preference} | conversation
            GET /api/customers/{id}/notes/{note} | /api/customers/{customer}/notes/{money} | financial
            GET /api/customers/{id}/notes/{note} | /api/customers/{absorbed}/notes/{health} | special
            GET /api/customers/{id}/note-categories | /api/customers/{customer}/note-categories
            GET /api/customers/{id}/commitments | /api/customers/{customer}/commitments | conversation
            GET /api/customers/{id}/commitments | /api/customers/{customer}/commitments?open=true | conversation
            GET /api/customers/{id}/commitments/{commitment} | /api/customers/{customer}/commitments/{commitment} | conversation
            GET /api/customers/{id}/commitment-owners | /api/customers/{customer}/commitment-owners
            GET /api/customers/{id}/merges | /api/customers/{customer}/merges
            GET /api/customers/{id}/restrictions | /api/customers/{customer}/restrictions
            GET /api/customers/{id}/reads | /api/customers/{customer}/reads
            GET /api/customers/{id}/tier | /api/customers/{customer}/tier
            GET /api/customers/known-by-one | /api/customers/known-by-one
            GET /api/customers/known-by-one/{person} | /api/customers/known-by-one/anna
            GET /api/legal-holds | /api/legal-holds
            GET /api/quality | /api/quality
            GET /api/quality/in-use | /api/quality/in-use
            GET /api/retention/runs | /api/retention/runs?limit=5
            GET /api/steward-cases | /api/steward-cases?limit=10
            GET /api/steward-cases/{id} | /api/steward-cases/{case}
            GET /api/requests | /api/requests?customer={customer} | contact
            GET /api/requests/{id} | /api/requests/{request} | conversation contact
            GET /api/requests/{id}/standing | /api/requests/{request}/standing
            GET /api/requests/{id}/capacity | /api/requests/{request}/capacity
            GET /api/requests/{id}/promise | /api/requests/{request}/promise
            GET /api/requests/{id}/hand-overs | /api/requests/{request}/hand-overs
            GET /api/requests/{id}/hand-overs/{handOver} | /api/requests/{request}/hand-overs/{handOver} | conversation financial behaviour
            GET /api/requests/{id}/escalations | /api/requests/{request}/escalations
            GET /api/approvals | /api/approvals?customer={customer} | conversation
            GET /api/approvals/{id} | /api/approvals/{approval} | conversation
            GET /api/approvals/standings | /api/approvals/standings?customer={customer}
            GET /api/transfers/{id}/packs/{pack} | /api/transfers/{transfer}/packs/{pack}
            GET /transfers/{id}/packs/{pack} | /transfers/{transfer}/packs/{pack}
            GET /api/privacy-requests | /api/privacy-requests?customer={customer}
            GET /api/privacy-requests/{id} | /api/privacy-requests/{privacy}
            GET /api/privacy-requests/{id}/export | /api/privacy-requests/{privacy}/export | name basic contact financial behaviour special conversation | privacy-officers@answering
            GET /privacy/{id}/export | /privacy/{privacy}/export | name basic contact financial behaviour special conversation | privacy-officers@answering
            GET /privacy | /privacy
            GET /customers/{id}/reads | /customers/{customer}/reads | conversation | privacy-officers auditors
            GET /customers/twins | /customers/twins
            GET /customers/quality | /customers/quality
            GET /customers/known-by-one | /customers/known-by-one?person=anna
            GET /customers/retention | /customers/retention
            GET / | /
            POST /api/customers | /api/customers | | | {"name": "Somebody Else", "identifiers": [{"system": "planted", "value": "{identifier}"}]}
            POST /api/customers/{id}/identifiers | /api/customers/{customer}/identifiers | name contact | | {"system": "planted", "value": "{identifier}"}
            POST /api/customers/{id}/facts | /api/customers/{customer}/facts | contact | | {"kind": "city", "value": "Nowhere", "source": "agent", "observedAt": "2026-03-01T09:00:00Z", "basedOn": ""}
            POST /api/customers/{id}/facts | /api/customers/{customer}/facts | financial | | {"kind": "annual-value", "value": "7.00", "source": "customer", "observedAt": "2026-03-01T09:00:00Z", "basedOn": ""}
            POST /api/customers/{id}/facts | /api/customers/{customer}/facts | special | | {"kind": "accessibility-need", "value": "None", "source": "customer", "observedAt": "2026-03-01T09:00:00Z", "basedOn": ""}
            PUT /api/customers/{id}/notes/{note} | /api/customers/{customer}/notes/{preference} | conversation | | {"version": 0, "text": "Else"}
            PUT /api/customers/{id}/notes/{note} | /api/customers/{customer}/notes/{money} | financial | | {"version": 0, "text": "Else"}
            PUT /api/customers/{id}/notes/{note} | /api/customers/{customer}/notes/{health} | special | | {"version": 0, "text": "Else"}
            DELETE /api/customers/{id}/notes/{note} | /api/customers/{customer}/notes/{preference}?version=0 | conversation
            DELETE /api/customers/{id}/notes/{note} | /api/customers/{customer}/notes/{money}?version=0 | financial
            DELETE /api/customers/{id}/notes/{note} | /api/customers/{customer}/notes/{health}?version=0 | special
            PUT /api/customers/{id}/commitments/{commitment} | /api/customers/{customer}/commitments/{commitment} | conversation | | {"version": 0, "text": "Else", "team": "billing-team", "dueAt": "2030-01-01T09:00:00Z", "zone": "Europe/Berlin"}
            POST /api/customers/{id}/commitments/{commitment}/outcome | /api/customers/{customer}/commitments/{commitment}/outcome | conversation | | {"version": 0, "outcome": "kept"}
            """;

    /** What tells nobody's values, and why: {@code method path | reason}. */
    private static final String ELSEWHERE = "/access/tell-nobodys-values.txt";

    private Surfaces() {}

    static List<String> elsewhere() {
        try (var text = Surfaces.class.getResourceAsStream(ELSEWHERE)) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Surface> all() {
        return ALL.lines().map(Surfaces::surface).toList();
    }

    private static Surface surface(String line) {
        var parts = Arrays.stream(line.split("\\|", 5)).map(String::strip).toList();
        return new Surface(
                parts.get(0),
                parts.get(1),
                words(parts, 2).stream()
                        .map(word -> Sensitivity.valueOf(word.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                words(parts, 3),
                parts.size() > 4 ? parts.get(4) : "");
    }

    private static List<String> words(List<String> parts, int at) {
        return parts.size() <= at || parts.get(at).isEmpty()
                ? List.of()
                : List.of(parts.get(at).split(" +"));
    }
}
