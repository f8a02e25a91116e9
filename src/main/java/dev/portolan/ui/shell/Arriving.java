package dev.portolan.ui.shell;

import dev.portolan.io.exporting.EmbeddedDesign;
import dev.portolan.io.json.DesignFiles;
import dev.portolan.model.Design;
import dev.portolan.ui.files.Document;
import dev.portolan.ui.files.DocumentFiles;
import dev.portolan.ui.files.ForeignDesigns;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;

/** Files that are dropped on a window, and which of its designs they go to. */
final class Arriving {

    private final Desk desk;
    private final DocumentFiles files;
    private final Consumer<Path> open;
    private final Consumer<Design> add;

    /**
     * Nothing was dropped yet.
     *
     * @param open opens one file, whatever it holds
     * @param add shows a design that was imported
     */
    Arriving(Desk desk, DocumentFiles files, Consumer<Path> open, Consumer<Design> add) {
        this.desk = desk;
        this.files = files;
        this.open = open;
        this.add = add;
    }

    /** Takes what is dropped on {@code target}. */
    void on(Node target) {
        target.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        target.setOnDragDropped(event -> {
            List<File> dropped = event.getDragboard().getFiles();
            take(dropped.stream().map(File::toPath).toList());
            event.setDropCompleted(!dropped.isEmpty());
        });
    }

    /** Opens what was dropped; sources that are dropped on a design that was imported may go there. */
    void take(List<Path> dropped) {
        Optional<Document> imported =
                desk.current().get().map(DocumentPane::document).filter(ForeignDesigns::isImported);
        if (imported.isEmpty() || dropped.stream().anyMatch(Arriving::isDesign)) {
            open(dropped);
            return;
        }
        Document document = imported.get();
        switch (files.choices().home(document.title().getValue())) {
            case THIS_DESIGN -> files.foreign().reimport(dropped, document);
            case NEW_DESIGN -> open(dropped);
            case NOWHERE -> {}
        }
    }

    /** Designs each in a tab of its own; all the others, which may be about the same network, as one. */
    private void open(List<Path> dropped) {
        if (dropped.size() == 1) {
            open.accept(dropped.get(0));
            return;
        }
        List<Path> others = dropped.stream().filter(file -> !isDesign(file)).toList();
        dropped.stream().filter(file -> !others.contains(file)).forEach(open);
        if (!others.isEmpty()) {
            files.foreign().open(others, add);
        }
    }

    private static boolean isDesign(Path file) {
        return file.toString().endsWith(DesignFiles.ENDING) || EmbeddedDesign.isPicture(file);
    }
}
