package dev.portolan.guidance.ddos;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.AddressKinds;
import dev.portolan.edit.Edits;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.plan.Estate;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Trace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** DDOS-001: a public address on the way in needs more than infrastructure protection. */
final class PublicAddressProtectedRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "DDOS-001",
                    "Public addresses on the way in should have DDoS protection",
                    Severity.WARNING,
                    Pillar.SECURITY,
                    """
            Infrastructure protection is free and always on, but not tuned to the application: an attack that is large
            for it may be small for Azure. Network Protection and IP Protection learn the traffic of the address.
            """,
                    """
            Attach a DDoS Network Protection plan to the virtual network (many addresses; with cost protection and
            rapid response), or switch on DDoS IP Protection per address.
            """,
                    """
            Front Door and CDN protect themselves. Addresses of a NAT gateway and of a firewall in a Virtual WAN hub
            cannot be protected, Bastion is left out. An address for AKS outbound rules only is just noted where the
            design is not for production.
            """,
                    List.of(Sources.ARTICLE, Sources.DDOS_TIERS),
                    List.of(
                            "Azure Policy a7aca53f-2ed4-4466-a25e-0b45ade68efd, 94de2ad3-e0c1-4caf-ad78-5d47bbc83d3d",
                            "RC-NET A01.08",
                            "RC-ALZ D05.06, D07.22",
                            "RC-AKS 06.07.08",
                            "APRL 69ea1185, 1b2dbf4a"))
            .about(AddressKinds.PUBLIC_IP)
            .fix("Protect the address");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Cases cases = new Cases();
        List<IngressAddresses.Use> uses = new IngressAddresses(estate, cases).all();
        if (uses.isEmpty() && cases.verdict().isPassed()) {
            return Verdict.notApplicable("no public address is on a way in");
        }
        Set<ComponentId> seen = new LinkedHashSet<>();
        uses.stream().filter(use -> seen.add(use.address().id())).forEach(use -> check(use, review, estate, cases));
        return cases.verdict();
    }

    private static void check(IngressAddresses.Use use, Review review, Estate estate, Cases cases) {
        Component address = use.address();
        Protection protection = Protection.of(address, use.owner(), estate);
        if (protection.isByAddress() || protection.isByPlan()) {
            return;
        }
        if (protection.isUnknown()) {
            cases.missing(
                    use.owner(),
                    "nobody said in which virtual network " + use.owner().name() + " stands");
            return;
        }
        Finding finding = Finding.of(
                        INFO,
                        "The public address '%s' of '%s' has neither a DDoS Network Protection plan nor IP Protection."
                                .formatted(address.name(), use.owner().name()),
                        address)
                .assuming(use.outboundOnly() ? review.assumedProduction() : List.of());
        if (!AddressKinds.SKU.of(address).is(AddressKinds.PublicSku.BASIC)) {
            finding = finding.fixedBy(
                    Edits.setProperty(address, AddressKinds.DDOS_MODE, AddressKinds.DdosMode.IP_PROTECTION));
        }
        finding = finding.along(entering(use, review));
        cases.found(use.outboundOnly() && review.isDevelopment() ? finding.as(Severity.INFO) : finding);
    }

    /** What clients on the Internet send to the owner of the address. */
    private static List<Trace> entering(IngressAddresses.Use use, Review review) {
        return review.traces().stream()
                .filter(trace ->
                        !use.outboundOnly() && trace.branches().stream().anyMatch(branch -> enters(branch, use)))
                .toList();
    }

    private static boolean enters(Branch branch, IngressAddresses.Use use) {
        List<Hop> hops = branch.travelled();
        return hops.get(0).kind().equals(ActorKinds.PUBLIC_USERS.id())
                && hops.stream()
                        .anyMatch(hop -> hop.component().equals(use.address().id())
                                || hop.component().equals(use.owner().id()));
    }
}
