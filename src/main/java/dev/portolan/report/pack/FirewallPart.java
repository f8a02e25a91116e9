package dev.portolan.report.pack;

import dev.portolan.catalog.Choice;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.LeftOpen;
import dev.portolan.guidance.egress.EgressNeed;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.report.document.Block;
import dev.portolan.report.document.Cell;
import dev.portolan.report.document.Paragraph;
import dev.portolan.report.document.Section;
import dev.portolan.report.document.Table;
import dev.portolan.report.document.Table.Column;
import dev.portolan.report.document.Text;
import dev.portolan.report.document.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What clusters have to reach through their firewalls, held against the rules that are drawn; and those rules. */
final class FirewallPart {

    private static final List<Column> NEEDS = List.of(
            Column.code("host", "Host name", 3),
            Column.number("port", "Port", 0.6),
            Column.words("purpose", "Needed by", 2),
            Column.words("kind", "Kind", 1.2),
            Column.words("state", "State", 1.6));

    private static final List<Column> NEEDS_SHEET = List.of(
            Column.words("cluster", "Cluster", 2),
            Column.words("firewall", "Firewall", 2),
            Column.words("subnets", "From subnets", 2),
            Column.code("host", "Host name", 3),
            Column.number("port", "Port", 0.6),
            Column.words("purpose", "Needed by", 2),
            Column.words("kind", "Kind", 1.2),
            Column.words("state", "State", 1.6));

    private static final List<Column> RULES = List.of(
            Column.words("collection", "Collection", 1.5),
            Column.words("type", "Type", 1.1),
            Column.number("priority", "Priority", 0.8),
            Column.words("action", "Action", 0.8),
            Column.words("rule", "Rule", 1.5),
            Column.code("sources", "Sources", 1.8),
            Column.code("destinations", "Destinations", 4.2),
            Column.code("protocols", "Protocols, ports", 1.9));

    private final Reviewed reviewed;
    private final List<EgressNeed> needs = new ArrayList<>();
    private Optional<String> open = Optional.empty();

    FirewallPart(Reviewed reviewed) {
        this.reviewed = reviewed;
        try {
            needs.addAll(EgressNeed.of(reviewed.review().estate()));
        } catch (LeftOpen left) {
            open = Optional.of(left.sentence());
        }
    }

    List<Block> blocks() {
        if (open.isPresent()) {
            return List.of(Paragraph.of("What has to be reached is not determined: " + open.get() + "."));
        }
        if (needs.isEmpty()) {
            return List.of(Paragraph.of("No cluster of the design needs a way out."));
        }
        return List.of(Paragraph.of(Text.of("What AKS has to reach, from Microsoft's list ")
                .and(Text.link(
                        "Outbound network and FQDN rules for AKS clusters",
                        "https://learn.microsoft.com/azure/aks/outbound-rules-control-egress"))
                .and(" of 2026-06-18. What workloads need comes on top of it.")));
    }

    List<Section> sections() {
        Map<List<Object>, List<EgressNeed>> groups = needs.stream()
                .collect(Collectors.groupingBy(
                        need -> List.of(need.cluster(), need.filter()), LinkedHashMap::new, Collectors.toList()));
        List<Section> sections = new ArrayList<>();
        groups.values().forEach(group -> sections.add(section(group, sections.size() + 1)));
        List<Block> drawn = new ArrayList<>();
        for (Component firewall : reviewed.review().estate().all(EgressKinds.AZURE_FIREWALL)) {
            List<List<Cell>> rows = rows(firewall);
            if (!rows.isEmpty()) {
                drawn.add(new Table("firewall-rules", firewall.name(), RULES, rows));
            }
        }
        if (!drawn.isEmpty()) {
            sections.add(Section.of("firewall-drawn", "Rules that are drawn", drawn));
        }
        return sections;
    }

    private static Section section(List<EgressNeed> group, int number) {
        EgressNeed first = group.get(0);
        String through =
                first.filter().map(filter -> " through " + filter.name()).orElse(", nothing filters");
        return Section.of(
                "firewall-" + number,
                first.cluster().name() + through,
                List.of(
                        verdict(group),
                        new Table(
                                "firewallNeeds",
                                "",
                                NEEDS,
                                group.stream().map(FirewallPart::row).toList())));
    }

