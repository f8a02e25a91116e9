package dev.portolan.report.document;

import java.util.List;

/**
 * A chapter or a part of one.
 *
 * @param id unique in its document, of letters, digits and hyphens
 * @param sections its parts, which follow its blocks
 */
public record Section(String id, String heading, List<Block> blocks, List<Section> sections) {

    public Section {
        heading = Legible.line(heading);
        blocks = List.copyOf(blocks);
        sections = List.copyOf(sections);
    }

    public static Section of(String id, String heading, List<Block> blocks) {
        return new Section(id, heading, blocks, List.of());
    }
}
