package io.rapport.approval;

import java.util.Arrays;
import java.util.List;

/** Who has to say yes. */
public enum Approvers {
    /** Nobody: the table grants it. */
    NONE("none", List.of(), 0),
    /** One team lead, or a manager: a lead who asks must find somebody who decides. */
    LEAD("lead", List.of("leads", "managers"), 1),
    /** One manager. */
    MANAGER("manager", List.of("managers"), 1),
    /** Two managers who are two persons. */
    TWO_MANAGERS("two-managers", List.of("managers"), 2);

    private final String code;
    private final List<String> groups;
    private final int persons;

    Approvers(String code, List<String> groups, int persons) {
        this.code = code;
        this.groups = groups;
        this.persons = persons;
    }

    /** As the table writes it. */
    public String code() {
        return code;
    }

    /** The groups that are asked; none when nobody is. */
    public List<String> groups() {
        return groups;
    }

    /** How many persons must grant, 0 to 2. */
    public int persons() {
        return persons;
    }

    static Approvers of(String code) {
        return Arrays.stream(values())
                .filter(a -> a.code.equals(code))
                .findAny()
                .orElseThrow(() -> new Refusals.UnknownApprovers(code));
    }
}
