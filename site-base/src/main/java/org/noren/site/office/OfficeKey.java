package org.noren.site.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.noren.shared.seal.SealingKey;
import org.noren.site.settings.SiteSettings;

/**
 * The key for what the database keeps and must not show: the secrets of second factors, letters that wait, and what was
 * typed when a session ended. It lies in a file, made at the first need and readable by the server's user alone, so that a
 * copy of the database without it is worth nothing. When it is lost, second factors have to be set up anew.
 */
@ApplicationScoped
public class OfficeKey {
    private static final Logger LOG = Logger.getLogger(OfficeKey.class.getName());

    private final Path file;
    private @Nullable SealingKey key;

    @Inject
    public OfficeKey(SiteSettings settings) {
        this(settings.officeKey().orElseGet(OfficeKey::usualFile));
    }

    OfficeKey(Path file) {
        this.file = file;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected OfficeKey() {
        this((Path) null);
    }

    private static Path usualFile() {
        return Path.of(System.getProperty("jboss.server.base.dir", "."), "keys", "office.key");
    }

    public synchronized SealingKey key() {
        if (key == null) key = read();
        return key;
    }

    private SealingKey read() {
        try {
            if (!Files.exists(file)) make();
            return SealingKey.of(
                    Base64.getDecoder().decode(Files.readString(file).strip()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The office's key " + file + " can neither be read nor made; let the server's user write that"
                            + " folder, or name another file by noren.keys.office",
                    unreadable);
        } catch (IllegalArgumentException noKey) {
            throw new IllegalStateException(
                    "The file " + file + " holds no office key; bring back the right one from your backup, or take it"
                            + " away and have everybody set up their second factor again",
                    noKey);
        }
    }

    private void make() throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path whole = Files.createTempFile(file.toAbsolutePath().getParent(), "office", ".new", ownerOnly);
        Files.writeString(
                whole, Base64.getEncoder().encodeToString(SealingKey.fresh()) + "\n", StandardOpenOption.WRITE);
        Files.move(whole, file);
        LOG.info(() -> "Made the office's key " + file + "; keep a copy with your backups");
    }
}
