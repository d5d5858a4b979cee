package io.rapport.customer.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads what is to be looked for: a value a line, in UTF-8. A value that is read as
 * another is never found, and "nothing is left" would be wrong; so what cannot be read for certain is refused.
 */
public final class ValueLines {

    private static final String MARK = "\ufeff";
    private static final int REPLACEMENT = 0xfffd;

    private ValueLines() {}

    /** @throws BadValues when it is in another encoding, or a line has characters that nobody sees */
    public static List<String> read(InputStream from) throws IOException {
        var text = decoded(from.readAllBytes());
        // some editors begin a file with a mark that is no part of its first line
        var lines = (text.startsWith(MARK) ? text.substring(1) : text).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().codePoints().anyMatch(ValueLines::isUnseen)) {
                throw new BadValues(
                        "The value in line %d has a character that nobody sees, and would not be found; type it again."
                                .formatted(i + 1));
            }
        }
        return lines;
    }

    private static String decoded(byte[] values) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(values))
                    .toString();
        } catch (CharacterCodingException another) {
            throw new BadValues("The values are not written in UTF-8; save them as UTF-8.");
        }
    }

    private static boolean isUnseen(int c) {
        return c == REPLACEMENT || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
    }
}
