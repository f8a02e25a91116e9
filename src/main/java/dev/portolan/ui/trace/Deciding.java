package dev.portolan.ui.trace;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.DnsKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.Property;
import dev.portolan.catalog.PropertyType;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.model.Topology;
import dev.portolan.model.Value;
import dev.portolan.trace.Because;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Step;
import dev.portolan.trace.filtering.EffectiveRules;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables that decided at a hop, with the line that did. */
final class Deciding {

    private static final int LAST = 65_535;

    /** A route that did not win, as in {@code 0.0.0.0/0 (system route, Internet)}: prefix, name or source, next hop. */
    private static final Pattern LOSER = Pattern.compile("(\\S.*?) \\((.+?), ([^,()]+)\\)(?:, |$)");

    private final Topology topology;

    Deciding(Topology topology) {
        this.topology = topology;
    }

    /** One table for each step that asked one, in order; none for what Azure decides by itself. */
    List<DecidingTable> at(Hop hop) {
        return hop.steps().stream()
                .map(Step::because)
                .flatMap(because -> of(because).stream())
                .distinct()
                .toList();
    }

    private Optional<DecidingTable> of(Because because) {
        return switch (because.reason()) {
            case NSG_RULE, NSG_DEFAULT_RULE -> group(because);
            case ROUTE, ROUTE_NONE -> Optional.of(routes(because));
            case FIREWALL_RULE -> owner(because).map(firewall -> firewall(firewall, because));
            case LISTENER -> records(because, GatewayKinds.LISTENERS, named(because.detail("listener")));
            case GATEWAY_RULE -> records(because, GatewayKinds.RULES, named(because.detail("rule")));
            case BALANCER_RULE -> records(because, BalancerKinds.RULES, named(because.detail("rule")));
            case DNS_RECORD -> owner(because).flatMap(zone -> zone(zone, because));
            case INGRESS_RULE -> records(because, KubernetesKinds.RULES, ingress(because.detail("rule")));
            default -> Optional.empty();
        };
    }

    private Optional<Component> owner(Because because) {
        return topology.component(because.component());
    }

    private Optional<DecidingTable> group(Because because) {
        Optional<EffectiveRules> rules = topology.components().stream()
                .filter(each -> each.is(NetworkKinds.SUBNET.id()))
                .flatMap(subnet -> EffectiveRules.of(topology, subnet).stream())
                .filter(each -> each.group().id().equals(because.component()))
                .findFirst();
        return rules.map(each -> {
            List<List<String>> cells = new ArrayList<>();
            int winner = -1;
            for (EffectiveRules.Line line : each.lines()) {
                if (line.direction().name().toLowerCase(Locale.ROOT).equals(because.detail("direction"))) {
                    if (line.name().equals(because.detail("rule"))) {
                        winner = cells.size();
                    }
                    cells.add(List.of(
                            Integer.toString(line.priority()),
                            line.name(),
                            line.access(),
                            line.sources(),
                            line.destinations(),
                            line.ports()));
                }
            }
            return new DecidingTable(
                    Texts.of("deciding.group", each.group().name(), because.detail("direction")),
                    columns(
                            "deciding.priority",
                            "deciding.rule",
                            "deciding.action",
                            "deciding.from",
                            "deciding.to",
                            "deciding.ports"),
                    lines(cells, winner));
        });
    }

