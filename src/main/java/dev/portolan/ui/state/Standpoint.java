package dev.portolan.ui.state;

import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Review;
import dev.portolan.io.settings.ProjectSettings;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * From where designs are judged: a way of looking, never saved with them.
 *
 * @param reviewDate the day that retirements and dated advice are compared with
 * @param project what the project decided about rules
 */
public record Standpoint(Profile profile, LocalDate reviewDate, ProjectSettings project) {

    /** Today's guidance, as it stands today. */
    public static Standpoint today() {
        return new Standpoint(Profile.CURRENT, LocalDate.now(ZoneId.systemDefault()), ProjectSettings.NONE);
    }

    public Standpoint under(Profile other) {
        return new Standpoint(other, reviewDate, project);
    }

    public Standpoint on(LocalDate day) {
        return new Standpoint(profile, day, project);
    }

    /** Within a project, under the profile that it chose. */
    public Standpoint within(ProjectSettings other) {
        return new Standpoint(other.profile().orElse(profile), reviewDate, other);
    }

    /** A review from here. */
    public Review of(Review review) {
        return project.decide(review).under(profile);
    }
}
