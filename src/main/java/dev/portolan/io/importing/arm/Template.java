package dev.portolan.io.importing.arm;

import dev.portolan.io.importing.arm.expression.Place;
import dev.portolan.io.importing.arm.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A template as it is written, with its parts by their names. Two are the same only where they are one. */
final class Template {

    private final Located.Fields root;

    Template(Located.Fields root) {
        this.root = root;
    }

    /**
     * A resource as it is written.
     *
     * @param symbol its symbolic name; empty where it has none
     */
    record Declared(String symbol, Located.Fields node) {

        /** The resources in a list, or in a record that gives each a symbolic name. */
        static List<Declared> in(Optional<Located> resources) {
            List<Declared> all = new ArrayList<>();
            Located found = resources.orElse(Located.Fields.NONE);
            if (found instanceof Located.Items list) {
                list.items().forEach(item -> add("", item, all));
            } else if (found instanceof Located.Fields record) {
                record.members().forEach((symbol, item) -> add(symbol, item, all));
            }
            return all;
        }

        private static void add(String symbol, Located item, List<Declared> all) {
            if (item instanceof Located.Fields node) {
                all.add(new Declared(symbol, node));
            }
        }
    }

    Located.Fields part(String name) {
        return root.fields(name);
    }

    List<Declared> resources() {
        return Declared.in(root.get("resources"));
    }

    List<Located.Fields> functions() {
        return root.records("functions");
    }

    /** What the template is deployed to, as its schema says. */
    Place.Level level() {
        String schema = root.text("$schema").orElse("").toLowerCase(Locale.ROOT);
        if (schema.contains("/subscriptiondeploymenttemplate")) {
            return Place.Level.SUBSCRIPTION;
        }
        return schema.contains("/tenantdeploymenttemplate") || schema.contains("/managementgroupdeploymenttemplate")
                ? Place.Level.ABOVE
                : Place.Level.GROUP;
    }
}
