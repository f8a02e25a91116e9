package dev.portolan.ui.state;

import dev.portolan.guidance.Profile;
import dev.portolan.guidance.RuleSettings;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * From where designs are judged: a way of looking, never saved with them.
 *
 * @param reviewDate the day that retirements and dated advice are compared with
 * @param settings what the project decided about rules
 */
public record Standpoint(Profile profile, LocalDate reviewDate, RuleSettings settings) {

    /** Today's guidance, as it stands today. */
    public static Standpoint today() {
        return new Standpoint(Profile.CURRENT, LocalDate.now(ZoneId.systemDefault()), RuleSettings.NONE);
    }

    public Standpoint under(Profile other) {
        return new Standpoint(other, reviewDate, settings);
    }

    public Standpoint on(LocalDate day) {
        return new Standpoint(profile, day, settings);
    }
}
