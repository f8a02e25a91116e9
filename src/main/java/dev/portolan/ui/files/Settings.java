package dev.portolan.ui.files;

import dev.portolan.io.json.AtomicFile;
import dev.portolan.io.json.SaveFailed;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the window remembers from one start to the next, in a small file outside the designs. */
public final class Settings {

    private static final System.Logger LOG = System.getLogger(Settings.class.getName());
    private static final int RECENTS = 10;

    private final Path file;
    private final Executor writing;
    private final AtomicReference<Optional<Properties>> unwritten = new AtomicReference<>(Optional.empty());
    private final Properties stored;
    private final List<Property<?>> values = new ArrayList<>();
    private final ObservableList<Recent> recents = FXCollections.observableArrayList();
    private final Preferences preferences;
    private final BooleanProperty ghosts;
    private final BooleanProperty grid;
    private final BooleanProperty guides;
    private final BooleanProperty minimap;
    private final StringProperty keymap;
    private final StringProperty place;
    private final StringProperty export;
    private final StringProperty report;
    private final PanelLayout panels;
    private final Overviews overviews;

    /**
     * A file that was open lately.
     *
     * @param isPinned whether it stays in the list, in front, however many others are opened
     */
    public record Recent(Path file, boolean isPinned) {}

    /** Settings that are in the file as soon as they are changed. */
    public Settings(Path file) {
        this(file, Runnable::run);
    }

    /** @param writing writes the file, as a disk may be slow and a border that is dragged changes many times in a second */
    Settings(Path file, Executor writing) {
        this.file = file;
        this.writing = writing;
        stored = read(file);
        preferences = new Preferences(this, earlierTheme());
        ghosts = flag("ghosts", true);
        grid = flag("grid", true);
        guides = flag("guides", true);
        minimap = flag("minimap", true);
        keymap = text("keymap", "");
        place = text("window", "");
        export = text("export", "");
        report = text("report", "");
        panels = new PanelLayout(
                flag("panel.left", true),
                flag("panel.inspector", true),
                flag("panel.bottom", true),
                share("panel.left.edge", 0.2),
                share("panel.inspector.edge", 0.755),
                share("panel.bottom.edge", 0.7));
        overviews = new Overviews(text("overviews", ""));
        paths("pinned").forEach(path -> recents.add(new Recent(path, true)));
        paths("recents").forEach(path -> recents.add(new Recent(path, false)));
    }

    /**
     * The settings of the user who runs the program.
     *
     * @param writing writes their file; of what waits there only the latest is written
     */
    public static Settings ofThisUser(Executor writing) {
        String configured = System.getenv("XDG_CONFIG_HOME");
        Path home = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home", "."), ".config")
                : Path.of(configured);
        return new Settings(home.resolve("portolan").resolve("window.properties"), writing);
    }

    /** Files that were open lately: pinned ones, then the others, the latest first. */
    public ObservableList<Recent> recents() {
        return FXCollections.unmodifiableObservableList(recents);
    }

    public Preferences preferences() {
        return preferences;
    }

    /** Whether the window is dark. */
    public BooleanProperty dark() {
        return preferences.dark();
    }

    /** What the settings said before there was a choice of following the system. */
    private Theme earlierTheme() {
        String dark = stored.getProperty("dark", "");
        return dark.isEmpty() ? Theme.SYSTEM : Boolean.parseBoolean(dark) ? Theme.DARK : Theme.LIGHT;
    }

    /** The folder beside the settings where unsaved work is kept. */
    public Path recovery() {
        return file.resolveSibling("recovery");
    }

    /** Whether what Azure adds by itself is drawn. */
    public BooleanProperty ghosts() {
        return ghosts;
    }

    /** Whether the grid is drawn and shapes snap to it. */
    public BooleanProperty grid() {
        return grid;
    }

    /** Whether shapes snap to other shapes. */
    public BooleanProperty guides() {
        return guides;
    }

    /** Whether the small map is in the corner of the drawing. */
    public BooleanProperty minimap() {
        return minimap;
    }

    /** The id of the preset of keys; empty for the first. */
    public StringProperty keymap() {
        return keymap;
    }

    /** Where the window was last, in the words of the window; empty before it was anywhere. */
    public StringProperty place() {
        return place;
    }

    /** What was wished for at the last export, for {@link WishText}; empty where nothing was. */
    StringProperty export() {
        return export;
    }

    /** What was wished for at the last report, for {@link ReportWish}; empty where nothing was. */
    StringProperty report() {
        return report;
    }

