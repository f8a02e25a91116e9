package dev.portolan.io.settings;

import dev.portolan.io.json.Cursor;
import dev.portolan.report.document.Look.Logo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Reads the logo that settings name.
 *
 * @param settings as seen from which files are named
 */
record LogoReader(Path settings) {

    private static final long LARGEST = 1024L * 1024;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    Optional<Logo> read(Cursor at) {
        String name = at.text();
        if (name.isBlank()) {
            return Optional.empty();
        }
        try {
            Path file = settings.resolveSibling(name);
            if (Files.size(file) > LARGEST) {
                at.error("\"%s\" is larger than 1 MB; give a smaller picture".formatted(name));
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            Optional<String> type = type(bytes);
            if (type.isEmpty()) {
                at.error("\"%s\" is neither PNG nor JPEG; give one of them".formatted(name));
            }
            return type.map(one -> new Logo(one, Base64.getEncoder().encodeToString(bytes)));
        } catch (IOException | RuntimeException e) { // also what is no file name
            at.error("\"%s\" cannot be read; check the name and the folder".formatted(name));
            return Optional.empty();
        }
    }

    private static Optional<String> type(byte[] bytes) {
        if (startsWith(bytes, PNG)) {
            return Optional.of("image/png");
        }
        return startsWith(bytes, JPEG) ? Optional.of("image/jpeg") : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length > beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }
}
