package dev.portolan.io.json;

import dev.portolan.catalog.NetworkKinds;
import dev.portolan.model.Component;
import dev.portolan.model.Value;
import dev.portolan.net.Prefix;
import dev.portolan.report.RoutesReport;
import dev.portolan.trace.routing.EffectiveRoutes;
import dev.portolan.trace.routing.Route;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Effective routes as JSON, in the stable form that {@code src/docs/json.md} describes. */
public final class RoutesJson {

    private RoutesJson() {}

    /** The whole report, indented, with a newline at the end. */
    public static String of(RoutesReport report) {
        return new Json()
                .put("design", report.design().name())
                .put("file", report.file())
                .put("subnets", report.subnets(), RoutesJson::subnet)
                .text();
    }

    private static Value subnet(EffectiveRoutes routes) {
        List<Prefix> prefixes = NetworkKinds.SUBNET_PREFIXES.of(routes.subnet()).orElse(List.of());
        return new Json()
                .put("id", routes.subnet().id().value())
                .put("name", routes.subnet().name())
                .put("prefixes", prefixes, prefix -> Value.of(prefix.toString()))
                .put("routeTable", id(routes.table()))
                .put("routes", routes.lines(), RoutesJson::line)
                .put("notDetermined", routes.open().orElse(""))
                .done();
    }

    private static Value line(EffectiveRoutes.Line line) {
        Route route = line.route();
        return new Json()
                .put("prefix", route.text())
                .put("source", lower(route.source().name()))
                .put("nextHop", camel(route.hop().name()))
                .put("address", route.address())
                .put("name", route.name())
                .put("owner", id(route.owner()))
                .put("wins", Value.of(line.wins()))
                .put("beatenBy", line.beatenBy().map(Route::toString).orElse(""))
                .done();
    }

    private static String id(Optional<Component> component) {
        return component.map(found -> found.id().value()).orElse("");
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String camel(String name) {
        int gap = name.indexOf('_');
        return gap < 0
                ? lower(name)
                : lower(name.substring(0, gap)) + name.charAt(gap + 1) + lower(name.substring(gap + 2));
    }
}
