package io.rapport.customer.bulk;

import io.rapport.customer.NewInteraction;
import io.rapport.customer.Observation;
import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.bulk.Standing.Key;
import io.rapport.customer.vault.Vault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a batch writes together, and which of its lines go through the front door one by one: those that meet something
 * (an identifier of two, an interaction of somebody else or in other words, a consent), and every later line that touches the same.
 */
final class Plan {

    record Identifier(Whom whom, SourceIdentifier identifier, Key key) {}

    record Said(Whom whom, Observation fact) {}

    record Happened(Whom whom, NewInteraction interaction, Key key) {

        boolean isSaidAgainBy(NewInteraction repeat) {
            return repeat.saysTheSameAs(
                    interaction.channel(), interaction.direction(), interaction.subject(), interaction.text());
        }
    }

    private final Standing standing;
    private final Vault vault;
    private final Map<Long, Whom> known = new HashMap<>();
    private final Map<Key, Whom> claimed = new HashMap<>();
    private final Map<Key, Happened> told = new HashMap<>();
    private final Set<Object> touched = new HashSet<>();

    private final List<Whom> newcomers = new ArrayList<>();
    private final List<Identifier> identifiers = new ArrayList<>();
    private final List<Said> facts = new ArrayList<>();
    private final List<Happened> interactions = new ArrayList<>();
    private final List<Entry> oneByOne = new ArrayList<>();

    Plan(Standing standing, Vault vault) {
        this.standing = standing;
        this.vault = vault;
    }

    void add(Standing.Line line) {
        var entry = line.entry();
        var keys = line.keys();
        var talk = line.talk();
        var owners = keys.stream()
                .map(this::owner)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (line.alone()
                || owners.size() > 1
                || owners.isEmpty() && entry.name() == null
                || isTouched(keys, owners, talk)
                || isOfAnother(talk, owners)
                || isSaidOtherwise(talk, entry)) {
            aside(entry, keys, owners, talk);
        } else {
            together(entry, keys, owners.isEmpty() ? newcomer(entry) : owners.get(0), talk);
        }
    }

    private void together(Entry entry, List<Key> keys, Whom whom, @Nullable Key talk) {
        for (int i = 0; i < keys.size(); i++) {
            var key = keys.get(i);
            if (owner(key) == null) {
                claimed.put(key, whom);
                identifiers.add(new Identifier(whom, entry.known().get(i), key));
            }
        }
        entry.facts().forEach(fact -> facts.add(new Said(whom, fact)));
        if (talk != null && standing.recorded(talk) == null) {
            var happened = new Happened(whom, Objects.requireNonNull(entry.interaction()), talk);
            if (told.putIfAbsent(talk, happened) == null) {
                interactions.add(happened);
            }
        }
    }

    private void aside(Entry entry, List<Key> keys, List<Whom> owners, @Nullable Key talk) {
        oneByOne.add(entry);
        touched.addAll(keys);
        touched.addAll(owners);
        if (talk != null) {
            touched.add(talk);
        }
    }

    private boolean isTouched(Collection<Key> keys, Collection<Whom> owners, @Nullable Key talk) {
        return !touched.isEmpty()
                && (keys.stream().anyMatch(touched::contains)
                        || owners.stream().anyMatch(touched::contains)
                        || talk != null && touched.contains(talk));
    }

    private boolean isOfAnother(@Nullable Key talk, List<Whom> owners) {
        if (talk == null) {
            return false;
        }
        var before = standing.recorded(talk);
        var now = told.get(talk);
        var whose = before != null ? knownAs(before.customer()) : now == null ? null : now.whom();
        return whose != null && !owners.contains(whose);
    }

    /** A repeat in other words, which the front door refuses. */
    private boolean isSaidOtherwise(@Nullable Key talk, Entry entry) {
        if (talk == null) {
            return false;
        }
        var repeat = Objects.requireNonNull(entry.interaction());
        var before = standing.recorded(talk);
        var now = told.get(talk);
        return before != null ? !before.isSaidAgainBy(repeat, vault) : now != null && !now.isSaidAgainBy(repeat);
    }

    private Whom newcomer(Entry entry) {
        var whom = Whom.named(Objects.requireNonNull(entry.name()));
        newcomers.add(whom);
        return whom;
    }

    private @Nullable Whom owner(Key key) {
        var number = standing.owner(key);
        return number == null ? claimed.get(key) : knownAs(number);
    }

    private Whom knownAs(long number) {
        return known.computeIfAbsent(number, Whom::known);
    }

    /** To be registered, in the order of their lines. */
    List<Whom> newcomers() {
        return newcomers;
    }

    /** Everybody whom the batch met, except newcomers. */
    Collection<Whom> known() {
        return known.values();
    }

    List<Identifier> identifiers() {
        return identifiers;
    }

    List<Said> facts() {
        return facts;
    }

    List<Happened> interactions() {
        return interactions;
    }

    List<Entry> oneByOne() {
        return oneByOne;
    }
}
