package dev.portolan.cli;

import dev.portolan.catalog.NetworkKinds;
import dev.portolan.model.Component;
import dev.portolan.net.Prefix;
import dev.portolan.report.RoutesReport;
import dev.portolan.trace.routing.EffectiveRoutes;
import dev.portolan.trace.routing.Route;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Effective routes as a table per subnet; a dash before a route says that it loses. */
final class RoutesText {

    private RoutesText() {}

    static void print(RoutesReport report, PrintWriter out) {
        out.println(report.design().name());
        if (report.subnets().isEmpty()) {
            out.println("  there is no subnet");
        }
        report.subnets().forEach(routes -> print(routes, out));
    }

    private static void print(EffectiveRoutes routes, PrintWriter out) {
        String prefixes = NetworkKinds.SUBNET_PREFIXES.of(routes.subnet()).orElse(List.of()).stream()
                .map(Prefix::toString)
                .collect(Collectors.joining(", "));
        out.println();
        out.printf(
                "%s%s, %s%n",
                routes.subnet().name(),
                prefixes.isEmpty() ? "" : " (" + prefixes + ")",
                routes.table()
                        .map(table -> "route table " + table.name())
                        .orElse(routes.open().isPresent() ? "route table not known" : "no route table"));
        routes.open().ifPresent(why -> out.printf("  not determined, because %s%n", why));
        List<List<String>> cells =
                routes.lines().stream().map(line -> cells(line)).toList();
        int prefix = width(cells, 0);
        int source = width(cells, 1);
        int hop = width(cells, 2);
        for (int i = 0; i < cells.size(); i++) {
            List<String> row = cells.get(i);
            String mark = routes.lines().get(i).wins() ? " " : "-";
            String text = ("  %s %-" + prefix + "s  %-" + source + "s  %-" + hop + "s  %s")
                    .formatted(mark, row.get(0), row.get(1), row.get(2), row.get(3));
            out.println(text.stripTrailing());
        }
    }

    private static int width(List<List<String>> cells, int column) {
        return cells.stream().mapToInt(row -> row.get(column).length()).max().orElse(1);
    }

    private static List<String> cells(EffectiveRoutes.Line line) {
        Route route = line.route();
        String hop = route.hop().label() + (route.address().isEmpty() ? "" : " " + route.address());
        String owner = route.source() == Route.Source.USER
                ? "route " + route.name()
                : route.owner().map(Component::name).orElse("");
        String beaten = line.beatenBy().map(other -> "not taken: " + other).orElse("");
        String last = owner.isEmpty() || beaten.isEmpty() ? owner + beaten : owner + "; " + beaten;
        return List.of(route.text(), source(route.source()), hop, last);
    }

    private static String source(Route.Source source) {
        return switch (source) {
            case SYSTEM -> "system";
            case GATEWAY -> "gateway";
            case USER -> "user";
        };
    }
}
