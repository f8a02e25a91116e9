package dev.portolan.ui.files;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the window remembers from one start to the next, in a small file outside the designs. */
public final class Settings {

    private static final System.Logger LOG = System.getLogger(Settings.class.getName());
    private static final int RECENTS = 10;

    private final Path file;
    private final ObservableList<Path> recents = FXCollections.observableArrayList();
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final BooleanProperty ghosts = new SimpleBooleanProperty(true);

    public Settings(Path file) {
        this.file = file;
        read();
        dark.addListener((what, before, now) -> write());
        ghosts.addListener((what, before, now) -> write());
    }

    /** The settings of the user who runs the program. */
    public static Settings ofThisUser() {
        String configured = System.getenv("XDG_CONFIG_HOME");
        Path home = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home", "."), ".config")
                : Path.of(configured);
        return new Settings(home.resolve("portolan").resolve("window.properties"));
    }

    /** Files that were open lately, the latest first. */
    public ObservableList<Path> recents() {
        return FXCollections.unmodifiableObservableList(recents);
    }

    public BooleanProperty dark() {
        return dark;
    }

    /** Whether what Azure adds by itself is drawn. */
    public BooleanProperty ghosts() {
        return ghosts;
    }

    void remember(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        recents.remove(absolute);
        recents.add(0, absolute);
        if (recents.size() > RECENTS) {
            recents.remove(RECENTS, recents.size());
        }
        write();
    }

    public void forget(Path path) {
        recents.remove(path);
        write();
    }

    private void read() {
        if (!Files.isReadable(file)) {
            return;
        }
        Properties held = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            held.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.WARNING, "the settings in " + file + " cannot be read", e);
        }
        dark.set(Boolean.parseBoolean(held.getProperty("dark")));
        ghosts.set(Boolean.parseBoolean(held.getProperty("ghosts", "true")));
        Arrays.stream(held.getProperty("recents", "").split("\n"))
                .filter(line -> !line.isBlank())
                .map(Path::of)
                .forEach(recents::add);
    }

    private void write() {
        Properties held = new Properties();
        held.setProperty("dark", Boolean.toString(dark.get()));
        held.setProperty("ghosts", Boolean.toString(ghosts.get()));
        held.setProperty("recents", String.join("\n", texts()));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                held.store(writer, "Portolan");
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the settings cannot be written to " + file, e);
        }
    }

    private List<String> texts() {
        return recents.stream().map(Path::toString).toList();
    }
}
