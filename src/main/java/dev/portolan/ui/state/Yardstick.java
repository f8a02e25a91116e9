package dev.portolan.ui.state;

import dev.portolan.guidance.Profile;
import dev.portolan.ui.text.Texts;
import java.time.LocalDate;

/** What the findings are compared with. */
public enum Yardstick {
    LAST_SAVE("yardstick.last-save"),
    TODAY("yardstick.today"),
    CURRENT("yardstick.current"),
    ARTICLE("yardstick.article"),
    STRICT("yardstick.strict"),
    DEVELOPMENT("yardstick.development");

    private final String key;

    Yardstick(String key) {
        this.key = key;
    }

    public String label() {
        return Texts.of(key);
    }

    /** What is said of a finding that is not there by this yardstick. */
    public String gained() {
        return Texts.of(key + ".gained");
    }

    /** What is said of a finding that is there by this yardstick only. */
    public String lost() {
        return Texts.of(key + ".lost");
    }

    /** Where a finding weighs more or less, to be read after its severity there. */
    public String otherwise() {
        return Texts.of(key + ".otherwise");
    }

    /** From where the other advice is given. */
    Standpoint from(Standpoint here, LocalDate today) {
        return switch (this) {
            case LAST_SAVE -> here;
            case TODAY -> here.on(today);
            case CURRENT, ARTICLE, STRICT, DEVELOPMENT -> here.under(Profile.valueOf(name()));
        };
    }
}
