package io.rapport;

import io.rapport.access.People;
import io.rapport.web.Web;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;

/** Somebody who works here. */
public record Person(String id, List<String> groups) {

    public static final Person ANNA = of("anna", "agents", "billing-team");
    public static final Person TOM = of("tom", "agents", "technical-team");
    public static final Person CLEO = of("cleo", "agents", "care-team");
    public static final Person LEA = of("lea", "leads", "billing-team", "technical-team", "care-team");
    public static final Person MAX = of("max", "managers");
    public static final Person MONA = of("mona", "managers");
    public static final Person OTTO = of("otto", "auditors");
    public static final Person PAUL = of("paul", "privacy-officers");
    public static final Person PIA = of("pia", "privacy-officers");

    public static Person of(String id, String... groups) {
        return new Person(id, List.of(groups));
    }

    /** Known to the house, and in these groups and no others: a verdict counts by those. */
    public void worksHere(IdentityService identity) {
        new People(identity).ensure(id, "A", "Tester", Web.PASSWORD);
        var now = identity.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .toList();
        now.stream().filter(group -> !groups.contains(group)).forEach(group -> identity.deleteMembership(id, group));
        groups.stream().filter(group -> !now.contains(group)).forEach(group -> identity.createMembership(id, group));
    }

    /** The same person, who also belongs to another group. */
    public Person alsoIn(String group) {
        var more = new java.util.ArrayList<>(groups);
        more.add(group);
        return new Person(id, List.copyOf(more));
    }
}
