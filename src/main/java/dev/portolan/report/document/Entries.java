package dev.portolan.report.document;

import java.util.List;
import java.util.Map;

/** Findings and the like, each with what is to be known of it; may be filtered where the format allows. */
public record Entries(List<Entry> entries) implements Block {

    /**
     * One of them.
     *
     * @param badge what it is at a glance, such as {@code error}
     * @param code its short name, such as {@code EGR-008}
     * @param cases what was found, a sentence each
     * @param fields what else is to be known, by its heading
     * @param facets by what it may be filtered: heading and value
     */
    public record Entry(
            String badge,
            Tone tone,
            String code,
            String title,
            List<Text> cases,
            List<Field> fields,
            Map<String, String> facets) {

        public Entry {
            title = Legible.line(title);
            cases = List.copyOf(cases);
            fields = List.copyOf(fields);
            facets = Map.copyOf(facets);
        }
    }

    /** Something to be known, with its heading. */
    public record Field(String heading, Text text) {}

    public Entries {
        entries = List.copyOf(entries);
    }

    @Override
    public void show(Page page) {
        page.entries(this);
    }
}
