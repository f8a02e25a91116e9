package dev.portolan.io.importing.azure;

import dev.portolan.io.importing.ImportReport;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.model.Properties;
import dev.portolan.model.Undetermined;
import dev.portolan.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The properties of a design that have a reason in place of a value. */
final class Openings {

    private final List<ImportReport.Open> found = new ArrayList<>();
    private final Component component;

    private Openings(Component component) {
        this.component = component;
    }

    static List<ImportReport.Open> in(Design design) {
        List<ImportReport.Open> all = new ArrayList<>();
        for (Component component : design.topology().components()) {
            Openings openings = new Openings(component);
            openings.collect(component.properties(), "");
            all.addAll(openings.found);
        }
        return all;
    }

    private void collect(Properties properties, String path) {
        properties.values().forEach((name, value) -> collect(value, path.isEmpty() ? name : path + "." + name));
    }

    private void collect(Value value, String path) {
        Optional<String> reason = Undetermined.reason(value);
        if (reason.isPresent()) {
            found.add(new ImportReport.Open(component.id(), path, reason.get()));
        } else if (value instanceof Value.Fields fields) {
            collect(fields.properties(), path);
        } else if (value instanceof Value.Items items) {
            for (int i = 0; i < items.values().size(); i++) {
                collect(items.values().get(i), path + "[" + i + "]");
            }
        }
    }
}
