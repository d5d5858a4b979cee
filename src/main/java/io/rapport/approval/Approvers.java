package io.rapport.approval;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who has to say yes. */
public enum Approvers {
    /** Nobody: the table grants it. */
    NONE("none", null, 0),
    /** One team lead. */
    LEAD("lead", "leads", 1),
    /** One manager. */
    MANAGER("manager", "managers", 1),
    /** Two managers who are two persons. */
    TWO_MANAGERS("two-managers", "managers", 2);

    private final String code;
    private final @Nullable String group;
    private final int persons;

    Approvers(String code, @Nullable String group, int persons) {
        this.code = code;
        this.group = group;
        this.persons = persons;
    }

    /** As the table writes it. */
    public String code() {
        return code;
    }

    /** The group that is asked; none when nobody is. */
    public Optional<String> group() {
        return Optional.ofNullable(group);
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
