package dev.portolan.report;

import dev.portolan.guidance.Finding;
import dev.portolan.model.Subject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The findings that a project knows of, so that a check reports only what is new. */
public record Baseline(List<Entry> entries) {

    public static final Baseline EMPTY = new Baseline(List.of());

    /**
     * A finding that is known.
     *
     * @param file the design's, as seen from the folder of the baseline, with slashes
     */
    public record Entry(String file, String rule, List<Subject> subjects, String fingerprint) {

        public Entry {
            subjects = List.copyOf(subjects);
        }

        public static Entry of(String file, Finding finding) {
            return new Entry(file, finding.rule(), finding.subjects(), finding.fingerprint());
        }
    }

    public Baseline {
        entries = entries.stream()
                .distinct()
                .sorted(Comparator.comparing(Entry::file)
                        .thenComparing(Entry::rule)
                        .thenComparing(Entry::fingerprint))
                .toList();
    }

    public static Baseline of(Collection<Entry> entries) {
        return new Baseline(List.copyOf(entries));
    }

    /** What is known of one design. */
    public List<Entry> of(String file) {
        return entries.stream().filter(entry -> entry.file().equals(file)).toList();
    }
}
