package dev.portolan.ui.files;

import dev.portolan.catalog.Catalog;
import dev.portolan.edit.Edit;
import dev.portolan.io.Problem;
import dev.portolan.io.exporting.EmbeddedDesign;
import dev.portolan.io.exporting.Exporter;
import dev.portolan.io.exporting.Exporters;
import dev.portolan.io.importing.files.ForeignFiles;
import dev.portolan.io.json.AtomicFile;
import dev.portolan.io.json.DesignFiles;
import dev.portolan.io.json.Opened;
import dev.portolan.io.settings.ProjectSettings;
import dev.portolan.model.Design;
import dev.portolan.ui.state.Standpoint;
import dev.portolan.ui.state.Tasks;
import dev.portolan.ui.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Opens and saves the window's documents in the background, and asks what has to be asked. */
public final class DocumentFiles {

    private final Tasks tasks;
    private final FileChoices choices;
    private final Settings settings;
    private final ForeignDesigns foreign;
    private final Set<Path> opening = new HashSet<>();

    public DocumentFiles(Tasks tasks, FileChoices choices, Settings settings) {
        this.tasks = tasks;
        this.choices = choices;
        this.settings = settings;
        this.foreign = new ForeignDesigns(tasks, choices);
    }

    /** What becomes of files that are no designs yet. */
    public ForeignDesigns foreign() {
        return foreign;
    }

    public FileChoices choices() {
        return choices;
    }

    public Settings settings() {
        return settings;
    }

    /** Reads {@code file}, once at a time; {@code shown} makes a document of the design in it. */
    public void open(Path file, Function<Design, Document> shown) {
        if (!opening.add(file)) {
            return; // asked for again while it was being read
        }
        tasks.run(
                () -> read(file),
                found -> {
                    opening.remove(file);
                    Opened opened = found.opened();
                    if (found.foreign()) {
                        foreign.open(List.of(file), design -> {
                            Document document = shown.apply(design);
                            document.model().store().markUnsaved();
                            adopt(document, found.project());
                        });
                        return;
                    }
                    if (opened.design().isPresent()) {
                        settings.remember(file);
                        Document document = shown.apply(opened.design().get());
                        if (!EmbeddedDesign.isPicture(file)) { // a design is never saved over its picture
                            document.liesIn(opened);
                        }
                        adopt(document, found.project());
                    } else {
                        settings.forget(file.toAbsolutePath().normalize());
                    }
                    if (!opened.problems().isEmpty()) {
                        choices.showProblems(
                                Texts.of(
                                        opened.design().isEmpty() ? "file.not-opened" : "file.has-problems",
                                        String.valueOf(file.getFileName())),
                                opened.problems());
                    }
                },
                failure -> {
                    opening.remove(file);
                    choices.showProblems(
                            Texts.of("file.not-opened", String.valueOf(file.getFileName())),
                            List.of(Problem.of(file.toString(), reason(failure))));
                });
    }

    /** A file, what its project decided, and whether it is to be imported rather than opened. */
    private record Found(Opened opened, ProjectSettings project, boolean foreign) {}

    private static Found read(Path file) {
        Opened opened = EmbeddedDesign.open(file);
        boolean foreign = opened.design().isEmpty() && ForeignFiles.isForeign(file);
        return new Found(opened, ProjectSettings.beside(file), foreign);
    }

    /** Judges a design as its project says from now on; what is wrong in what it says is told. */
    private void adopt(Document document, ProjectSettings project) {
        Standpoint here = document.model().standpoint().get();
        if (!project.equals(here.project())) {
            document.model().standpoint().set(here.within(project));
        }
        if (!project.problems().isEmpty()) {
            choices.showProblems(Texts.of("file.has-problems", ProjectSettings.FILE), project.problems());
        }
    }

    /** Forgets the files among those that were open lately that are no longer there. */
    public void forgetMissing() {
        List<Path> recent =
                settings.recents().stream().map(Settings.Recent::file).toList();
        tasks.run(
                () -> recent.stream().filter(file -> !Files.exists(file)).toList(),
                missing -> missing.forEach(settings::forget),
                failure -> choices.showFailure(Texts.of("file.not-looked-through"), reason(failure)));
    }

    /** Asks for another design's file and reads it, for comparing; {@code found} is told its name and what is in it. */
    public void chooseAnother(BiConsumer<String, Design> found) {
        choices.toOpen()
                .ifPresent(file -> tasks.run(
                        () -> EmbeddedDesign.open(file),
                        opened -> {
                            opened.design()
                                    .ifPresentOrElse(
                                            design -> found.accept(String.valueOf(file.getFileName()), design),
                                            () -> choices.showProblems(
                                                    Texts.of("file.not-compared", String.valueOf(file.getFileName())),
                                                    opened.problems()));
                        },
                        failure -> choices.showProblems(
                                Texts.of("file.not-compared", String.valueOf(file.getFileName())),
                                List.of(Problem.of(file.toString(), reason(failure))))));
    }

    /** Saves to the document's file, or to one that is asked for; {@code saved} runs once it is done. */
    public void save(Document document, Runnable saved) {
        document.inTurn(() -> document.held()
                .ifPresentOrElse(held -> saveOver(document, held, saved), () -> saveElsewhere(document, saved)));
    }

    public void saveAs(Document document, Runnable saved) {
        document.inTurn(() -> saveElsewhere(document, saved));
    }

