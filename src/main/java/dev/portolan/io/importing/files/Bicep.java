package dev.portolan.io.importing.files;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The compiler of Bicep source that is installed: {@code bicep}, else the one that the Azure CLI brings along. It is only
 * called where the user said so, as it may fetch modules.
 *
 * @param program the command's file
 * @param viaAzureCli whether it is {@code az} that calls the compiler
 */
public record Bicep(Path program, boolean viaAzureCli) {

    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final long LONGEST_SECONDS = 180;
    private static final int LONGEST_MESSAGE = 500;
    private static final List<String> ENDINGS = List.of("", ".exe", ".cmd", ".bat");

    /** The one that is installed; empty where there is none. */
    public static Optional<Bicep> installed() {
        return in(Optional.ofNullable(System.getenv("PATH")).orElse(""));
    }

    /**
     * The one in these folders.
     *
     * @param path as the variable PATH lists them; only whole paths count, never the working directory
     */
    public static Optional<Bicep> in(String path) {
        return find(path, "bicep")
                .map(program -> new Bicep(program, false))
                .or(() -> find(path, "az").map(program -> new Bicep(program, true)));
    }

    private static Optional<Path> find(String path, String name) {
        return Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
                .flatMap(folder -> folder(folder).stream())
                .flatMap(folder -> ENDINGS.stream().map(ending -> folder.resolve(name + ending)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    private static Optional<Path> folder(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Whether a file is Bicep source by its name. */
    public static boolean isSource(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".bicep");
    }

    /** What will be called, in words. */
    public String command(Path source) {
        return String.join(" ", words(source));
    }

    private List<String> words(Path source) {
        return viaAzureCli
                ? List.of(program.toString(), "bicep", "build", "--file", source.toString(), "--stdout")
                : List.of(program.toString(), "build", source.toString(), "--stdout");
    }

    /**
     * The ARM template that a source makes.
     *
     * @throws IOException with the compiler's own words where it refuses the source, or cannot be called
     * @throws CancellationException where the thread is interrupted meanwhile
     */
    String compile(Path source) throws IOException {
        Path template = Files.createTempFile("portolan-bicep", ".json");
        Path complaints = Files.createTempFile("portolan-bicep", ".txt");
        Process running = new ProcessBuilder(words(source.toAbsolutePath()))
                .redirectOutput(template.toFile())
                .redirectError(complaints.toFile())
                .start();
        try {
            running.getOutputStream().close();
            boolean ended = running.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
            if (!ended || running.exitValue() != 0 || Files.size(template) > MOST_BYTES) {
                throw new IOException(ended ? said(complaints) : "nothing within three minutes, so it was stopped");
            }
            return Files.readString(template);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("given up");
        } finally {
            running.destroyForcibly();
            Files.deleteIfExists(template);
            Files.deleteIfExists(complaints);
        }
    }

    private static String said(Path complaints) throws IOException {
        String text = new String(Files.readAllBytes(complaints), StandardCharsets.UTF_8).strip();
        String shown = text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) + "…" : text;
        return shown.isEmpty() ? "it says nothing about why" : shown;
    }
}
