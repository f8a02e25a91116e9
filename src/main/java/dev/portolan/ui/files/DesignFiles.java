package dev.portolan.ui.files;

import dev.portolan.io.Problem;
import dev.portolan.io.exporting.Exporter;
import dev.portolan.io.exporting.Exporters;
import dev.portolan.io.exporting.Picture;
import dev.portolan.io.json.DesignReader;
import dev.portolan.io.json.DesignWriter;
import dev.portolan.io.json.Reading;
import dev.portolan.model.Design;
import dev.portolan.ui.state.Tasks;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Reads and writes designs for the window, in the background, and asks what has to be asked. */
public final class DesignFiles {

    private static final String ENDING = ".topology.json";

    private final Tasks tasks;
    private final FileChoices choices;
    private final Settings settings;

    /** What came of reading a file. */
    private record Read(String text, Reading reading) {}

    public DesignFiles(Tasks tasks, FileChoices choices, Settings settings) {
        this.tasks = tasks;
        this.choices = choices;
        this.settings = settings;
    }

    public FileChoices choices() {
        return choices;
    }

    public Settings settings() {
        return settings;
    }

    /** Reads {@code file}; {@code opened} gets the design and what the file held. */
    public void open(Path file, BiConsumer<Design, String> opened) {
        tasks.run(
                () -> {
                    String text = Files.readString(file);
                    return new Read(text, DesignReader.read(file.getFileName().toString(), text));
                },
                read -> {
                    Optional<Design> design = read.reading().design();
                    if (design.isPresent()) {
                        settings.remember(file);
                        opened.accept(design.get(), read.text());
                    }
                    if (!read.reading().problems().isEmpty()) {
                        choices.showProblems(
                                "“" + file.getFileName() + "” "
                                        + (design.isEmpty() ? "cannot be opened" : "has problems"),
                                read.reading().problems());
                    }
                },
                failure -> {
                    settings.forget(file.toAbsolutePath().normalize());
                    choices.showProblems(
                            "“" + file.getFileName() + "” cannot be opened",
                            List.of(Problem.of(file.toString(), reason(failure))));
                });
    }

    /** Notes that a document came from {@code file}. */
    public void assign(Document document, Path file, String text) {
        document.liesIn(file, text);
    }

    /** Saves to the document's file, or to one that is asked for; {@code saved} runs once it is done. */
    public void save(Document document, Runnable saved) {
        Optional<Path> file = document.file().get();
        if (file.isPresent()) {
            write(document, file.get(), saved);
        } else {
            saveAs(document, saved);
        }
    }

    public void saveAs(Document document, Runnable saved) {
        String name = document.model().design().get().name();
        choices.toSave((name.isBlank() ? "design" : name) + ENDING).ifPresent(path -> {
            document.liesIn(path, document.file().get().filter(path::equals).isPresent() ? document.textOnDisk() : "");
            write(document, path, saved);
        });
    }

    private void write(Document document, Path file, Runnable saved) {
        Design design = document.model().store().committed();
        String expected = document.textOnDisk();
        tasks.run(
                () -> currentText(file),
                onDisk -> {
                    boolean changed = !expected.isEmpty() && !onDisk.isEmpty() && !onDisk.equals(expected);
                    if (!changed || choices.overwriteChanged(file)) {
                        writeNow(document, design, file, saved);
                    }
                },
                failure -> choices.showFailure("“" + file.getFileName() + "” was not saved", reason(failure)));
    }

    private void writeNow(Document document, Design design, Path file, Runnable saved) {
        tasks.run(
                () -> {
                    String text = DesignWriter.write(design);
                    replace(file, text);
                    return text;
                },
                text -> {
                    document.liesIn(file, text);
                    document.model().store().markSaved(design);
                    settings.remember(file);
                    saved.run();
                },
                failure -> choices.showFailure("“" + file.getFileName() + "” was not saved", reason(failure)));
    }

    /** Writes the drawing as a picture whose format the chosen file's ending says. */
    public void export(Document document, Picture picture) {
        String name = picture.title().isBlank() ? "design" : picture.title();
        choices.toExport(name + ".svg")
                .ifPresent(file -> tasks.run(
                        () -> {
                            try (OutputStream out = Files.newOutputStream(file)) {
                                exporterFor(file).export(picture, out);
                            }
                            return file;
                        },
                        done -> {},
                        failure ->
                                choices.showFailure("“" + file.getFileName() + "” was not exported", reason(failure))));
    }

    private static Exporter exporterFor(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Exporters.byId(name.substring(name.lastIndexOf('.') + 1))
                .orElseThrow(() -> new IllegalArgumentException("end the file's name in .svg or .png"));
    }

    private static String currentText(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private static void replace(Path file, String text) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path beside = Files.createTempFile(target.getParent(), ".portolan", ".tmp");
        try {
            Files.write(beside, text.getBytes(StandardCharsets.UTF_8));
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static String reason(Exception failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file";
        }
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