    private void saveElsewhere(Document document, Runnable saved) {
        String name = FileNaming.of(document.model().design().get().name()) + DesignFiles.ENDING;
        Optional<Path> chosen = choices.toSave(document.file().get().orElseGet(() -> Path.of(name)));
        if (chosen.isEmpty()) {
            document.turnOver();
            return;
        }
        Path path = chosen.get();
        Design design = document.model().store().committed();
        write(document, design, path, () -> DesignFiles.save(path, design), saved);
    }

    private void saveOver(Document document, Opened held, Runnable saved) {
        Design design = document.model().store().committed();
        Path file = held.file();
        tasks.run(
                () -> Files.exists(file) && DesignFiles.changedSince(held),
                changed -> {
                    if (!changed) {
                        write(document, design, file, () -> DesignFiles.save(held, design), saved);
                    } else if (choices.overwriteChanged(file)) {
                        write(document, design, file, () -> DesignFiles.save(file, design), saved);
                    } else {
                        document.turnOver();
                    }
                },
                failure -> notSaved(document, file, failure));
    }

    private void write(Document document, Design design, Path file, Callable<Opened> work, Runnable saved) {
        boolean moves = document.held().filter(held -> held.file().equals(file)).isEmpty();
        tasks.run(
                () -> new Found(work.call(), moves ? ProjectSettings.beside(file) : project(document), false),
                found -> {
                    document.liesIn(found.opened());
                    document.model().store().markSaved(design);
                    settings.remember(file);
                    document.turnOver();
                    if (moves) {
                        adopt(document, found.project());
                    }
                    saved.run();
                },
                failure -> notSaved(document, file, failure));
    }

    private static ProjectSettings project(Document document) {
        return document.model().standpoint().get().project();
    }

    private void notSaved(Document document, Path file, Exception failure) {
        document.turnOver();
        choices.showFailure(Texts.of("file.not-saved", String.valueOf(file.getFileName())), reason(failure));
    }

    /** Takes the design as its file has it now, in one step that can be undone. */
    public void reload(Document document) {
        document.held()
                .ifPresent(held -> tasks.run(
                        () -> DesignFiles.open(held.file()),
                        now -> take(document, now),
                        failure -> choices.showFailure(notRead(held), reason(failure))));
    }

    private static String notRead(Opened held) {
        return Texts.of("file.not-read", String.valueOf(held.file().getFileName()));
    }

    private void take(Document document, Opened now) {
        document.reload(now);
        if (!now.problems().isEmpty()) {
            choices.showProblems(
                    Texts.of(
                            now.design().isEmpty() ? "file.cannot-read" : "file.has-problems",
                            String.valueOf(now.file().getFileName())),
                    now.problems());
        }
    }

    /** Shows how the file differs from the design by now, and takes it over where that is wanted. */
    public void review(Document document, Catalog catalog) {
        Design mine = document.model().store().committed();
        document.held()
                .ifPresent(held -> tasks.run(
                        () -> {
                            Opened now = DesignFiles.open(held.file());
                            return new Reviewed(
                                    now, now.design().map(design -> Changes.between(mine, design, catalog)));
                        },
                        seen -> {
                            if (seen.changes().isEmpty()
                                    || choices.reloads(
                                            held.file(), seen.changes().get())) {
                                take(document, seen.now());
                            }
                        },
                        failure -> choices.showFailure(notRead(held), reason(failure))));
    }

    /** A file as it is, and how it differs; without differences where it cannot be read. */
    private record Reviewed(Opened now, Optional<Changes> changes) {}

    /**
     * Brings back unsaved changes that an earlier run left behind, as one step after the file as it is.
     *
     * @param shown makes a document of a design, or has it in front already
     */
    public void restore(LostWork lost, Function<Design, Document> shown, Autosave autosave) {
        Design draft = lost.leftover().draft().design();
        Document document = shown.apply(lost.file().flatMap(Opened::design).orElse(draft));
        if (lost.file().isPresent()) {
            if (document.held().isEmpty()) {
                document.liesIn(lost.file().get());
                adopt(document, lost.project());
            }
            document.model().apply(Edit.of(Texts.of("step.restore"), any -> draft));
            settings.remember(lost.file().get().file());
        } else {
            document.model().store().markUnsaved();
        }
        autosave.adopt(document, lost.leftover());
    }

    /** Asks what of {@code source}, which is of {@code document}, to export and where to, and writes it in the format that the file's ending says. */
    public void export(Document document, ExportSource source) {
        choices.wish(source, tasks).ifPresent(wish -> {
            String name = wish.sanitised()
                    ? Texts.of("file.name")
                    : FileNaming.of(source.design().name());
            choices.toExport(document.beside(name + "." + wish.format().extension()))
                    .ifPresent(file -> tasks.run(
                            () -> {
                                Exporter exporter = exporterFor(file);
                                AtomicFile.write(file, out -> exporter.export(source.picture(wish), out));
                                return file;
                            },
                            done -> {},
                            failure -> choices.showFailure(
                                    Texts.of("file.not-exported", String.valueOf(file.getFileName())),
                                    reason(failure))));
        });
    }

    private static Exporter exporterFor(Path file) {
        return Exporters.byFileName(String.valueOf(file.getFileName()))
                .orElseThrow(() -> new IllegalArgumentException(Texts.of("file.export-endings", Exporters.endings())));
    }

    /** Asks what is to be written of the design, and writes it where the user says. */
    public void report(Document document) {
        new ReportFiles(tasks, choices).write(document);
    }

    static String reason(Exception failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
