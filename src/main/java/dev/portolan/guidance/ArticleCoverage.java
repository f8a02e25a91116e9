package dev.portolan.guidance;

import java.util.List;
import java.util.stream.Stream;

/** What becomes of every recommendation of the article: rules, a feature, or the reason why it is outside of a topology. */
public final class ArticleCoverage {

    /**
     * A recommendation.
     *
     * @param heading where the article makes it
     * @param recommendation in a few words of ours
     * @param rules ids of those that hold designs against it
     * @param feature what shows it beside rules: a component, a step of a trace, a plan, a sample; empty for nothing
     * @param outside why a drawn topology cannot embody it, to be read after "because"; empty where it can
     */
    public record Entry(String heading, String recommendation, List<String> rules, String feature, String outside) {

        public Entry {
            rules = List.copyOf(rules);
        }
    }

    private ArticleCoverage() {}

    /** In the article's order. */
    public static List<Entry> all() {
        return Stream.of(
                        architecture(),
                        networking(),
                        ingress(),
                        protection(),
                        externalUsers(),
                        corporateUsers(),
                        ingressPaths(),
                        egress(),
                        firewall(),
                        egressPaths())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Entry> architecture() {
        Section in = new Section("AKS Architecture");
        Section base = new Section("Baseline Architecture for AKS Cluster");
        return List.of(
                in.shown(
                        "Nodes stand in your own virtual network, with private addresses",
                        "node pools in subnets; plan of addresses",
                        "IP-002"),
                in.outside(
                        "Microsoft runs the control plane, you run the nodes",
                        "who operates what is a contract and not a connection"),
                in.outside("AKS is no platform service: expect to log in to machines", "operating them is not drawn"),
                in.outside("Patch and reboot the nodes", "the state of machines at run time is not drawn"),
                in.outside(
                        "Upgrade Kubernetes", "versions come and go every few months, whatever the network looks like"),
                in.shown(
                        "Make applications highly available and scalable",
                        "questions: what breaks without a component or a zone"),
                base.shown("Start from the baseline reference implementation", "sample aks-baseline"));
    }

    private static List<Entry> networking() {
        Section in = new Section("Networking");
        return List.of(
                in.ruled("Do not put a public load balancer in front of pods", "ING-001"),
                in.ruled("Do not use public load balancers at all", "ING-001", "ING-002"),
                in.shown("Force internal load balancers by Azure Policy", "policy assignments", "ING-003"),
                in.ruled("Let an ingress controller isolate services on layer 7", "ING-004"),
                in.ruled("Control what comes in and what goes out", "ING-014", "NSG-001", "EGR-001"),
                in.ruled(
                        "Have a WAF, in Front Door or Application Gateway, before the cluster",
                        "ING-002",
                        "ING-006",
                        "AFD-005"),
                in.shown(
                        "Tell workloads with an external endpoint from internal ones",
                        "whom a workload is for",
                        "ING-004"));
    }

    private static List<Entry> ingress() {
        Section in = new Section("Ingress: Standard recommended architecture for AKS ingress path");
        return List.of(
                in.shown(
                        "Deploy the cluster in a spoke of a hub and spoke topology",
                        "roles of virtual networks",
                        "HUB-001",
                        "HUB-011"),
                in.ruled("Deploy an Application Gateway in the cluster's virtual network", "AGW-011"),
                in.ruled("Give the gateway a subnet of its own", "ING-005"),
                in.ruled("Public users come to the gateway's public address", "ING-009"),
                in.ruled("Integrate WAF in the gateway", "ING-006"),
                in.ruled("The load balancer is the entry of the cluster, in its own subnet", "ING-015"),
                in.shown(
                        "An ingress controller in the cluster's subnet routes to services",
                        "trace: balanced to the ingress controller, from there to the workload",
                        "ING-004"),
                in.ruled("All of it is regional: users far away are served worse", "ING-011"));
    }

    private static List<Entry> protection() {
        Section in = new Section("Distributed Denial of Service (DDOS) Protection");
        return List.of(
                in.shown("Every public address has basic protection", "trace: protected, with the tier", "DDOS-001"),
                in.ruled("Basic protection is not tuned to a workload: consider the standard one", "DDOS-001"),
                in.ruled("Standard covers what scaling out under attack costs", "DDOS-002"),
                in.ruled("Standard is for an organisation of many addresses, not for one workload", "DDOS-003"));
    }

    private static List<Entry> externalUsers() {
        Section in = new Section("Typical Ingress Path – External / Public users");
        return List.of(
                in.ruled("Clients send HTTPS", "TLS-001", "ING-008"),
                in.shown("The name has an A record to the gateway's public address", "trace: resolved", "ING-009"),
                in.ruled("From browser to gateway nobody reads or changes anything", "TLS-001"),
                in.shown("Protection against floods acts at the public address", "trace: protected", "DDOS-001"),
                in.ruled("The gateway inspects with WAF and allows secure ciphers only", "ING-006", "TLS-002"),
                in.shown("TLS ends at the gateway, as WAF and routing need it", "trace: TLS terminated", "TLS-009"),
                in.ruled("The certificate is in Key Vault", "TLS-006"),
                in.ruled("A user-assigned managed identity reads it", "TLS-007"),
                in.shown("Headers carry the client's address and host name", "trace: header added", "ING-013"),
                in.shown(
                        "The gateway encrypts again, with another certificate",
                        "trace: TLS re-encrypted",
                        "TLS-003",
                        "TLS-005"),
                in.ruled("The load balancer has a private address", "ING-001", "ING-002"),
                in.ruled("Nothing insecure enters the cluster's subnet", "TLS-003"),
                in.ruled("A network security group admits the gateway alone", "NSG-001", "ING-014"),
                in.shown("The load balancer hands encrypted traffic on to the ingress controller", "trace: TLS passed"),
                in.shown(
                        "TLS ends at the ingress controller, which speaks HTTP to the pods",
                        "ledger of TLS sessions in every trace",
                        "TLS-010"),
                in.ruled("Its certificates come from Key Vault by the CSI driver", "TLS-006"),
                in.ruled("Mind the overlap of chained layer 7 proxies", "ING-010"),
                in.shown("WAF can also be in the ingress controller", "WAF in the controller", "ING-002"));
    }

    private static List<Entry> corporateUsers() {
        Section in = new Section("Typical Ingress Path – Internal / Corporate Users");
        return List.of(
                in.shown("There is a hub and the cluster is in a spoke", "roles of virtual networks", "HUB-011"),
                in.shown("Hub and spoke are peered", "peerings, both halves", "HUB-001"),
                in.ruled("Users come to the hub by ExpressRoute or VPN gateway", "HUB-002"),
                in.ruled("From there they come to the private address of the gateway", "INT-001", "INT-002"));
    }

    private static List<Entry> ingressPaths() {
        Section in = new Section("Ingress Paths Summary");
        return List.of(
                in.shown("Application Gateway, internal load balancer and ingress controller", "sample aks-regional"),
                in.shown("Front Door before a public load balancer", "sample front-door-public"),
                in.ruled("Front Door can do WAF in the gateway's stead", "AFD-005"),
                in.shown("Front Door is global and serves many clusters", "sample multi-region", "AFD-010", "ING-011"),
                in.outside(
                        "Front Door needs public backends",
                        "that was so in January 2023; Premium takes private ones since (AFD-001)"),
                in.shown("Front Door Premium before private backends", "sample front-door-private-link", "AFD-001"),
                in.shown(
                        "Private Link Services of AKS are awkward to make",
                        "Private Link Service as a component; annotations make it since August 2023"),
                in.shown("AGIC spares hops, as the gateway reaches pods itself", "sample agic-addon", "ING-010"),
                in.ruled("Prefer AGIC's add-on", "AGIC-008"),
                in.shown("Take Helm where the gateway is shared", "sample agic-helm-shared", "AGIC-001"),
                in.ruled("Mitigate the downtime when AGIC changes routes", "AGIC-004"));
    }

    private static List<Entry> egress() {
        Section in = new Section("Egress: Default Traffic Setup");
        return List.of(
                in.ruled("Have some control of what leaves the cluster", "EGR-001"),
                in.shown(
                        "By default traffic leaves by the load balancer's public address",
                        "trace: translated; plan of SNAT ports",
                        "EGR-002"),
                in.ruled("That is not recommended, as no rules inspect it", "EGR-001", "EGR-002"));
    }

    private static List<Entry> firewall() {
        Section in = new Section("Egress: Standard recommended architecture for AKS egress path");
        Section ports = new Section("Azure Firewall - SNAT port exhaustion issues");
        Section hosts = new Section("Egress traffic rules to enable at the Firewall device for cluster nodes in AKS");
        return List.of(
                in.shown("A firewall or appliance in the hub", "Azure Firewall, network virtual appliance", "HUB-011"),
                in.shown("0.0.0.0/0 leads to its private address", "trace: routed; effective routes", "EGR-003"),
                in.ruled("The load balancer's public address is then not needed", "EGR-005"),
                in.ruled("Set the outbound type to userDefinedRouting", "EGR-002", "EGR-005"),
                in.ruled("Creation fails where the subnet has no such route", "EGR-003"),
                ports.shown("Give the firewall enough public addresses, 20", "plan of SNAT ports", "EGR-007"),
                ports.shown("How many depends on the workloads", "connections of node pools in that plan", "EGR-007"),
                hosts.ruled("Allow the host names that every cluster needs", "EGR-008"),
                hosts.ruled("Allow those of the features that you enable", "EGR-009"));
    }

    private static List<Entry> egressPaths() {
        Section in = new Section("Egress Paths Summary");
        return List.of(
                in.shown("By firewall, which is recommended", "sample aks-regional", "EGR-001"),
                in.shown("By load balancer", "sample egress-load-balancer", "EGR-002"),
                in.shown("By NAT gateway, which scales better", "sample egress-nat-gateway", "EGR-013"),
                in.shown(
                        "With a NAT gateway the load balancer needs no public address", "trace: translated", "EGR-013"),
                in.outside("NAT gateway is in preview for AKS", "that was so in January 2023"));
    }

    /** The entries under one heading. */
    private record Section(String heading) {

        Entry ruled(String recommendation, String... rules) {
            return new Entry(heading, recommendation, List.of(rules), "", "");
        }

        Entry shown(String recommendation, String feature, String... rules) {
            return new Entry(heading, recommendation, List.of(rules), feature, "");
        }

        Entry outside(String recommendation, String because) {
            return new Entry(heading, recommendation, List.of(), "", because);
        }
    }
}
