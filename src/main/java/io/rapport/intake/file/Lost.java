package io.rapport.intake.file;

/**
 * What an import would lose.
 *
 * @param file name, without folders
 * @param line where the record begins, from 1
 * @param id of the record, empty when the line cannot be read
 * @param column heading of the value, empty when it is the whole line
 * @param why a sentence
 */
record Lost(String file, long line, String id, String column, String value, String why) {

    /** Hears what is lost, as it is found: there may be millions. */
    interface Listener {
        void lost(Lost lost);
    }

    /** The line could not be read at all. */
    boolean isLine() {
        return column.isEmpty();
    }
}
