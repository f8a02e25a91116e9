package dev.portolan.ui.files;

import dev.portolan.io.json.Opened;
import dev.portolan.model.Design;
import dev.portolan.ui.state.EditorModel;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** An open design and the file it came from or goes to. */
public final class Document {

    private final EditorModel model;
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Opened> held = Optional.empty();

    public Document(EditorModel model) {
        this.model = model;
    }

    public EditorModel model() {
        return model;
    }

    /** The file; empty for a design that was never saved. */
    public ReadOnlyObjectProperty<Optional<Path>> file() {
        return file.getReadOnlyProperty();
    }

    /** What the tab shows: the file's name without its ending, else the design's name. */
    public ObservableValue<String> title() {
        return file.flatMap(path -> model.design().map(design -> title(path, design)));
    }

    private static String title(Optional<Path> path, Design design) {
        return path.map(Path::getFileName)
                .map(Path::toString)
                .orElseGet(() -> design.name().isBlank() ? "Untitled" : design.name());
    }

    /** The file as it was last read or written; empty for a design that was never saved. */
    Optional<Opened> held() {
        return held;
    }

    void liesIn(Opened opened) {
        held = Optional.of(opened);
        file.set(Optional.of(opened.file()));
    }
}
