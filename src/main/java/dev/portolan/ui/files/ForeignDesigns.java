package dev.portolan.ui.files;

import dev.portolan.catalog.Catalog;
import dev.portolan.edit.Reimport;
import dev.portolan.io.Problem;
import dev.portolan.io.importing.ImportProgress;
import dev.portolan.io.importing.ImportSummary;
import dev.portolan.io.importing.Imported;
import dev.portolan.io.importing.files.Bicep;
import dev.portolan.io.importing.files.ForeignFiles;
import dev.portolan.io.importing.files.ImportWish;
import dev.portolan.io.importing.files.NotImported;
import dev.portolan.model.Design;
import dev.portolan.ui.state.Tasks;
import dev.portolan.ui.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Makes designs of what teams already have, or takes what changed there over into one, in the background; shows what
 * became of it first.
 */
public final class ForeignDesigns {

    private final Tasks tasks;
    private final FileChoices choices;
    private final Supplier<Optional<Bicep>> bicep;

    public ForeignDesigns(Tasks tasks, FileChoices choices) {
        this(tasks, choices, Bicep::installed);
    }

    /** @param bicep finds the compiler that is installed */
    public ForeignDesigns(Tasks tasks, FileChoices choices, Supplier<Optional<Bicep>> bicep) {
        this.tasks = tasks;
        this.choices = choices;
        this.bicep = bicep;
    }

    /** Whether anything in a design came from files that can be imported again. */
    public static boolean isImported(Document document) {
        return document.model().store().committed().topology().components().stream()
                .anyMatch(component -> !component.origin().file().isEmpty());
    }

    /** Asks for files, and opens what they make together. */
    public void choose(Consumer<Design> shown) {
        ifAny(choices.toImport(), files -> open(files, shown));
    }

    /** Asks for a folder of files, and opens what they make together. */
    public void chooseFolder(Consumer<Design> shown) {
        choices.toImportFolder().ifPresent(folder -> open(List.of(folder), shown));
    }

    /** Asks for the files whose changes are to be taken over. */
    public void chooseAgain(Document document) {
        ifAny(choices.toImport(), files -> reimport(files, document));
    }

    private static void ifAny(List<Path> files, Consumer<List<Path>> work) {
        if (!files.isEmpty()) {
            work.accept(files);
        }
    }

    /** Opens what {@code files} make together, once the user has seen what became of them. */
    public void open(List<Path> files, Consumer<Design> shown) {
        ImportWish wish = wish(files);
        start(files, progress -> ForeignFiles.open(wish, progress), imported -> {
            if (choices.accepts(ImportSummary.of(imported))) {
                shown.accept(imported.design());
            }
        });
    }

    /** What is different between the sources and a design, with what became of the sources. */
    private record News(Design here, Imported imported, Reimport reimport) {}

    /** Takes over what changed in {@code files} since they were imported into a design, as far as the user wants it. */
    public void reimport(List<Path> files, Document document) {
        Design here = document.model().store().committed();
        ImportWish wish = wish(files);
        start(
                files,
                progress -> {
                    Imported imported = ForeignFiles.into(here, wish, progress);
                    return new News(
                            here, imported, Reimport.of(here, imported.design(), imported.files(), Catalog.azure()));
                },
                news -> show(news, files, document));
    }

    private void show(News news, List<Path> files, Document document) {
        if (!document.model().store().committed().equals(news.here())) {
            reimport(files, document); // it was worked on in the meantime
            return;
        }
        choices.accepted(news.reimport(), ImportSummary.of(news.imported()))
                .ifPresent(taken -> document.model().apply(news.reimport().accepting(taken)));
    }

    /** Background work that tells how far it is. */
    private interface Work<T> {
        T with(ImportProgress progress) throws NotImported;
    }

    private <T> void start(List<Path> files, Work<T> work, Consumer<T> done) {
        Stopping stopping = new Stopping();
        FileChoices.Waiting waiting = choices.waiting(Texts.of("import.waiting", name(files)), stopping);
        Consumer<String> told = Tasks.onScreen("", waiting::tell);
        stopping.stop = tasks.start(
                () -> work.with((what, count, all) -> {
                    if (Thread.currentThread().isInterrupted()) {
                        throw new CancellationException();
                    }
                    told.accept(all > 1 ? Texts.of("import.step", what, count + 1, all) : what);
                }),
                result -> {
                    waiting.done();
                    done.accept(result);
                },
                failure -> {
                    waiting.done();
                    choices.showProblems(Texts.of("import.not-imported", name(files)), problems(files, failure));
                });
    }

    /** Stops work that starts only after whoever may stop it is known. */
    private static final class Stopping implements Runnable {
        private Runnable stop = () -> {};

        @Override
        public void run() {
            stop.run();
        }
    }

    /** Asks whether Bicep source is to be compiled, where something could. */
    private ImportWish wish(List<Path> files) {
        ImportWish wish = ImportWish.of(files).namedFromTheirFolder();
        Optional<Path> source = files.stream().filter(Bicep::isSource).findFirst();
        return source.flatMap(file -> bicep.get()
                        .filter(compiler -> choices.compiles(compiler.command(file)))
                        .map(wish::compiledBy))
                .orElse(wish);
    }

    private static List<Problem> problems(List<Path> files, Exception failure) {
        return failure instanceof NotImported none
                ? none.problems()
                : List.of(Problem.of(String.valueOf(files.get(0)), String.valueOf(failure.getMessage())));
    }

    private static String name(List<Path> files) {
        String first = String.valueOf(files.get(0).getFileName());
        return files.size() == 1 ? Texts.of("import.file", first) : Texts.of("import.files", first, files.size() - 1);
    }
}
