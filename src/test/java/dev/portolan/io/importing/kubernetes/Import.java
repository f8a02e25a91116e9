package dev.portolan.io.importing.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.portolan.io.importing.SourceFile;
import dev.portolan.io.json.DesignReader;
import dev.portolan.io.json.DesignWriter;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.Properties;
import dev.portolan.model.Value;
import java.util.List;
import java.util.stream.Collectors;

/** Imports manifests and tells what became of them in a few words. */
final class Import {

    private Import() {}

    static ClusterImport anew(String... manifests) {
        return checked(ClusterImport.anew("test", read(manifests)));
    }

    static ClusterImport into(Design design, String... manifests) {
        return checked(ClusterImport.into(design, new ComponentId("aks"), read(manifests)));
    }

    private static Manifests read(String... manifests) {
        Manifests read = Manifests.read(List.of(new SourceFile("app.yaml", String.join("\n---\n", manifests))));
        assertEquals(List.of(), read.problems());
        return read;
    }

    /** Whatever is imported can be saved and opened again without a remark. */
    static ClusterImport checked(ClusterImport done) {
        String text = DesignWriter.write(done.design());
        assertEquals(List.of(), DesignReader.read("test", text).problems());
        return done;
    }

    static Component get(ClusterImport done, String id) {
        return done.design().topology().require(new ComponentId(id));
    }

    /** The properties of a component: {@code type=clusterIp ports=[port=80] selects=orders}. */
    static String said(ClusterImport done, String id) {
        return said(get(done, id).properties());
    }

    static String said(ClusterImport done, String id, String property) {
        return get(done, id).properties().get(property).map(Import::said).orElse("nothing");
    }

    static String links(ClusterImport done) {
        return done.design().topology().links().stream()
                .map(Import::said)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String said(Link link) {
        return link.from() + ">" + link.to();
    }

    private static String said(Properties properties) {
        return properties.values().entrySet().stream()
                .map(each -> each.getKey() + "=" + said(each.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String said(Value value) {
        if (value instanceof Value.Items items) {
            return items.values().stream().map(Import::said).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Value.Fields fields) {
            return "{" + said(fields.properties()) + "}";
        }
        if (value instanceof Value.Text text) {
            return text.text();
        }
        return value instanceof Value.Numeral numeral
                ? numeral.number().toString()
                : value instanceof Value.Flag flag ? Boolean.toString(flag.on()) : "null";
    }
}
