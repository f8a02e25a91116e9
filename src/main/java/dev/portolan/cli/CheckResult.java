package dev.portolan.cli;

import dev.portolan.guidance.Profile;
import dev.portolan.report.Baseline;
import dev.portolan.report.CheckFormat;
import dev.portolan.report.CheckReport;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a check has come to so far; it is printed when all designs are in and nothing can go wrong any more. */
final class CheckResult implements Closeable {

    /** What a design adds. */
    record Part(List<String> pieces, Profile profile, boolean fails, List<Baseline.Entry> entries) {}

    private final Sections sections;
    private final Set<Profile> profiles = new LinkedHashSet<>();
    private final List<Baseline.Entry> entries = new ArrayList<>();
    private boolean failed;

    CheckResult(CheckFormat format) {
        this.sections = new Sections(format.between());
    }

    /** @throws UncheckedIOException where a long result finds no room on the disk */
    void add(Part part) {
        sections.add(part.pieces());
        profiles.add(part.profile());
        entries.addAll(part.entries());
        failed |= part.fails();
    }

    void printTo(Writer out, CheckFormat format, LocalDate date) throws IOException {
        Optional<Profile> profile = profiles.size() == 1 ? profiles.stream().findFirst() : Optional.empty();
        sections.printTo(out, format.frame(new CheckReport(date, profile, List.of())));
    }

    /** For the baseline that is being written. */
    List<Baseline.Entry> entries() {
        return List.copyOf(entries);
    }

    boolean failed() {
        return failed;
    }

    @Override
    public void close() throws IOException {
        sections.close();
    }
}
