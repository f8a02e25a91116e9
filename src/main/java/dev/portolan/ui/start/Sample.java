package dev.portolan.ui.start;

import dev.portolan.ui.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A design that comes with the program.
 *
 * @param file without its ending; its words are in the bundle under {@code sample.<file>}
 */
public record Sample(String file) {

    private static final String FOLDER = "/dev/portolan/samples/";

    /** In the gallery's order: references, ways in, ways out, and mistakes to learn from. */
    public static List<Sample> all() {
        return Stream.of(references(), waysIn(), waysOut(), mistakes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Sample> references() {
        return List.of(new Sample("aks-regional"), new Sample("aks-baseline"), new Sample("multi-region"));
    }

    private static List<Sample> waysIn() {
        return List.of(
                new Sample("front-door-public"),
                new Sample("front-door-private-link"),
                new Sample("agic-addon"),
                new Sample("agic-helm-shared"),
                new Sample("application-gateway-for-containers"),
                new Sample("firewall-ingress"),
                new Sample("dual-entry"),
                new Sample("corporate-inspected"),
                new Sample("corporate-vpn"));
    }

    private static List<Sample> waysOut() {
        return List.of(
                new Sample("firewall-nat-gateway"),
                new Sample("network-isolated"),
                new Sample("private-cluster-nat"),
                new Sample("pod-subnet"),
                new Sample("network-policies"),
                new Sample("egress-nat-gateway"),
                new Sample("egress-load-balancer"));
    }

    private static List<Sample> mistakes() {
        return List.of(new Sample("public-service-udr"), new Sample("poor-design"));
    }

    public String title() {
        return Texts.of("sample." + file);
    }

    /** What it shows, in a sentence. */
    public String text() {
        return Texts.of("sample." + file + ".about");
    }

    public String fileName() {
        return file + ".topology.json";
    }

    public boolean isPacked() {
        return Sample.class.getResource(FOLDER + fileName()) != null;
    }

    /** The file's content. */
    public String json() {
        try (InputStream stream = Sample.class.getResourceAsStream(FOLDER + fileName())) {
            if (stream == null) {
                throw new IllegalStateException("the sample " + fileName() + " is missing from this program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample " + fileName() + " cannot be read", e);
        }
    }
}
