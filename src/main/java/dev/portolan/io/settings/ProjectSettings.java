package dev.portolan.io.settings;

import dev.portolan.guidance.Advisor;
import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleSettings;
import dev.portolan.guidance.Rules;
import dev.portolan.guidance.Severity;
import dev.portolan.io.Problem;
import dev.portolan.report.pack.Template;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a project decided about reviews, as its {@code portolan.yaml} says. What it does not say is as usual.
 *
 * @param file where it stands; empty where there is none
 * @param baseline the file with the findings that are known
 * @param own the rules of the organisation
 * @param pictures what holds for every picture of a design
 * @param template how its reports look
 * @param problems what is wrong in the file and its rule packs; whatever is right holds all the same
 */
public record ProjectSettings(
        Optional<Path> file,
        Optional<Profile> profile,
        Optional<Severity> failOn,
        Optional<Path> baseline,
        RuleSettings decided,
        List<Rule> own,
        PictureSettings pictures,
        Template template,
        List<Problem> problems) {

    /** The name of the file, in the folder of a design or above it. */
    public static final String FILE = "portolan.yaml";

    /** Everything as usual. */
    public static final ProjectSettings NONE = new ProjectSettings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            RuleSettings.NONE,
            List.of(),
            PictureSettings.NONE,
            Template.USUAL,
            List.of());

    public ProjectSettings {
        own = List.copyOf(own);
        problems = List.copyOf(problems);
    }

    /** The settings that hold for a design; never throws. */
    public static ProjectSettings beside(Path design) {
        return SettingsPlace.above(design).map(SettingsReader::read).orElse(NONE);
    }

    /** The rules that are shipped, then those of the organisation. */
    public List<Rule> rules() {
        return Stream.concat(Rules.all().stream(), own.stream()).toList();
    }

    public Advisor advisor() {
        return new Advisor(rules());
    }

    /** The review under the project's profile and decisions. */
    public Review decide(Review review) {
        return review.under(profile.orElse(review.profile())).with(decided);
    }
}
