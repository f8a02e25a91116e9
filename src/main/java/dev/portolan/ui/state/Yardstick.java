package dev.portolan.ui.state;

import dev.portolan.guidance.Profile;
import java.time.LocalDate;

/** What the findings are compared with. */
public enum Yardstick {
    LAST_SAVE("the last save", "new", "gone", "at the last save"),
    TODAY("today", "not today", "only today", "today"),
    CURRENT("the current guidance", "not in current", "only in current", "in current"),
    ARTICLE("the article of 2023", "not in the article", "only in the article", "in the article"),
    STRICT("the strict profile", "not in strict", "only in strict", "in strict"),
    DEVELOPMENT("the development profile", "not in development", "only in development", "in development");

    private final String label;
    private final String gained;
    private final String lost;
    private final String otherwise;

    Yardstick(String label, String gained, String lost, String otherwise) {
        this.label = label;
        this.gained = gained;
        this.lost = lost;
        this.otherwise = otherwise;
    }

    public String label() {
        return label;
    }

    /** What is said of a finding that is not there by this yardstick. */
    public String gained() {
        return gained;
    }

    /** What is said of a finding that is there by this yardstick only. */
    public String lost() {
        return lost;
    }

    /** Where a finding weighs more or less, to be read after its severity there. */
    public String otherwise() {
        return otherwise;
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
