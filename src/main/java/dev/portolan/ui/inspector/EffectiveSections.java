package dev.portolan.ui.inspector;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.LeftOpen;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.trace.filtering.EffectiveRules;
import dev.portolan.trace.routing.EffectiveRoutes;
import dev.portolan.trace.routing.Route;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is in force in one subnet, routes and filter rules; folded away, and not worked out, until somebody looks. */
final class EffectiveSections {

    private static final String ROUTES = "effective-routes";
    private static final String RULES = "effective-rules";

    private final Catalog catalog;
    private final Set<String> open = new HashSet<>();

    EffectiveSections(Catalog catalog) {
        this.catalog = catalog;
    }

    List<Node> of(Design design, Component subnet) {
        return List.of(
                fold(ROUTES, Texts.of("inspector.effective.routes"), () -> routes(design, subnet)),
                fold(RULES, Texts.of("inspector.effective.rules"), () -> rules(design, subnet)));
    }

    private Node fold(String id, String title, Supplier<List<Node>> rows) {
        VBox content = Words.column("effective");
        TitledPane pane = new TitledPane(title, content);
        pane.setId(id);
        pane.getStyleClass().add("effective-fold");
        pane.setAnimated(false);
        pane.setExpanded(open.contains(id));
        if (pane.isExpanded()) {
            content.getChildren().setAll(told(rows));
        }
        pane.expandedProperty().addListener((what, before, now) -> {
            if (now) {
                open.add(id);
                content.getChildren().setAll(told(rows));
            } else {
                open.remove(id);
            }
        });
        return pane;
    }

    /** What the source of an import leaves open leaves open what is in force. */
    private static List<Node> told(Supplier<List<Node>> rows) {
        try {
            return rows.get();
        } catch (LeftOpen open) {
            return List.of(notDetermined(open.sentence()));
        }
    }

    private static Node notDetermined(String why) {
        return Words.prose(Texts.of("inspector.effective.open", why), "property-hint");
    }

    private List<Node> routes(Design design, Component subnet) {
        Optional<EffectiveRoutes> found = EffectiveRoutes.of(design, catalog, subnet.id());
        Optional<String> why = found.flatMap(EffectiveRoutes::open);
        return why.isPresent()
                ? List.of(notDetermined(why.get()))
                : found.map(EffectiveRoutes::lines).orElse(List.of()).stream()
                        .map(EffectiveSections::route)
                        .toList();
    }

    private static Node route(EffectiveRoutes.Line line) {
        Route route = line.route();
        String hop = route.hop().label() + (route.address().isEmpty() ? "" : " " + route.address());
        String owner = route.owner().map(Component::name).orElse("");
        String by = route.name().isEmpty() ? owner : Texts.of("inspector.effective.route", route.name(), owner);
        String beaten = line.beatenBy()
                .map(other -> Texts.of("inspector.effective.not-taken", other))
                .orElse("");
        Node row = row(route.text(), route.source().name().toLowerCase(Locale.ROOT), joined(hop, by, beaten));
        if (!line.wins()) {
            row.getStyleClass().add("loser");
        }
        return row;
    }

    private static List<Node> rules(Design design, Component subnet) {
        List<EffectiveRules> groups = EffectiveRules.of(design.topology(), subnet);
        if (groups.isEmpty()) {
            return List.of(Words.prose(Texts.of("inspector.effective.no-group"), "property-hint"));
        }
        return groups.stream().flatMap(group -> rules(group).stream()).toList();
    }

    private static List<Node> rules(EffectiveRules group) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.prose(
                Texts.of(
                        "inspector.effective.group",
                        group.group().name(),
                        group.holder().name()),
                "inspector-subtitle"));
        group.lines().forEach(line -> {
            String direction = line.direction().name().toLowerCase(Locale.ROOT);
            String ends =
                    (line.sources().isEmpty() ? Texts.of("inspector.effective.no-sources") : line.sources()) + " → "
                            + (line.destinations().isEmpty()
                                    ? Texts.of("inspector.effective.no-destinations")
                                    : line.destinations());
            String ports = line.protocol() + " "
                    + (line.ports().isEmpty() ? Texts.of("inspector.effective.no-ports") : line.ports());
            String says = direction + " " + line.priority() + " "
                    + (line.access().isEmpty() ? Texts.of("inspector.effective.no-action") : line.access());
            nodes.add(Words.column(
                    "effective-row",
                    Words.prose(line.name().isEmpty() ? Texts.of("inspector.effective.no-name") : line.name(), "mono"),
                    Words.prose(
                            joined(says, ends, ports, line.byDefault() ? Texts.of("inspector.effective.default") : ""),
                            "property-hint")));
        });
        return nodes;
    }

    private static Node row(String first, String second, String more) {
        Label source = Words.label(second, "muted");
        source.setMinWidth(Region.USE_PREF_SIZE);
        return Words.column(
                "effective-row",
                Words.row("property-row", Words.label(first, "mono"), Words.spacer(), source),
                Words.prose(more, "property-hint"));
    }

    private static String joined(String... parts) {
        return String.join(
                " · ", List.of(parts).stream().filter(part -> !part.isEmpty()).toList());
    }
}
