package dev.portolan.ui.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A design that comes with the program. */
public record Sample(String file, String title, String text) {

    private static final String FOLDER = "/dev/portolan/samples/";

    /** In the gallery's order: references, ways in, ways out, and mistakes to learn from. */
    public static List<Sample> all() {
        return Stream.of(references(), waysIn(), waysOut(), mistakes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Sample> references() {
        return List.of(
                new Sample(
                        "aks-regional",
                        "Regional AKS reference",
                        "Application Gateway in front, hub firewall behind, corporate access"),
                new Sample("aks-baseline", "AKS baseline", "The AKS baseline with its real addresses"),
                new Sample("multi-region", "Two regions", "Front Door Premium and Private Link to a cluster in each"));
    }

    private static List<Sample> waysIn() {
        return List.of(
                new Sample("front-door-public", "Front Door", "A public load balancer that lets in Front Door only"),
                new Sample(
                        "front-door-private-link",
                        "Front Door over Private Link",
                        "Front Door Premium, and nothing of the cluster is public"),
                new Sample(
                        "agic-addon", "AGIC add-on", "Application Gateway straight to the pods, encrypted all the way"),
                new Sample("agic-helm-shared", "AGIC by Helm, shared", "Two clusters behind one Application Gateway"),
                new Sample(
                        "application-gateway-for-containers",
                        "Gateway for Containers",
                        "Application Gateway for Containers, TLS to the pods"),
                new Sample("firewall-ingress", "Firewall in front", "The asymmetric classic, mended with DNAT"),
                new Sample(
                        "dual-entry",
                        "Public and internal entry",
                        "Customers and colleagues by ingresses of their own"),
                new Sample(
                        "corporate-inspected",
                        "Corporate, inspected",
                        "ExpressRoute users seen by the firewall there and back"),
                new Sample("corporate-vpn", "Corporate by VPN", "Users of an office reach a cluster over a VPN"));
    }

    private static List<Sample> waysOut() {
        return List.of(
                new Sample(
                        "firewall-nat-gateway",
                        "Firewall with NAT gateway",
                        "Inspected egress with addresses and ports to spare"),
                new Sample(
                        "network-isolated", "Network-isolated cluster", "No way out, images from a private registry"),
                new Sample(
                        "private-cluster-nat",
                        "Private cluster, NAT gateway",
                        "A private API server and a NAT gateway of your own"),
                new Sample("pod-subnet", "Pod Subnet", "Pods with addresses and firewall rules of their own"),
                new Sample(
                        "network-policies", "Network policies", "Node subnet, each service called only by one other"),
                new Sample("egress-nat-gateway", "Egress by NAT gateway", "A spoke that leaves through a NAT gateway"),
                new Sample(
                        "egress-load-balancer",
                        "Egress by load balancer",
                        "The default way out, which is not recommended"));
    }

    private static List<Sample> mistakes() {
        return List.of(
                new Sample(
                        "public-service-udr",
                        "The asymmetric classic",
                        "A public service whose answers leave by the firewall"),
                new Sample("poor-design", "A poor design", "Much to mend: see what the findings say"));
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
