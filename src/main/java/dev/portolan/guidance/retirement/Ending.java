package dev.portolan.guidance.retirement;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.model.Component;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When something goes out of support, and how a review on some day speaks of it.
 *
 * @param day the first day without support
 */
record Ending(LocalDate day) {

    boolean hasCome(LocalDate reviewDate) {
        return !reviewDate.isBefore(day);
    }

    /** A warning as long as there is support, an error from then on. */
    Severity severity(LocalDate reviewDate) {
        return hasCome(reviewDate) ? Severity.ERROR : Severity.WARNING;
    }

    /** To be read after what ends, such as {@code is out of support since 2025-09-30}. */
    String words(LocalDate reviewDate) {
        if (hasCome(reviewDate)) {
            return "is out of support since " + day;
        }
        long days = ChronoUnit.DAYS.between(reviewDate, day);
        return "is out of support from %s on, in %s".formatted(day, days == 1 ? "1 day" : days + " days");
    }

    /** A finding about {@code subject}; {@code what} is its sentence up to where it says when. */
    Finding finding(RuleInfo info, Review review, String what, Component subject) {
        return Finding.of(info, what + " " + words(review.reviewDate()) + ".", subject)
                .as(severity(review.reviewDate()));
    }
}
