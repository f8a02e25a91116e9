package dev.portolan.io.importing.files;

import dev.portolan.io.Problem;
import dev.portolan.io.importing.Cancelled;
import dev.portolan.io.importing.ImportProgress;
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
    private static final Set<String> ENDINGS = Set.of(".json", ".jsonc", ".template", ".yaml", ".yml", ".tfstate");

    private final List<SourceFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final ImportWish wish;
    private final ImportProgress progress;

    /** Reads {@code named} in the way that {@code wish} says. */
    SourceFiles(List<Path> named, ImportWish wish, ImportProgress progress) {
        this.wish = wish;
        this.progress = progress;
        for (int i = 0; i < named.size(); i++) {
            add(named.get(i), i, named.size());
        }
    }

    List<SourceFile> files() {
        return files;
    }

    List<Problem> problems() {
        return problems;
    }

    private void add(Path path, int number, int of) {
        progress.at("Reading " + path.getFileName(), number, of);
        try {
            if (Files.isDirectory(path)) {
                addWithin(path);
            } else if (Files.size(path) > LARGEST) {
                problem(path, "this file is larger than %d MB; is it the right file?".formatted(LARGEST / 1024 / 1024));
            } else {
                files.add(new SourceFile(wish.name(path), text(path)));
            }
        } catch (CharacterCodingException e) {
            problem(path, "this is not text; choose another file");
        } catch (NoSuchFileException e) {
            problem(path, "there is no such file; check the name and the folder");
        } catch (AccessDeniedException e) {
            problem(path, "you may not read this file; ask its owner or change its permissions");
        } catch (IOException e) {
            Cancelled.check(); // a file that is being read when somebody gives up is closed
            problem(path, "the file cannot be read (" + e.getMessage() + "); check it, the disk or the network drive");
        }
    }

    private void addWithin(Path folder) throws IOException {
        List<Path> inside = within(folder);
        for (int i = 0; i < inside.size(); i++) {
            add(inside.get(i), i, inside.size());
        }
        if (inside.isEmpty()) {
            problem(
                    folder,
                    "there is no JSON or YAML file in this folder; name the files, or compile its Bicep source with"
                            + " \"bicep build\" first");
        }
    }

    private String text(Path path) throws IOException {
        if (wish.bicep().isPresent() && Bicep.isSource(path)) {
            return compiled(path, wish.bicep().get());
        }
        byte[] bytes = Files.readAllBytes(path);
        return DrawioPng.isPng(bytes)
                ? DrawioPng.drawing(bytes)
                        .orElseThrow(() -> new IOException("there is no drawing of draw.io in this picture"))
                : text(bytes);
    }

    private String compiled(Path path, Bicep compiler) throws IOException {
        progress.at("Compiling " + path.getFileName(), 0, 1);
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(path.toString());
        }
        try {
            return compiler.compile(path);
        } catch (IOException e) {
            throw new IOException("\"%s\" says: %s".formatted(compiler.command(path), e.getMessage()), e);
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
        problems.add(Problem.of(wish.name(path), message));
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
