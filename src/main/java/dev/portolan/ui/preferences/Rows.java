package dev.portolan.ui.preferences;

import dev.portolan.guidance.Profile;
import dev.portolan.ui.actions.Keymap;
import dev.portolan.ui.files.Preferences;
import dev.portolan.ui.files.Settings;
import dev.portolan.ui.files.Theme;
import dev.portolan.ui.text.Texts;
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

    private static Row row(String section, String key) {
        return new Row(Texts.of(section), Texts.of(key), Texts.of(key + ".about"), List.of(), new Region());
    }

    private List<Row> looks() {
        return List.of(
                Controls.choice(
                        row("preferences.section.appearance", "preferences.theme"),
                        "theme",
                        List.of(Theme.values()),
                        preferences.theme(),
                        Theme::label),
                Controls.choice(
                        row("preferences.section.appearance", "preferences.text-size"),
                        "text-size",
                        Preferences.TEXT_SIZES,
                        preferences.textSize(),
                        size -> Texts.of("preferences.pixels", size)),
                Controls.flag(row("preferences.section.appearance", "preferences.calm"), "calm", preferences.calm()),
                Controls.choice(
                        row("preferences.section.appearance", "preferences.language"),
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
        return tag.isEmpty()
                ? Texts.of("preferences.system")
                : Locale.forLanguageTag(tag).getDisplayName(Texts.language());
    }

    private List<Row> drawing() {
        return List.of(
                Controls.choice(
                        row("preferences.section.drawing", "preferences.keymap"),
                        "keymap",
                        Arrays.stream(Keymap.Preset.values())
                                .map(Keymap.Preset::id)
                                .toList(),
                        settings.keymap(),
                        id -> Keymap.Preset.named(id).label()),
                Controls.flag(row("preferences.section.drawing", "preferences.grid"), "grid", settings.grid()),
                Controls.choice(
                        row("preferences.section.drawing", "preferences.grid-size"),
                        "grid-size",
                        Preferences.GRID_SIZES,
                        preferences.gridSize(),
                        size -> Texts.of("preferences.units", size)),
                Controls.flag(row("preferences.section.drawing", "preferences.guides"), "guides", settings.guides()));
    }

    private List<Row> work() {
        return List.of(
                Controls.choice(
                        row("preferences.section.work", "preferences.profile"),
                        "profile",
                        List.of(Profile.values()),
                        preferences.profile(),
                        Rows::profile),
                Controls.choice(
                        row("preferences.section.work", "preferences.autosave"),
                        "autosave",
                        Preferences.AUTOSAVES,
                        preferences.autosave(),
                        seconds -> Texts.of("preferences.seconds", seconds)));
    }

    private static String profile(Profile profile) {
        return switch (profile) {
            case CURRENT -> Texts.of("profile.current");
            case ARTICLE -> Texts.of("profile.article");
            case STRICT -> Texts.of("profile.strict");
            case DEVELOPMENT -> Texts.of("profile.development");
        };
    }
}
