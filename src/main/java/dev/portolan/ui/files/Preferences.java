package dev.portolan.ui.files;

import dev.portolan.guidance.Profile;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** What the user prefers wherever it is not about one design; kept among the settings and applied at once. */
public final class Preferences {

    /** The distances of the grid's lines, in diagram units. */
    public static final List<Integer> GRID_SIZES = List.of(4, 8, 12, 16, 24);

    /** How long the changes of a design may be in memory alone, in seconds. */
    public static final List<Integer> AUTOSAVES = List.of(30, 45, 60);

    /** The heights of the window's type, in pixels. */
    public static final List<Integer> TEXT_SIZES = List.of(11, 12, 13, 14, 16, 18, 20);

    static final int TEXT = 13;
    private static final int GRID = 8;
    private static final int AUTOSAVE = 30;

    /** What the system had before anything was chosen. */
    private static final Locale SYSTEM = Locale.getDefault(Locale.Category.FORMAT);

    private final ObjectProperty<Theme> theme;
    private final BooleanProperty systemDark = new SimpleBooleanProperty();
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final BooleanProperty calm;
    private final StringProperty language;
    private final ObjectProperty<Integer> gridSize;
    private final ObjectProperty<Integer> autosave;
    private final ObjectProperty<Profile> profile;
    private final ObjectProperty<Integer> textSize;

    Preferences(Settings settings, Theme earlier) {
        theme = settings.choice("theme", List.of(Theme.values()), earlier);
        calm = settings.flag("motion.reduced", false);
        language = settings.text("language", "");
        gridSize = settings.choice("grid.size", GRID_SIZES, GRID);
        autosave = settings.choice("autosave.seconds", AUTOSAVES, AUTOSAVE);
        profile = settings.choice("profile", List.of(Profile.values()), Profile.CURRENT);
        textSize = settings.choice("text.size", TEXT_SIZES, TEXT);
        dark.set(wanted());
        theme.addListener((what, before, now) -> dark.set(wanted()));
        systemDark.addListener((what, before, now) -> dark.set(wanted()));
        dark.addListener((what, before, now) -> {
            if (now != wanted()) {
                theme.set(now ? Theme.DARK : Theme.LIGHT);
            }
        });
        language.addListener((what, before, now) -> speak());
    }

    private boolean wanted() {
        return theme.get() == Theme.DARK || theme.get() == Theme.SYSTEM && systemDark.get();
    }

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /** Whether the system has dark colours, for those who want the same. */
    public BooleanProperty systemDark() {
        return systemDark;
    }

    /** Whether the window is dark; setting it chooses light or dark, whatever the system has. */
    public BooleanProperty dark() {
        return dark;
    }

    /** Whether things that would move by themselves get there at once. */
    public BooleanProperty calm() {
        return calm;
    }

    /** The language of dates and numbers, as a tag such as {@code de-DE}; empty for the system's. */
    public StringProperty language() {
        return language;
    }

    /** The distance of the grid's lines, in diagram units. */
    public ObjectProperty<Integer> gridSize() {
        return gridSize;
    }

    /** After how many seconds changes go to the recovery file. */
    public ObjectProperty<Integer> autosave() {
        return autosave;
    }

    /** The guidance that designs are held against where their project says nothing. */
    public ObjectProperty<Profile> profile() {
        return profile;
    }

    /** The height of the window's type, in pixels. */
    public ObjectProperty<Integer> textSize() {
        return textSize;
    }

    /** Has the chosen language used for every date and number that is written from now on. */
    public void speak() {
        Locale.setDefault(Locale.Category.FORMAT, locale());
    }

    private Locale locale() {
        return language.get().isBlank() ? SYSTEM : Locale.forLanguageTag(language.get());
    }

    /** Portolan's style sheet in the size of type that is preferred. */
    public ObservableValue<String> styleSheet() {
        return textSize.map(StyleSheet::inSize);
    }
}
