package dev.portolan.ui.files;

import dev.portolan.edit.Edit;
import dev.portolan.io.json.Opened;
import dev.portolan.model.Design;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/** An open design and the file it came from or goes to. */
public final class Document {

    private final EditorModel model;
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<OutsideChange>> outside =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper unkept = new ReadOnlyStringWrapper("");
    private Optional<Opened> held = Optional.empty();
    private final Deque<Runnable> turns = new ArrayDeque<>();
    private String kept = "";

    public Document(EditorModel model) {
        this.model = model;
    }

    public EditorModel model() {
        return model;
    }

    /** Whether it is open; once it is closed, nothing that outlives it is listened to any longer on its behalf. */
    public ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    /** Nobody shows it any longer. */
    public void close() {
        open.set(false);
    }

    /** The file; empty for a design that was never saved. */
    public ReadOnlyObjectProperty<Optional<Path>> file() {
        return file.getReadOnlyProperty();
    }

    /** Whether its file is this one, however the path is written. */
    public boolean isIn(Path path) {
        return file.get()
                .map(Path::toAbsolutePath)
                .map(Path::normalize)
                .filter(path.toAbsolutePath().normalize()::equals)
                .isPresent();
    }

    /** A file of this name in the folder of its own file; without a folder where it has no file. */
    Path beside(String name) {
        return file.get().map(own -> own.resolveSibling(name)).orElseGet(() -> Path.of(name));
    }

    /** What the tab shows: the file's name without its ending, else the design's name. */
    public ObservableValue<String> title() {
        return file.flatMap(path -> model.design().map(design -> title(path, design)));
    }

    private static String title(Optional<Path> path, Design design) {
        return path.map(Path::getFileName)
                .map(Path::toString)
                .orElseGet(() -> design.name().isBlank() ? Texts.of("document.untitled") : design.name());
    }

    /** The file as it was last read or written; empty for a design that was never saved. */
    Optional<Opened> held() {
        return held;
    }

    /**
     * Begins to save as soon as nothing of this document is being saved any longer, so that it is known what the file
     * holds. Whoever begins says {@link #turnOver} once all is done.
     */
    void inTurn(Runnable save) {
        turns.add(save);
        if (turns.size() == 1) {
            save.run();
        }
    }

    void turnOver() {
        turns.remove();
        Optional.ofNullable(turns.peek()).ifPresent(Runnable::run);
    }

    void liesIn(Opened opened) {
        held = Optional.of(opened);
        file.set(Optional.of(opened.file()));
        kept = "";
        outside.set(Optional.empty());
    }

    /** What somebody else made of the file since it was read or written here, until the user has decided about it. */
    public ReadOnlyObjectProperty<Optional<OutsideChange>> outside() {
        return outside.getReadOnlyProperty();
    }

    /** Notes that the file is this by now, unless that was decided about already. */
    void foundOutside(OutsideChange change) {
        if (!change.mark().equals(kept)) {
            outside.set(Optional.of(change));
        }
    }

    /** Why its unsaved changes would be lost in a crash; empty where they would not. */
    public ReadOnlyStringProperty unkept() {
        return unkept.getReadOnlyProperty();
    }

    void notKeptForACrash(String reason) {
        unkept.set(reason);
    }

    void keptForACrash() {
        unkept.set("");
    }

    /** Stays with the design as it is here; saving asks before it writes over the file. */
    public void keepMine() {
        outside.get().ifPresent(change -> kept = change.mark());
        outside.set(Optional.empty());
    }

    /** Takes the design as the file has it now, in one step that can be undone. */
    public void reload(Opened now) {
        now.design().filter(design -> model.reading().allowsChange()).ifPresent(design -> {
            liesIn(now);
            model.apply(Edit.of(Texts.of("step.reload"), any -> design));
            model.store().markSaved(design);
        });
    }
}
