package dev.portolan.ui.files;

import dev.portolan.io.exporting.EmbeddedDesign;
import dev.portolan.io.json.Opened;
import dev.portolan.model.Design;
import dev.portolan.ui.state.Tasks;
import dev.portolan.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Writes reports and hand-overs of the window's documents in the background, where the user says. */
final class ReportFiles {

    private final Tasks tasks;
    private final FileChoices choices;

    ReportFiles(Tasks tasks, FileChoices choices) {
        this.tasks = tasks;
        this.choices = choices;
    }

    /** Asks what is to be written of {@code document}, in which format and where to, and writes it. */
    void write(Document document) {
        Design design = document.model().store().committed();
        choices.reportWish().ifPresent(wish -> {
            ReportWriting writing = new ReportWriting(
                    design,
                    document.model().standpoint().get(),
                    document.held().map(held -> held.file().toString()).orElse(""),
                    wish.sanitised() && wish.canBeSanitised());
            Path file = document.beside((wish.sanitised() ? Texts.of("file.name") : FileNaming.of(design.name())) + "."
                    + wish.format().extension());
            switch (wish.sort()) {
                case REVIEW -> choices.toReport(file).ifPresent(to -> run(to, () -> writing.review(to)));
                case COMPARISON ->
                    choices.toOpen()
                            .ifPresent(older -> choices.toReport(file)
                                    .ifPresent(to -> run(to, () -> writing.comparison(opened(older), older, to))));
                case HAND_OVER -> choices.toHandOver().ifPresent(to -> run(to, () -> writing.handOver(to)));
            }
        });
    }

    private void run(Path to, Callable<Path> work) {
        tasks.run(
                work,
                done -> {},
                failure -> choices.showFailure(
                        Texts.of("report.not-written", String.valueOf(to.getFileName())),
                        DocumentFiles.reason(failure)));
    }

    private static Design opened(Path older) throws IOException {
        Opened opened = EmbeddedDesign.open(older);
        return opened.design()
                .orElseThrow(() -> new IOException(opened.problems().get(0).toString()));
    }
}
