package dev.portolan.guidance.addressing;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.Known;
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
import dev.portolan.net.AzureNumbers;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import java.util.List;

/** IP-004: the service CIDR is small enough, and holds the address of DNS. */
final class ServiceCidrRule implements Rule {

    /** Where fix and documentation put the DNS service, as Azure's default does. */
    private static final int USUAL_DNS = 10;

    private static final RuleInfo INFO = new RuleInfo(
                    "IP-004",
                    "The service CIDR must be sound",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            AKS takes no service CIDR larger than /12. The DNS service's address has to lie in it, and the first one is
            taken by the API server's own service.
            """,
                    """
            Take a range of /12 or smaller that nothing else uses, and an address in it for DNS, such as the tenth.
            """,
                    """
            The range is /12 or smaller and the address is inside and not the first. Ranges that overlap are reported
            once, by HUB-010.
            """,
                    List.of(Sources.IP_PLANNING, Sources.OVERLAY),
                    List.of())
            .about(ClusterKinds.AKS_CLUSTER)
            .fix("Give the DNS service the tenth address of the range");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> clusters = review.estate().all(ClusterKinds.AKS_CLUSTER);
        if (clusters.isEmpty()) {
            return Verdict.notApplicable("the design has no AKS cluster");
        }
        Cases cases = new Cases();
        for (Component cluster : clusters) {
            Known<Prefix> range = ClusterKinds.SERVICE_CIDR.of(cluster);
            if (!range.isKnown()) {
                cases.missing(
                        cluster,
                        ClusterKinds.SERVICE_CIDR,
                        "nobody said which service CIDR " + cluster.name() + " has");
            } else {
                checkSize(cluster, range.value(), cases);
                checkDns(cluster, range.value(), cases);
            }
        }
        return cases.verdict();
    }

    private static void checkSize(Component cluster, Prefix range, Cases cases) {
        if (!range.isIpv6() && range.length() < AzureNumbers.LARGEST_SERVICE_CIDR) {
            cases.found(Finding.of(
                    INFO,
                    "The service CIDR %s of '%s' is larger than /%d."
                            .formatted(range, cluster.name(), AzureNumbers.LARGEST_SERVICE_CIDR),
                    cluster));
        }
    }

    private static void checkDns(Component cluster, Prefix range, Cases cases) {
        Known<IpAddress> dns = ClusterKinds.DNS_SERVICE_ADDRESS.of(cluster);
        if (!dns.isKnown()) {
            cases.missing(
                    cluster,
                    ClusterKinds.DNS_SERVICE_ADDRESS,
                    "nobody said which address the DNS service of " + cluster.name() + " has");
            return;
        }
        String problem = "";
        if (!range.contains(dns.value())) {
            problem = "is outside of the service CIDR " + range;
        } else if (dns.is(range.first()) || dns.is(range.first().plus(1))) {
            problem = "is the first of the service CIDR " + range;
        }
        if (!problem.isEmpty()) {
            Finding finding = Finding.of(
                    INFO,
                    "The DNS service address %s of '%s' %s.".formatted(dns.value(), cluster.name(), problem),
                    cluster);
            IpAddress usual = range.first().plus(USUAL_DNS);
            cases.found(
                    range.contains(usual)
                            ? finding.fixedBy(Edits.setProperty(cluster, ClusterKinds.DNS_SERVICE_ADDRESS, usual))
                            : finding);
        }
    }
}
