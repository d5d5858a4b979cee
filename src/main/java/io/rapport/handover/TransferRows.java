package io.rapport.handover;

import static java.time.ZoneOffset.UTC;

import io.rapport.escalation.pack.Receiver;
import io.rapport.handover.Transfer.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Transfers at rest, and which parcels they have. */
@Component("handoverTransferRows")
class TransferRows {

    /** Two may share a turn; they then wait for each other, and nothing else happens. */
    private static final int TURNS = 16;

    private static final Duration LATELY = Duration.ofDays(90);

    private final JdbcClient jdbc;

    TransferRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TransferId insert(
            Transfer.Kind kind, @Nullable String team, @Nullable String person, boolean partly, String by, Instant at) {
        var number = jdbc.sql("select nextval('handover_transfer_id')")
                .query(Long.class)
                .single();
        jdbc.sql(
                        """
                        insert into handover_transfer (id, number, kind, team, person, partly, state, opened_by,
                            opened_at)
                        values (:id, :number, :kind, :team, :person, :partly, 'OPEN', :by, :at)""")
                .param("id", "G-" + number)
                .param("number", number)
                .param("kind", kind.name())
                .param("team", team)
                .param("person", person)
                .param("partly", partly)
                .param("by", by)
                .param("at", at.atOffset(UTC))
                .update();
        return new TransferId("G-" + number);
    }

    Optional<Transfer> find(TransferId id) {
        return jdbc.sql("select * from handover_transfer where id = :id")
                .param("id", id.value())
                .query(TransferRows::transfer)
                .optional();
    }

    /** Holds it, with all its parcels, until the end of the transaction. */
    Optional<Transfer> lock(TransferId id) {
        return jdbc.sql("select * from handover_transfer where id = :id for update")
                .param("id", id.value())
                .query(TransferRows::transfer)
                .optional();
    }

    /** Whether this person is leaving, or has left in the 90 days before. */
    boolean leaves(String person, Instant now) {
        return jdbc.sql("select count(*) from handover_transfer where kind = 'LEAVER' and person = :person"
                                + " and (state = 'OPEN' or state = 'DONE' and ended_at > :since)")
                        .param("person", person)
                        .param("since", now.minus(LATELY).atOffset(UTC))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** One at a time begins something for this team or person, until the end of the transaction. */
    void takeTurn(Transfer.Kind kind, String of) {
        jdbc.sql("select id from handover_turn where id = :turn for update")
                .param("turn", Math.floorMod((kind + " " + of).hashCode(), TURNS))
                .query(Integer.class)
                .single();
    }

    /** Who looks. @param led the teams they lead; {@code people} those of these; {@code standsInFor} themselves, too */
    record Looker(
            String person,
            boolean leadsAll,
            Collection<String> led,
            Collection<String> people,
            Collection<String> groups,
            Collection<String> standsInFor) {}

    /** What they steer, or got or answered a parcel of: the open ones first, then the newest. */
    List<Transfer> seenBy(Looker looker, int most) {
        return jdbc.sql(
                        """
                        select t.* from handover_transfer t
                        where :all = true or t.team in (:led) or t.team is null and t.person in (:people)
                        or exists (select 1 from handover_parcel p where p.transfer_id = t.id and (p.answered_by = :me
                            or (t.person is null or t.person <> :me)
                            and (p.to_is_group and p.to_id in (:groups) or not p.to_is_group and p.to_id in (:for))))
                        order by case when t.state = 'OPEN' then 0 else 1 end, t.number desc
                        fetch first :most rows only""")
                .param("all", looker.leadsAll())
                .param("led", some(looker.led()))
                .param("people", some(looker.people()))
                .param("me", looker.person())
                .param("groups", some(looker.groups()))
                .param("for", some(looker.standsInFor()))
                .param("most", most)
                .query(TransferRows::transfer)
                .list();
    }

    /** An empty list is no SQL; nobody has this name. */
    private static Collection<String> some(Collection<String> given) {
        return given.isEmpty() ? List.of("") : given;
    }

    boolean isOpen(Transfer.Kind kind, String about) {
        return jdbc.sql("select count(*) from handover_transfer where kind = :kind and state = 'OPEN' and not partly"
                                + " and (person = :about or team = :about)")
                        .param("kind", kind.name())
                        .param("about", about)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Tasks that are in a parcel nobody has taken over yet. */
    List<String> tasksOnTheWay() {
        return jdbc.sql(
                        """
                        select i.ref from handover_item i
                        join handover_transfer t on t.id = i.transfer_id and t.state = 'OPEN'
                        where i.sort = 'WORK' and i.state = 'LISTED' and i.nth is not null""")
                .query(String.class)
                .list();
    }

    void end(TransferId id, State state, Instant at) {
        jdbc.sql("update handover_transfer set state = :state, ended_at = :at where id = :id")
                .param("id", id.value())
                .param("state", state.name())
                .param("at", at.atOffset(UTC))
                .update();
    }

    /** In their order. */
    List<Parcel> parcels(TransferId id) {
        return jdbc.sql("select * from handover_parcel where transfer_id = :id order by nth")
                .param("id", id.value())
                .query(ParcelRows::parcel)
                .list();
    }

    /** @param by who chose the receiver */
    void add(TransferId id, int nth, Receiver to, String by) {
        jdbc.sql("insert into handover_parcel (transfer_id, nth, to_id, to_is_group, chosen_by, state)"
                        + " values (:id, :nth, :to, :group, :by, 'CHOSEN')")
                .param("id", id.value())
                .param("nth", nth)
                .param("to", to.id())
                .param("group", to.isGroup())
                .param("by", by)
                .update();
    }

    private static Transfer transfer(ResultSet row, int number) throws SQLException {
        return new Transfer(
                new TransferId(row.getString("id")),
                Transfer.Kind.valueOf(row.getString("kind")),
                row.getString("team"),
                row.getString("person"),
                row.getBoolean("partly"),
                State.valueOf(row.getString("state")),
                row.getString("opened_by"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
