package io.rapport.recovery;

import io.rapport.kernel.CustomerId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What was begun and never answered, as the database has it and as the log tells it. @param finished whether it is */
record CutOff(String operation, String customer, boolean finished) {

    private static final Pattern LINE =
            Pattern.compile("(Erasing|Merging) (C-\\d+), begun at \\S+ by \\S+, (is finished|was cut off)");
    private static final Map<String, String> WORDS = Map.of("ERASURE", "Erasing", "MERGE", "Merging");

    /** After the kill, and before the next start. */
    static List<CutOff> noted(Store store) {
        store.awaitNobodyConnected();
        return store.jdbc()
                .query(
                        "select operation, customer_id, finished from customer_begun",
                        (row, n) -> new CutOff(
                                WORDS.get(row.getString(1)),
                                CustomerId.of(row.getLong(2)).value(),
                                row.getBoolean(3)));
    }

    static List<CutOff> said(Application application) {
        return LINE.matcher(application.said())
                .results()
                .map(line ->
                        new CutOff(line.group(1), line.group(2), line.group(3).equals("is finished")))
                .toList();
    }
}
