package io.rapport.customer.master;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A secret of the first look: made at the first start, in a file beside the database that only its owner can read. */
public final class KeyFile {

    private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:(?:file:)?([^;]+).*");
    private static final Pattern ELSEWHERE = Pattern.compile("jdbc:h2:(mem|tcp|ssl|nio|zip|split|nioMapped):.*");

    private final Path file;

    private KeyFile(Path file) {
        this.file = file;
    }

    /** @param suffix of the file's name, after the database's; empty when the database is no H2 file */
    public static Optional<KeyFile> beside(String databaseUrl, String suffix) {
        var h2 = H2_FILE.matcher(databaseUrl);
        return h2.matches() && !ELSEWHERE.matcher(databaseUrl).matches()
                ? Optional.of(new KeyFile(Path.of(h2.group(1) + suffix)))
                : Optional.empty();
    }

    /** What the file holds; made and written first when there is none. */
    public String read(Supplier<String> made) {
        try {
            if (!Files.exists(file)) {
                write(made.get());
            }
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException unwritable) {
            throw NoMasterKey.file(file);
        }
    }

    private void write(String secret) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
            channel.write(StandardCharsets.UTF_8.encode(secret + System.lineSeparator()));
        } catch (FileAlreadyExistsException twin) {
            // another start was faster; its secret is the one
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        // where there are no such rights (Windows), the folder's are those of the person who started it
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
