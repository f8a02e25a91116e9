package dev.portolan.io.importing.files;

import dev.portolan.io.Problem;
import dev.portolan.io.importing.SourceFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the files that somebody named, those of a folder by name; notes what cannot be read. */
final class SourceFiles {

    private static final long LARGEST = 64L * 1024 * 1024;
    private static final Set<String> ENDINGS = Set.of(".json", ".jsonc", ".template", ".yaml", ".yml");

    private final List<SourceFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    SourceFiles(List<Path> named) {
        named.forEach(this::add);
    }

    List<SourceFile> files() {
        return files;
    }

    List<Problem> problems() {
        return problems;
    }

    private void add(Path path) {
        try {
            if (Files.isDirectory(path)) {
                within(path).forEach(this::add);
            } else if (Files.size(path) > LARGEST) {
                problem(path, "this file is larger than %d MB; is it the right file?".formatted(LARGEST / 1024 / 1024));
            } else {
                files.add(new SourceFile(path.toString(), text(Files.readAllBytes(path))));
            }
        } catch (CharacterCodingException e) {
            problem(path, "this is not text; choose another file");
        } catch (NoSuchFileException e) {
            problem(path, "there is no such file; check the name and the folder");
        } catch (AccessDeniedException e) {
            problem(path, "you may not read this file; ask its owner or change its permissions");
        } catch (IOException e) {
            problem(path, "the file cannot be read (" + e.getMessage() + "); check the disk or the network drive");
        }
    }

    private static List<Path> within(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isRegularFile)
                    .filter(file -> ENDINGS.stream()
                            .anyMatch(ending ->
                                    file.toString().toLowerCase(Locale.ROOT).endsWith(ending)))
                    .sorted()
                    .toList();
        }
    }

    private void problem(Path path, String message) {
        problems.add(Problem.of(path.toString(), message));
    }

    /** In UTF-8, or in UTF-16 where a mark says so, as PowerShell writes it. */
    private static String text(byte[] bytes) throws CharacterCodingException {
        boolean big = bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
        boolean little = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
        Charset charset = big || little ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
