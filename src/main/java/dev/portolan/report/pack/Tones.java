package dev.portolan.report.pack;

import dev.portolan.guidance.Severity;
import dev.portolan.guidance.egress.EgressNeed;
import dev.portolan.plan.Fill;
import dev.portolan.report.document.Tone;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.ExpectationResult;

/** Which tone what is found has. */
final class Tones {

    private Tones() {}

    static Tone of(Severity severity) {
        return switch (severity) {
            case ERROR -> Tone.BAD;
            case WARNING -> Tone.WARNING;
            case INFO -> Tone.NOTE;
        };
    }

    static Tone of(Fill fill) {
        return switch (fill) {
            case FITS -> Tone.GOOD;
            case NOT_DETERMINED -> Tone.OPEN;
            case TOO_SMALL -> Tone.BAD;
        };
    }

    /** A packet that is stopped may be meant to be, so that this alone is neither good nor bad. */
    static Tone of(Disposition disposition) {
        return switch (disposition) {
            case DELIVERED -> Tone.GOOD;
            case UNDETERMINED -> Tone.OPEN;
            case DENIED -> Tone.NEUTRAL;
            default -> Tone.WARNING;
        };
    }

    static Tone of(ExpectationResult result) {
        return result.ok().map(ok -> ok ? Tone.GOOD : Tone.BAD).orElse(Tone.OPEN);
    }

    static Tone of(EgressNeed need) {
        return switch (need.state()) {
            case ALLOWED -> Tone.GOOD;
            case MISSING -> need.required() ? Tone.BAD : Tone.NOTE;
            case NOT_DETERMINED -> Tone.OPEN;
            case UNFILTERED -> Tone.NEUTRAL;
        };
    }

    static String words(ExpectationResult result) {
        return result.ok().map(ok -> ok ? "met" : "fails").orElse("not determined");
    }
}
