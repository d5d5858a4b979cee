package io.rapport.intake.dryrun;

/**
 * A value that an import would lose.
 *
 * @param file name, without folders
 * @param line where the record begins, from 1
 * @param id of the record
 * @param column heading of the value
 * @param why a sentence
 */
record Lost(String file, long line, String id, String column, String value, String why, Sort sort) {

    /** What a lost value says. */
    enum Sort {
        PREFERENCE("preference"),
        FACT("fact"),
        UNDECLARED("preference or fact that no kind is declared for"),
        WHO_THEY_ARE("who they are"),
        OF_A_PROMISE("of a promise");

        private final String words;

        Sort(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /** Whether colleagues would not know any more how the customer likes it, or what else was known. */
        boolean isKnowledge() {
            return this == PREFERENCE || this == FACT || this == UNDECLARED;
        }
    }

    /** Hears what is lost, as it is found: there may be millions. */
    interface Listener {
        void lost(Lost lost);
    }
}