    /** Lines that are asked one after the other, until one decides. */
    private static List<DecidingTable.Line> lines(List<List<String>> cells, int winner) {
        List<DecidingTable.Line> lines = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            DecidingTable.Part part = i == winner
                    ? DecidingTable.Part.DECIDED
                    : i < winner ? DecidingTable.Part.PASSED_OVER : DecidingTable.Part.NOT_ASKED;
            lines.add(new DecidingTable.Line(part, cells.get(i)));
        }
        return lines;
    }

    private static List<String> columns(String... keys) {
        return Arrays.stream(keys).map(key -> Texts.of(key)).toList();
    }

    private DecidingTable routes(Because because) {
        List<DecidingTable.Line> lines = new ArrayList<>();
        lines.add(new DecidingTable.Line(
                DecidingTable.Part.DECIDED,
                List.of(
                        Texts.of("deciding.route.by", because.detail("prefix"), because.detail("source")),
                        (because.detail("nextHop") + " " + because.detail("address")).strip())));
        String losers = because.detail("losers");
        Matcher loser = LOSER.matcher(losers);
        int end = 0;
        while (loser.find()) {
            end = loser.end();
            lines.add(new DecidingTable.Line(
                    DecidingTable.Part.PASSED_OVER,
                    List.of(Texts.of("deciding.route.of", loser.group(1), loser.group(2)), loser.group(3))));
        }
        if (end < losers.length()) { // said otherwise than routes are: nothing is left out
            lines.add(new DecidingTable.Line(DecidingTable.Part.PASSED_OVER, List.of(losers.substring(end), "")));
        }
        String title = owner(because).map(Component::name).orElseGet(() -> Texts.of("deciding.routes.azure"));
        return new DecidingTable(
                Texts.of("deciding.routes", title), columns("deciding.route", "deciding.next-hop"), lines);
    }

    private static DecidingTable firewall(Component firewall, Because because) {
        List<Properties> collections =
                new ArrayList<>(EgressKinds.COLLECTIONS.of(firewall).orElse(List.of()));
        collections.sort(Comparator.comparing((Properties each) -> EgressKinds.COLLECTION_TYPE
                        .of(each)
                        .optional()
                        .map(Enum::ordinal)
                        .orElse(LAST))
                .thenComparing(each -> EgressKinds.PRIORITY.of(each).optional().orElse(LAST)));
        List<List<String>> cells = new ArrayList<>();
        int winner = -1;
        for (Properties collection : collections) {
            String name = EgressKinds.NAME.of(collection).orElse("");
            for (Properties rule : EgressKinds.COLLECTION_RULES.of(collection).orElse(List.of())) {
                String ruleName = EgressKinds.NAME.of(rule).orElse("");
                if (name.equals(because.detail("collection")) && ruleName.equals(because.detail("rule"))) {
                    winner = cells.size();
                }
                List<String> to = new ArrayList<>(EgressKinds.FQDNS.of(rule).orElse(List.of()));
                to.addAll(EgressKinds.FQDN_TAGS.of(rule).orElse(List.of()));
                to.addAll(EgressKinds.DESTINATIONS.of(rule).orElse(List.of()));
                cells.add(List.of(
                        EgressKinds.PRIORITY
                                .of(collection)
                                .map(Object::toString)
                                .orElse(""),
                        name,
                        ruleName,
                        EgressKinds.ACTION
                                .of(collection)
                                .map(EgressKinds.Action::id)
                                .orElse("allow"),
                        String.join(", ", to)));
            }
        }
        return new DecidingTable(
                Texts.of("deciding.firewall", firewall.name()),
                columns("deciding.priority", "deciding.collection", "deciding.rule", "deciding.action", "deciding.to"),
                lines(cells, winner));
    }

    private Optional<DecidingTable> zone(Component zone, Because because) {
        String end = "." + DnsKinds.ZONE_NAME.key().in(zone.properties()).orElse("");
        return records(because, DnsKinds.RECORDS, record -> {
            String name = DnsKinds.RECORD_NAME.of(record).orElse("");
            String host = because.detail("host");
            return host.equals(name + end) || name.equals("@") && host.equals(end.substring(1));
        });
    }

    private static Predicate<Properties> named(String name) {
        return record -> GatewayKinds.NAME.of(record).is(name);
    }

    private static Predicate<Properties> ingress(String words) {
        return record -> words.equals(KubernetesKinds.HOST.of(record).orElse("")
                        + KubernetesKinds.PATH.of(record).orElse("/"))
                || words.equals(KubernetesKinds.HOST.of(record).orElse("") + " "
                        + KubernetesKinds.PATH.of(record).orElse("/"));
    }

    /** The records of a property as they stand, with the columns that any of them fills; all of them are looked at. */
    private Optional<DecidingTable> records(
            Because because, Property<List<Properties>> property, Predicate<Properties> decides) {
        return owner(because).flatMap(owner -> {
            List<Properties> all = property.of(owner).optional().orElse(List.of());
            List<Property<?>> fields = fields(property).stream()
                    .filter(field ->
                            all.stream().anyMatch(each -> each.get(field.name()).isPresent()))
                    .toList();
            List<DecidingTable.Line> lines = all.stream()
                    .map(each -> new DecidingTable.Line(
                            decides.test(each) ? DecidingTable.Part.DECIDED : DecidingTable.Part.PASSED_OVER,
                            fields.stream().map(field -> text(each, field)).toList()))
                    .toList();
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new DecidingTable(
                            Texts.of(
                                    "deciding.records",
                                    owner.name(),
                                    property.label().toLowerCase(Locale.ROOT)),
                            fields.stream().map(Property::label).toList(),
                            lines));
        });
    }

    private static List<Property<?>> fields(Property<?> property) {
        return property.type() instanceof PropertyType.Several several
                        && several.item() instanceof PropertyType.Fields fields
                ? fields.fields()
                : List.of();
    }

    private static String text(Properties record, Property<?> field) {
        return record.get(field.name()).map(Deciding::text).orElse("");
    }

    private static String text(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Numeral numeral) {
            return numeral.number().toPlainString();
        }
        if (value instanceof Value.Flag flag) {
            return Texts.of(flag.on() ? "deciding.flag.yes" : "deciding.flag.no");
        }
        return value instanceof Value.Items items
                ? items.values().stream().map(Deciding::text).collect(Collectors.joining(", "))
                : "";
    }
}
