package dev.portolan.ui.preferences;

import dev.portolan.guidance.Profile;
import dev.portolan.ui.actions.Keymap;
import dev.portolan.ui.files.Preferences;
import dev.portolan.ui.files.Settings;
import dev.portolan.ui.files.Theme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.Region;

/** Everything that can be preferred, in the order of the page. */
final class Rows {

    /** Languages whose way of writing dates and numbers is offered, besides the system's. */
    private static final List<String> LANGUAGES = List.of(
            "", "en-GB", "en-US", "cs-CZ", "da-DK", "de-AT", "de-CH", "de-DE", "es-ES", "fi-FI", "fr-FR", "it-IT",
            "ja-JP", "ko-KR", "nb-NO", "nl-NL", "pl-PL", "pt-BR", "pt-PT", "sv-SE", "tr-TR", "zh-CN");

    private final Settings settings;
    private final Preferences preferences;

    Rows(Settings settings) {
        this.settings = settings;
        preferences = settings.preferences();
    }

    List<Row> all() {
        List<Row> rows = new ArrayList<>();
        rows.addAll(looks());
        rows.addAll(drawing());
        rows.addAll(work());
        return rows;
    }

    private static Row row(String section, String label, String about) {
        return new Row(section, label, about, List.of(), new Region());
    }

    private List<Row> looks() {
        return List.of(
                Controls.choice(
                        row("Appearance", "Theme", "Light or dark, or whatever the system has."),
                        "theme",
                        List.of(Theme.values()),
                        preferences.theme(),
                        Theme::label),
                Controls.choice(
                        row("Appearance", "Text size", "The size of the window's texts; the drawing has its own zoom."),
                        "text-size",
                        Preferences.TEXT_SIZES,
                        preferences.textSize(),
                        size -> size + " px"),
                Controls.flag(
                        row("Appearance", "Reduced motion", "What would glide or play by itself is there at once."),
                        "calm",
                        preferences.calm()),
                Controls.choice(
                        row("Appearance", "Dates and numbers", "The language that dates and numbers are written in."),
                        "language",
                        languages(),
                        preferences.language(),
                        Rows::language));
    }

    /** The offered ones, and the one in the settings if somebody wrote another there. */
    private List<String> languages() {
        List<String> all = new ArrayList<>(LANGUAGES);
        if (!all.contains(preferences.language().get())) {
            all.add(preferences.language().get());
        }
        return all;
    }

    private static String language(String tag) {
        return tag.isEmpty() ? "Like the system" : Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    }

    private List<Row> drawing() {
        return List.of(
                Controls.choice(
                        row("Drawing", "Keys", "Whose habits the keys follow; F1 lists them."),
                        "keymap",
                        Arrays.stream(Keymap.Preset.values())
                                .map(Keymap.Preset::id)
                                .toList(),
                        settings.keymap(),
                        id -> Keymap.Preset.named(id).label()),
                Controls.flag(
                        row("Drawing", "Grid", "The grid is drawn, and shapes snap to it."), "grid", settings.grid()),
                Controls.choice(
                        row("Drawing", "Grid size", "How far the lines of the grid are apart."),
                        "grid-size",
                        Preferences.GRID_SIZES,
                        preferences.gridSize(),
                        size -> size + " units"),
                Controls.flag(
                        row("Drawing", "Snap to shapes", "Shapes snap to the edges, centres and gaps of others."),
                        "guides",
                        settings.guides()));
    }

    private List<Row> work() {
        return List.of(
                Controls.choice(
                        row("Work", "Guidance", "What designs are held against where their project does not say it."),
                        "profile",
                        List.of(Profile.values()),
                        preferences.profile(),
                        Rows::profile),
                Controls.choice(
                        row(
                                "Work",
                                "Autosave",
                                "How often unsaved changes are kept for the case of a crash; never in the design's file."),
                        "autosave",
                        Preferences.AUTOSAVES,
                        preferences.autosave(),
                        seconds -> "Every " + seconds + " seconds"));
    }

    private static String profile(Profile profile) {
        return switch (profile) {
            case CURRENT -> "Today's guidance";
            case ARTICLE -> "The article of January 2023";
            case STRICT -> "Strict, for sensitive data";
            case DEVELOPMENT -> "Tests and development";
        };
    }
}
