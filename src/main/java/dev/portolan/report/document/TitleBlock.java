package dev.portolan.report.document;

import java.util.List;

/**
 * What stands on a document's first page, and in short on all others.
 *
 * @param title such as the design's name
 * @param subtitle what sort of document it is
 * @param fields such as version, author and date
 * @param look how it is dressed
 */
public record TitleBlock(String title, String subtitle, List<Entries.Field> fields, Look look) {

    public TitleBlock {
        title = Legible.line(title);
        subtitle = Legible.line(subtitle);
        fields = List.copyOf(fields);
    }
}