    public PanelLayout panels() {
        return panels;
    }

    /** Which files are looked at in little detail. */
    public Overviews overviews() {
        return overviews;
    }

    void remember(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        change(kept -> {
            if (kept.stream().noneMatch(one -> one.file().equals(absolute) && one.isPinned())) {
                kept.removeIf(one -> one.file().equals(absolute));
                kept.add(pinned(kept), new Recent(absolute, false));
            }
            return kept.size() > RECENTS ? new ArrayList<>(kept.subList(0, Math.max(RECENTS, pinned(kept)))) : kept;
        });
    }

    public void forget(Path path) {
        change(kept -> {
            kept.removeIf(one -> one.file().equals(path));
            return kept;
        });
    }

    /** Forgets all files that are not pinned. */
    public void forgetUnpinned() {
        change(kept -> {
            kept.removeIf(one -> !one.isPinned());
            return kept;
        });
    }

    /** Pins a file that is not, and lets go of one that is. */
    public void pin(Recent recent) {
        change(kept -> {
            kept.remove(recent);
            kept.add(pinned(kept), new Recent(recent.file(), !recent.isPinned()));
            return kept;
        });
    }

    private static int pinned(List<Recent> all) {
        return (int) all.stream().filter(Recent::isPinned).count();
    }

    private void change(UnaryOperator<List<Recent>> next) {
        recents.setAll(next.apply(new ArrayList<>(recents)));
        write();
    }

    StringProperty text(String key, String otherwise) {
        return kept(new SimpleStringProperty(this, key, stored.getProperty(key, otherwise)));
    }

    /** One of these values, found by how it is written. */
    <T> ObjectProperty<T> choice(String key, List<T> values, T otherwise) {
        String written = stored.getProperty(key, String.valueOf(otherwise));
        T value = values.stream()
                .filter(one -> String.valueOf(one).equals(written))
                .findFirst()
                .orElse(otherwise);
        return kept(new SimpleObjectProperty<>(this, key, value));
    }

    BooleanProperty flag(String key, boolean otherwise) {
        return kept(new SimpleBooleanProperty(
                this, key, Boolean.parseBoolean(stored.getProperty(key, String.valueOf(otherwise)))));
    }

    private DoubleProperty share(String key, double otherwise) {
        double value = otherwise;
        try {
            value = Double.parseDouble(stored.getProperty(key, String.valueOf(otherwise)));
        } catch (NumberFormatException e) {
            LOG.log(System.Logger.Level.WARNING, "{0} in {1} is not a number", key, file);
        }
        return kept(new SimpleDoubleProperty(this, key, value >= 0 && value <= 1 ? value : otherwise));
    }

    private <P extends Property<?>> P kept(P property) {
        values.add(property);
        property.addListener((what, before, now) -> write());
        return property;
    }

    private List<Path> paths(String key) {
        List<Path> found = new ArrayList<>();
        for (String line : stored.getProperty(key, "").lines().toList()) {
            try {
                if (!line.isBlank()) {
                    found.add(Path.of(line));
                }
            } catch (InvalidPathException e) {
                LOG.log(System.Logger.Level.WARNING, "\"{0}\" in {1} is not a path", line, file);
            }
        }
        return found;
    }

    private static Properties read(Path file) {
        Properties held = new Properties();
        if (Files.isReadable(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                held.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(System.Logger.Level.WARNING, "the settings in {0} cannot be read: {1}", file, e.getMessage());
            }
        }
        return held;
    }

    private void write() {
        Properties held = new Properties();
        values.forEach(value -> held.setProperty(value.getName(), String.valueOf(value.getValue())));
        held.setProperty("pinned", lines(true));
        held.setProperty("recents", lines(false));
        unwritten.set(Optional.of(held));
        writing.execute(() -> unwritten.getAndSet(Optional.empty()).ifPresent(this::store));
    }

    private void store(Properties held) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.write(file, out -> held.store(new OutputStreamWriter(out, StandardCharsets.UTF_8), "Portolan"));
        } catch (IOException | SaveFailed e) {
            LOG.log(System.Logger.Level.WARNING, "the settings cannot be written to {0}: {1}", file, e.getMessage());
        }
    }

    private String lines(boolean arePinned) {
        return String.join(
                "\n",
                recents.stream()
                        .filter(one -> one.isPinned() == arePinned)
                        .map(one -> one.file().toString())
                        .toList());
    }
}
