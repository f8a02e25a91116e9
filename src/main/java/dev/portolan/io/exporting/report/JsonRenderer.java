package dev.portolan.io.exporting.report;

import dev.portolan.report.document.Cell;
import dev.portolan.report.document.Document;
import dev.portolan.report.document.Entries;
import dev.portolan.report.document.Section;
import dev.portolan.report.document.Table;
import dev.portolan.report.document.TitleBlock;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a document with all its data as JSON, as {@code src/docs/report.schema.json} describes it. */
final class JsonRenderer implements Renderer {

    /** Grows where a program that reads today's files would no longer understand them. */
    private static final int VERSION = 1;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Override
    public String id() {
        return "json";
    }

    @Override
    public String label() {
        return "JSON";
    }

    @Override
    public void render(Document document, OutputStream out) throws IOException {
        ObjectNode root = NODES.objectNode();
        root.put("format", "portolan-report");
        root.put("version", VERSION);
        title(document.title(), root);
        ObjectNode data = root.putObject("data");
        document.sheets().forEach(sheet -> data.set(sheet.id(), rows(sheet)));
        root.set("sections", sections(document.sections()));
        out.write(JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(root)
                .getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    private static void title(TitleBlock title, ObjectNode root) {
        root.put("title", title.title());
        root.put("subtitle", title.subtitle());
        root.put("organisation", title.look().organisation());
        root.put("notice", title.look().notice());
        root.set("fields", fields(title.fields()));
    }

    static ArrayNode fields(List<Entries.Field> fields) {
        ArrayNode nodes = NODES.arrayNode();
        fields.forEach(field -> nodes.addObject()
                .put("heading", field.heading())
                .put("text", field.text().words()));
        return nodes;
    }

    private static ArrayNode sections(List<Section> sections) {
        ArrayNode nodes = NODES.arrayNode();
        for (Section section : sections) {
            JsonPage page = new JsonPage();
            section.blocks().forEach(block -> block.show(page));
            ObjectNode node = nodes.addObject();
            node.put("id", section.id());
            node.put("heading", section.heading());
            node.set("blocks", page.blocks());
            node.set("sections", sections(section.sections()));
        }
        return nodes;
    }

    /** Rows as records by the ids of the columns; a number as a number, nothing as an empty text. */
    static ArrayNode rows(Table table) {
        ArrayNode rows = NODES.arrayNode();
        for (List<Cell> cells : table.rows()) {
            ObjectNode row = rows.addObject();
            for (int i = 0; i < cells.size(); i++) {
                String id = table.columns().get(i).id();
                Cell cell = cells.get(i);
                if (cell.number().isPresent()) {
                    row.put(id, cell.number().getAsLong());
                } else {
                    row.put(id, cell.words());
                }
            }
        }
        return rows;
    }
}
