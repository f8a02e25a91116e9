package dev.portolan.ui.files;

import dev.portolan.io.Problem;
import dev.portolan.io.importing.ImportSummary;
import dev.portolan.io.importing.Imported;
import dev.portolan.io.importing.files.ForeignFiles;
import dev.portolan.io.importing.files.NotImported;
import dev.portolan.model.Design;
import dev.portolan.ui.state.Tasks;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Makes designs of what teams already have, in the background, and shows what became of it first. */
public final class ForeignDesigns {

    private final Tasks tasks;
    private final FileChoices choices;

    public ForeignDesigns(Tasks tasks, FileChoices choices) {
        this.tasks = tasks;
        this.choices = choices;
    }

    /** Asks for files, and opens what they make together. */
    public void choose(Consumer<Design> shown) {
        List<Path> files = choices.toImport();
        if (!files.isEmpty()) {
            open(files, shown);
        }
    }

    /** Opens what {@code files} make together, once the user has seen what became of them. */
    public void open(List<Path> files, Consumer<Design> shown) {
        tasks.run(
                () -> ForeignFiles.open(files, List.of()),
                imported -> show(imported, shown),
                failure -> choices.showProblems(name(files) + " cannot be imported", problems(files, failure)));
    }

    private void show(Imported imported, Consumer<Design> shown) {
        if (choices.accepts(ImportSummary.of(imported))) {
            shown.accept(imported.design());
        }
    }

    private static List<Problem> problems(List<Path> files, Exception failure) {
        return failure instanceof NotImported none
                ? none.problems()
                : List.of(Problem.of(String.valueOf(files.get(0)), String.valueOf(failure.getMessage())));
    }

    private static String name(List<Path> files) {
        String first = "“" + files.get(0).getFileName() + "”";
        return files.size() == 1 ? first : first + " and %d more".formatted(files.size() - 1);
    }
}
