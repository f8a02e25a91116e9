package dev.portolan.io.importing.azure;

import dev.portolan.io.importing.Imported;
import dev.portolan.io.importing.Resources;
import dev.portolan.io.importing.SourceFile;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Imports of short texts: {@code '} stands for a quote and {@code @} for a resource group's networks. */
final class Estates {

    static final String NETWORK = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network";

    private Estates() {}

    /** Each text is a file of its own. */
    static Imported of(String... files) {
        List<Resources> read = new ArrayList<>();
        for (String file : files) {
            read.add(new ResourceJson().read(file("f" + read.size() + ".json", file), Optional.empty()));
        }
        return AzureDesign.of("estate", read);
    }

    static SourceFile file(String name, String text) {
        return new SourceFile(name, text.replace('\'', '"').replace("@", NETWORK));
    }

    /** One resource of {@code Microsoft.Network}, with what stands in its properties. */
    static String resource(String type, String name, String properties) {
        return "{'id': '@/%s/%s', 'name': '%s', 'type': 'Microsoft.Network/%s', 'properties': {%s}}"
                .formatted(type, name, name, type, properties);
    }

    static Component component(Imported imported, String id) {
        return imported.design().topology().require(new ComponentId(id));
    }

    static Link link(Imported imported, String id) {
        return imported.design().topology().link(new LinkId(id)).orElseThrow();
    }
}
