package dev.portolan.ui.shell;

import dev.portolan.ui.controls.Typed;
import dev.portolan.ui.files.Document;
import dev.portolan.ui.files.DocumentFiles;
import dev.portolan.ui.files.FileChoices;
import java.util.Optional;
import java.util.function.Consumer;

/** Closes the designs of a window, once nothing of them can be lost, or never. */
final class Closing {

    private final Desk desk;
    private final DocumentFiles files;
    private final Consumer<Document> closed;

    /**
     * Closes nothing by itself.
     *
     * @param closed is told of every design that is gone
     */
    Closing(Desk desk, DocumentFiles files, Consumer<Document> closed) {
        this.desk = desk;
        this.files = files;
        this.closed = closed;
    }

    void close(DocumentPane pane) {
        close(pane, () -> {});
    }

    /** Closes all, asking for one after the other, and runs {@code then} unless the user keeps one. */
    void closeAll(Runnable then) {
        Optional<DocumentPane> next = desk.panes().stream().findFirst();
        if (next.isEmpty()) {
            then.run();
        } else {
            desk.show(next);
            close(next.get(), () -> closeAll(then));
        }
    }

    private void close(DocumentPane pane, Runnable then) {
        Runnable gone = () -> {
            desk.remove(pane);
            pane.document().close();
            closed.accept(pane.document());
            then.run();
        };
        Optional.ofNullable(pane.getScene()).ifPresent(Typed::takeOver);
        Document document = pane.document();
        if (!document.model().dirty().get()) {
            gone.run();
            return;
        }
        FileChoices.Unsaved answer = files.choices().unsaved(document.title().getValue());
        switch (answer) {
            case SAVE -> files.save(document, () -> close(pane, then)); // it may have been changed meanwhile
            case DISCARD -> gone.run();
            case KEEP_EDITING -> {}
        }
    }
}
