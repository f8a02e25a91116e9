package dev.portolan.report.pack;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Family;
import dev.portolan.catalog.LinkSpec;
import dev.portolan.model.Component;
import dev.portolan.model.Link;
import dev.portolan.model.Origin;
import dev.portolan.model.Topology;
import dev.portolan.report.document.Block;
import dev.portolan.report.document.Cell;
import dev.portolan.report.document.Paragraph;
import dev.portolan.report.document.Section;
import dev.portolan.report.document.Table;
import dev.portolan.report.document.Table.Column;
import dev.portolan.report.document.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Everything that is drawn, with what is said of it. */
final class InventoryPart {

    private static final List<Column> COLUMNS = List.of(
            Column.words("name", "Name", 2),
            Column.words("kind", "Kind", 1.8),
            Column.words("in", "Stands in", 1.8),
            Column.words("given", "What is given", 6));

    private static final List<Column> LINKS =
            List.of(Column.words("from", "From", 2), Column.words("to", "To", 2), Column.words("kind", "Kind", 2));

    private static final List<Column> SHEET = List.of(
            Column.code("id", "Id", 1.5),
            Column.words("name", "Name", 2),
            Column.words("kind", "Kind", 1.8),
            Column.words("family", "Family", 1.5),
            Column.words("in", "Stands in", 1.8),
            Column.words("given", "What is given", 6),
            Column.words("origin", "Imported from", 2),
            Column.words("resourceId", "Azure resource", 3));

    private final Topology topology;
    private final Catalog catalog;
    private final Speech speech;

    InventoryPart(Reviewed reviewed) {
        this.topology = reviewed.review().design().topology();
        this.catalog = reviewed.review().catalog();
        this.speech = reviewed.speech();
    }

    List<Block> blocks() {
        int components = topology.components().size();
        int links = topology.links().size();
        return List.of(Paragraph.of("%d component%s and %d link%s."
                .formatted(components, components == 1 ? "" : "s", links, links == 1 ? "" : "s")));
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (Family family : Family.values()) {
            List<List<Cell>> rows = topology.components().stream()
                    .filter(component -> catalog.of(component).family() == family)
                    .map(this::row)
                    .toList();
            if (!rows.isEmpty()) {
                sections.add(Section.of(
                        "inventory-" + family.name().toLowerCase(Locale.ROOT),
                        family.label(),
                        List.of(new Table("components", "", COLUMNS, rows))));
            }
        }
        if (!topology.links().isEmpty()) {
            sections.add(Section.of(
                    "inventory-links",
                    "Links",
                    List.of(new Table(
                            "links",
                            "",
                            LINKS,
                            topology.links().stream().map(this::row).toList()))));
        }
        return sections;
    }

    private List<Cell> row(Component component) {
        return List.of(
                Cell.of(Text.strong(component.name())),
                Cell.of(speech.kind(component.kind())),
                Cell.of(container(component)),
                Cell.of(speech.given(component)));
    }

    private String container(Component component) {
        return topology.component(component.parent()).map(Component::name).orElse("");
    }

    private List<Cell> row(Link link) {
        String kind = catalog.of(link).map(LinkSpec::label).orElse(link.kind().value());
        boolean named = !link.name().isEmpty() && !link.name().equalsIgnoreCase(kind);
        return List.of(
                Cell.of(speech.name(link.from())),
                Cell.of(speech.name(link.to())),
                Cell.of(named ? kind + ", " + link.name() : kind));
    }

    Table sheet() {
        return new Table(
                "inventory",
                "Inventory",
                SHEET,
                topology.components().stream().map(this::sheetRow).toList());
    }

    private List<Cell> sheetRow(Component component) {
        String places =
                component.origin().places().stream().map(Origin.Place::toString).collect(Collectors.joining(", "));
        return FindingsPart.words(
                component.id().value(),
                component.name(),
                speech.kind(component.kind()),
                catalog.of(component).family().label(),
                container(component),
                speech.given(component),
                places,
                component.origin().resourceId());
    }
}
