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
record Lost(String file, long line, String id, String column, String value, String why) {

    /** Hears what is lost, as it is found: there may be millions. */
    interface Listener {
        void lost(Lost lost);
    }
}
