package dev.portolan.guidance;

import dev.portolan.edit.Edit;
import dev.portolan.model.Component;
import dev.portolan.model.Link;
import dev.portolan.model.Propertied;
import dev.portolan.model.Subject;
import dev.portolan.trace.Assumption;
import dev.portolan.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Something in the design that goes against a rule.
 *
 * @param rule the rule's id
 * @param message the evidence in one sentence, with names and values
 * @param subjects what it is about, sorted
 * @param fixes ordinary edits that cure it; empty where that takes a decision
 * @param assumed what nobody said and the finding rests on
 * @param paths the traces that show it, the first one first; empty where it is not about traffic
 * @param fingerprint the same for the same rule and subjects, whatever their order or place
 */
public record Finding(
        String rule,
        Severity severity,
        String title,
        String message,
        List<Subject> subjects,
        List<Edit> fixes,
        List<Source> sources,
        List<Assumption> assumed,
        List<Trace> paths,
        String fingerprint) {

    public Finding {
        subjects = subjects.stream().distinct().sorted().toList();
        fixes = List.copyOf(fixes);
        sources = List.copyOf(sources);
        assumed = List.copyOf(assumed);
        paths = List.copyOf(paths);
    }

    /** A finding of the rule's own severity, about components and links. */
    public static Finding of(RuleInfo rule, String message, Propertied... subjects) {
        return about(
                rule, message, Arrays.stream(subjects).map(Finding::subject).toList());
    }

    public static Finding about(RuleInfo rule, String message, List<Subject> subjects) {
        return new Finding(
                rule.id(),
                rule.severity(),
                rule.title(),
                message,
                subjects,
                List.of(),
                rule.sources(),
                List.of(),
                List.of(),
                Fingerprint.of(rule.id(), subjects));
    }

    private static Subject subject(Propertied thing) {
        if (thing instanceof Component component) {
            return Subject.of(component.id());
        }
        return thing instanceof Link link ? Subject.of(link.id()) : Subject.DESIGN;
    }

    public Finding as(Severity other) {
        return new Finding(rule, other, title, message, subjects, fixes, sources, assumed, paths, fingerprint);
    }

    public Finding fixedBy(Edit fix) {
        List<Edit> all = new ArrayList<>(fixes);
        all.add(fix);
        return new Finding(rule, severity, title, message, subjects, all, sources, assumed, paths, fingerprint);
    }

    public Finding assuming(List<Assumption> assumptions) {
        return new Finding(rule, severity, title, message, subjects, fixes, sources, assumptions, paths, fingerprint);
    }

    /** Shows the trace on which the finding rests, where there is one. */
    public Finding along(Optional<Trace> trace) {
        return trace.map(this::along).orElse(this);
    }

    /** Shows the trace on which the finding rests. */
    public Finding along(Trace trace) {
        return along(List.of(trace));
    }

    /** Shows the traces on which the finding rests. */
    public Finding along(Collection<Trace> traces) {
        List<Trace> all = new ArrayList<>(paths);
        all.addAll(traces);
        return new Finding(rule, severity, title, message, subjects, fixes, sources, assumed, all, fingerprint);
    }
}
