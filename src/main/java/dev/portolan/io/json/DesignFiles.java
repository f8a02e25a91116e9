package dev.portolan.io.json;

import dev.portolan.io.Problem;
import dev.portolan.model.Design;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Opens designs from files and saves them so that neither a crash nor somebody else's work is paid with a file. */
public final class DesignFiles {

    /** How names of topology files end. */
    public static final String ENDING = ".topology.json";

    /** The most characters that a design is read from. */
    public static final int MOST_CHARACTERS = JsonTree.MOST_CHARACTERS;

    private DesignFiles() {}

    /** Never throws: a file that cannot be read gives a problem in place of a design. */
    public static Opened open(Path file) {
        try {
            if (Files.isDirectory(file)) {
                return failed(file, "this is a folder; choose a file in it");
            }
            if (Files.size(file) > JsonTree.MOST_CHARACTERS) {
                return failed(file, JsonTree.tooLarge());
            }
            byte[] bytes = Files.readAllBytes(file);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            Reading reading = DesignReader.read(file.toString(), text);
            return new Opened(file, reading.design(), reading.problems(), text, fingerprint(bytes));
        } catch (CharacterCodingException e) {
            return failed(file, "this is not text in UTF-8; save it as UTF-8 or choose another file");
        } catch (NoSuchFileException e) {
            return failed(file, "there is no such file; check the name and the folder");
        } catch (AccessDeniedException e) {
            return failed(file, "you may not read this file; ask its owner or change its permissions");
        } catch (IOException e) {
            return failed(
                    file, "the file cannot be read (" + e.getMessage() + "); check the disk or the network drive");
        }
    }

    /**
     * Saves what was opened, unless nothing changed: then the file keeps every byte.
     *
     * @throws SaveFailed with a sentence; the old file is whole then
     */
    public static Opened save(Opened opened, Design design) throws SaveFailed {
        return opened.design().filter(design::equals).isPresent() && Files.exists(opened.file())
                ? opened
                : save(opened.file(), design);
    }

    /**
     * Saves a design to {@code file}, whatever is there now. Permissions are kept and symbolic links followed.
     *
     * @throws SaveFailed with a sentence; the old file is whole then
     */
    public static Opened save(Path file, Design design) throws SaveFailed {
        String text = DesignWriter.write(design);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, bytes);
        return new Opened(file, Optional.of(design), List.of(), text, fingerprint(bytes));
    }

    /** Whether somebody else wrote or removed the file since; one that cannot be read counts as changed. */
    public static boolean changedSince(Opened opened) {
        try {
            return Files.size(opened.file()) > JsonTree.MOST_CHARACTERS
                    || !fingerprint(Files.readAllBytes(opened.file())).equals(opened.fingerprint());
        } catch (IOException e) {
            return true;
        }
    }

    private static Opened failed(Path file, String message) {
        return new Opened(file, Optional.empty(), List.of(Problem.of(file.toString(), message)), "", "");
    }

    private static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
