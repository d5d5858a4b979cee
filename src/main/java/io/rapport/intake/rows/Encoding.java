package io.rapport.intake.rows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * How a file is written: as its mark says; in UTF-8 when all of it can be read so. Lists of old systems are often in
 * Windows-1252; nothing else that is common fails to be UTF-8. A file with letters of both is taken for UTF-8, and what cannot
 * be read of it is seen.
 */
final class Encoding {

    private static final int AT_ONCE = 1 << 16;
    private static final Charset OLD = Charset.forName("windows-1252");

    private final InputStream in;
    private boolean isBroken;
    private boolean hasUtf8;

    private Encoding(InputStream in) {
        this.in = in;
    }

    /** Reads all of it, or as much as is needed. @param in not packed, from its first byte */
    static Charset of(InputStream in) throws IOException {
        in.mark(2);
        int mark = in.read() << 8 | in.read();
        in.reset();
        if (mark == 0xFEFF || mark == 0xFFFE) {
            return StandardCharsets.UTF_16;
        }
        return new Encoding(in).found();
    }

    private Charset found() {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var bytes = ByteBuffer.allocate(AT_ONCE);
        var chars = CharBuffer.allocate(AT_ONCE);
        int many;
        do {
            many = read(bytes);
            bytes.flip();
            CoderResult result;
            do {
                chars.clear();
                result = decoder.decode(bytes, chars, many < 0);
                hasUtf8 = hasUtf8 || chars.flip().chars().anyMatch(c -> c > 0x7F);
                if (result.isError()) {
                    isBroken = true;
                    bytes.position(bytes.position() + result.length());
                }
            } while (!result.isUnderflow());
            bytes.compact();
        } while (many >= 0 && !(isBroken && hasUtf8));
        return isBroken && !hasUtf8 ? OLD : StandardCharsets.UTF_8;
    }

    /** Where a packed file breaks off is told by whoever reads its rows. */
    private int read(ByteBuffer bytes) {
        try {
            int many = in.read(bytes.array(), bytes.position(), bytes.remaining());
            bytes.position(bytes.position() + Math.max(many, 0));
            return many;
        } catch (IOException brokenOff) {
            return -1;
        }
    }
}
