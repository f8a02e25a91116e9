package dev.portolan.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;

/** The folder of this user in which the running program is found by the next start. */
final class PrivateFolder {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private PrivateFolder() {}

    /** Where it is: in the user's runtime folder, which ends with the session, else among the user's caches. */
    static Path of(Map<String, String> environment, Path home) {
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        return runtime.isBlank()
                ? home.resolve(".cache").resolve("portolan").resolve("run")
                : Path.of(runtime).resolve("portolan");
    }

    /** Makes the folder where it is missing; whether nobody but this user can write to it. */
    static boolean prepare(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(folder);
            if (isPosix(folder)) {
                Files.setPosixFilePermissions(folder, OWNER_ONLY);
            }
        }
        return !isPosix(folder)
                || OWNER_ONLY.containsAll(Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS))
                        && isOurs(folder);
    }

    /** Windows has no such permissions; there the user's profile is private by itself. */
    static boolean isPosix(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** A file that this process makes belongs to the user it runs as. */
    private static boolean isOurs(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, "owner", "");
        try {
            return Files.getOwner(probe).equals(Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS));
        } finally {
            Files.delete(probe);
        }
    }
}