    private static Paragraph verdict(List<EgressNeed> group) {
        long missing = count(group, EgressNeed.State.MISSING);
        long open = count(group, EgressNeed.State.NOT_DETERMINED);
        if (group.get(0).state() == EgressNeed.State.UNFILTERED) {
            return new Paragraph(
                    Text.of("No firewall of the design stands in the way; the list says what one would have to allow."),
                    Tone.NEUTRAL);
        }
        if (missing + open == 0) {
            return new Paragraph(Text.of("The rules allow all that is required."), Tone.GOOD);
        }
        String what = Stream.of(
                        counted(count(group, EgressNeed.State.ALLOWED), "allowed"),
                        counted(missing, "allowed by no rule"),
                        counted(open, "not determined"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return new Paragraph(
                Text.of("Of %d required names: %s."
                        .formatted(group.stream().filter(EgressNeed::required).count(), what)),
                missing > 0 ? Tone.BAD : Tone.OPEN);
    }

    private static Optional<String> counted(long number, String what) {
        return number == 0 ? Optional.empty() : Optional.of(number + (number == 1 ? " is " : " are ") + what);
    }

    private static long count(List<EgressNeed> group, EgressNeed.State state) {
        return group.stream()
                .filter(EgressNeed::required)
                .filter(need -> need.state() == state)
                .count();
    }

    private static List<Cell> row(EgressNeed need) {
        return List.of(
                Cell.of(Text.code(need.endpoint().host())),
                Cell.of(Text.of(Integer.toString(need.endpoint().port()))),
                Cell.of(need.purpose()),
                Cell.of(need.required() ? "required" : "recommended"),
                Cell.of(need.state().label()).toned(Tones.of(need)));
    }

    Table needsSheet() {
        return new Table(
                "firewall-needs",
                "Firewall rules needed",
                NEEDS_SHEET,
                needs.stream()
                        .map(need -> {
                            List<Cell> cells = new ArrayList<>(List.of(
                                    Cell.of(need.cluster().name()),
                                    Cell.of(need.filter().map(Component::name).orElse("")),
                                    Cell.of(need.subnets().stream()
                                            .map(Component::name)
                                            .collect(Collectors.joining(", ")))));
                            cells.addAll(row(need));
                            return cells;
                        })
                        .toList());
    }

    /** Every rule of every firewall, as drawn. */
    Table drawn() {
        List<Column> columns = new ArrayList<>(List.of(Column.words("firewall", "Firewall", 1.4)));
        columns.addAll(RULES);
        List<List<Cell>> all = new ArrayList<>();
        for (Component firewall : reviewed.review().estate().all(EgressKinds.AZURE_FIREWALL)) {
            for (List<Cell> row : rows(firewall)) {
                List<Cell> cells = new ArrayList<>(List.of(Cell.of(firewall.name())));
                cells.addAll(row);
                all.add(cells);
            }
        }
        return new Table("firewall-rules", "Firewall rules drawn", columns, all);
    }

    private static List<List<Cell>> rows(Component firewall) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Properties collection : EgressKinds.COLLECTIONS.of(firewall).orElse(List.of())) {
            EgressKinds.COLLECTION_RULES
                    .of(collection)
                    .orElse(List.of())
                    .forEach(rule -> rows.add(row(collection, rule)));
        }
        return rows;
    }

    private static List<Cell> row(Properties collection, Properties rule) {
        List<String> destinations = new ArrayList<>();
        destinations.addAll(EgressKinds.DESTINATIONS.of(rule).orElse(List.of()));
        destinations.addAll(EgressKinds.FQDNS.of(rule).orElse(List.of()));
        EgressKinds.FQDN_TAGS.of(rule).orElse(List.of()).forEach(tag -> destinations.add("tag " + tag));
        EgressKinds.TRANSLATED_ADDRESS
                .of(rule)
                .optional()
                .ifPresent(address -> destinations.add("→ " + address
                        + EgressKinds.TRANSLATED_PORT
                                .of(rule)
                                .map(port -> ":" + port)
                                .orElse("")));
        List<String> protocols = new ArrayList<>();
        EgressKinds.PROTOCOLS.of(rule).orElse(List.of()).forEach(protocol -> protocols.add(protocol.label()));
        List<String> ports = new ArrayList<>();
        EgressKinds.PORTS.of(rule).orElse(List.of()).forEach(port -> ports.add(port.toString()));
        Known<Integer> priority = EgressKinds.PRIORITY.of(collection);
        return List.of(
                Cell.of(EgressKinds.NAME.of(collection).orElse("")),
                Cell.of(EgressKinds.COLLECTION_TYPE
                        .of(collection)
                        .map(Choice::label)
                        .orElse("")),
                priority.isKnown() ? Cell.of(Text.of(priority.value().toString())) : Cell.EMPTY,
                Cell.of(EgressKinds.ACTION.of(collection).map(Choice::label).orElse("")),
                Cell.of(EgressKinds.NAME.of(rule).orElse("")),
                codes(EgressKinds.SOURCES.of(rule).orElse(List.of())),
                codes(destinations),
                codes(List.of(String.join(", ", protocols), String.join(", ", ports))));
    }

    private static Cell codes(List<String> words) {
        return Cell.of(
                words.stream().filter(word -> !word.isEmpty()).map(Text::code).toList());
    }
}
