package dev.portolan.io.exporting.report;

import dev.portolan.report.document.Bullets;
import dev.portolan.report.document.Code;
import dev.portolan.report.document.Entries;
import dev.portolan.report.document.Figure;
import dev.portolan.report.document.Page;
import dev.portolan.report.document.Paragraph;
import dev.portolan.report.document.Ribbon;
import dev.portolan.report.document.Table;
import dev.portolan.report.document.Tiles;
import dev.portolan.report.document.Tone;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Blocks as JSON records, each with its type. */
final class JsonPage implements Page {

    private final ArrayNode blocks = JsonNodeFactory.instance.arrayNode();

    ArrayNode blocks() {
        return blocks;
    }

    private ObjectNode block(String type) {
        return blocks.addObject().put("type", type);
    }

    private static String word(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        block("paragraph").put("text", paragraph.text().words()).put("tone", word(paragraph.tone()));
    }

    @Override
    public void bullets(Bullets bullets) {
        ArrayNode items = block("bullets").putArray("items");
        bullets.items().forEach(item -> items.add(item.words()));
    }

    @Override
    public void tiles(Tiles tiles) {
        ArrayNode all = block("tiles").putArray("tiles");
        tiles.tiles()
                .forEach(tile -> all.addObject()
                        .put("value", tile.value())
                        .put("label", tile.label())
                        .put("tone", word(tile.tone())));
    }

    @Override
    public void table(Table table) {
        ObjectNode node = block("table").put("id", table.id()).put("caption", table.caption());
        ArrayNode columns = node.putArray("columns");
        table.columns()
                .forEach(column -> columns.addObject().put("id", column.id()).put("heading", column.heading()));
        node.set("rows", JsonRenderer.rows(table));
    }

    @Override
    public void entries(Entries entries) {
        ArrayNode all = block("entries").putArray("entries");
        for (Entries.Entry entry : entries.entries()) {
            ObjectNode node = all.addObject()
                    .put("badge", entry.badge())
                    .put("code", entry.code())
                    .put("title", entry.title());
            ArrayNode cases = node.putArray("cases");
            entry.cases().forEach(one -> cases.add(one.words()));
            node.set("fields", JsonRenderer.fields(entry.fields()));
        }
    }

    @Override
    public void ribbon(Ribbon ribbon) {
        ArrayNode stops = block("ribbon").putArray("stops");
        ribbon.stops()
                .forEach(stop -> stops.addObject()
                        .put("way", stop.way())
                        .put("secure", stop.secure())
                        .put("name", stop.name())
                        .put("what", stop.what())
                        .put("tone", word(stop.tone())));
    }

    @Override
    public void figure(Figure figure) {
        block("figure").put("caption", figure.caption()).put("description", figure.description());
    }

    @Override
    public void code(Code code) {
        block("code")
                .put("caption", code.caption())
                .put("language", code.language())
                .put("text", code.text());
    }
}
