package io.rapport.request.web;

import io.rapport.escalation.pack.HandOver;
import io.rapport.escalation.pack.Receiver;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A hand-over as clients see it: ids, codes and times. */
record HandOverView(
        String id,
        String kind,
        @Nullable WhoView from,
        @Nullable WhoView to,
        @Nullable String sentBy,
        Instant sentAt,
        String hash,
        String state,
        @Nullable String acknowledgedBy,
        @Nullable String acknowledgedFor,
        @Nullable Instant settledAt,
        @Nullable String previous) {

    static HandOverView of(HandOver of) {
        var previous = of.previous();
        return new HandOverView(
                of.id().value(),
                of.kind().code(),
                WhoView.of(of.from()),
                WhoView.of(of.to()),
                of.sentBy(),
                of.sentAt(),
                of.hash(),
                of.state().code(),
                of.acknowledgedBy(),
                of.acknowledgedFor(),
                of.settledAt(),
                previous == null ? null : previous.value());
    }

    /** The ids of everybody it names. */
    Set<String> people() {
        var named = Stream.of(sentBy, acknowledgedBy, acknowledgedFor);
        var persons = Stream.of(from, to)
                .filter(who -> who != null && !who.group())
                .map(who -> Objects.requireNonNull(who).id());
        return Stream.concat(named, persons).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** @param group whether {@code id} is a team or a role; else it is a person */
    record WhoView(String id, boolean group) {
        static @Nullable WhoView of(@Nullable Receiver who) {
            return who == null ? null : new WhoView(who.id(), who.isGroup());
        }
    }
}
