package io.rapport.recovery;

import java.util.List;
import java.util.regex.Pattern;

/** A line of the log about what was begun and never answered. @param finished what the line says of it */
record CutOff(String operation, String customer, boolean finished) {

    private static final Pattern LINE =
            Pattern.compile("(Erasing|Merging) (C-\\d+), begun at \\S+ by \\S+, (is finished|was cut off)");

    static List<CutOff> of(Application application) {
        return LINE.matcher(application.said())
                .results()
                .map(line ->
                        new CutOff(line.group(1), line.group(2), line.group(3).equals("is finished")))
                .toList();
    }
}
