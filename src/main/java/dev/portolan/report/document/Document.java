package dev.portolan.report.document;

import java.util.List;

/**
 * A written account, to be rendered in any format.
 *
 * @param sheets its data as tables, for spreadsheets and programs; ids are unique
 */
public record Document(TitleBlock title, List<Section> sections, List<Table> sheets) {

    public Document {
        sections = List.copyOf(sections);
        sheets = List.copyOf(sheets);
    }
}
