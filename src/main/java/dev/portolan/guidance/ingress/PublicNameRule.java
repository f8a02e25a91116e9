package dev.portolan.guidance.ingress;

import dev.portolan.catalog.DnsKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.graph.Edge;
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
import dev.portolan.model.Properties;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.naming.Names;
import dev.portolan.trace.naming.Resolution;
import java.util.ArrayList;
import java.util.List;

/** ING-009: the public names of an entry should lead to it. */
final class PublicNameRule implements Rule {

    static final RuleInfo INFO = new RuleInfo(
                    "ING-009",
                    "Public host names should point at the first hop",
                    Severity.WARNING,
                    Pillar.RELIABILITY,
                    """
            Users send their requests to a domain name, and a DNS A record associates it with the public IP address of
            the Application Gateway. Where the record is missing or leads elsewhere, nobody arrives.
            """,
                    """
            Point the name at the first hop: an A record to the public IP of Application Gateway, a CNAME or alias record
            to the endpoint of Front Door, a CNAME to the name of Application Gateway for Containers.
            """,
                    """
            The name is internal: only a private zone holds it. An A record to Application Gateway for Containers is an
            error, as it has no static address.
            """,
                    List.of(Sources.ARTICLE, Sources.INGRESS_CONCEPTS),
                    List.of())
            .about(
                    GatewayKinds.APPLICATION_GATEWAY,
                    GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS,
                    EdgeKinds.FRONT_DOOR)
            .fix("Add the missing record, or make it a CNAME");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<PublicName> names = PublicName.all(review.estate());
        if (names.isEmpty()) {
            return Verdict.notApplicable("no entry has a public host name");
        }
        Names dns = new Names(review.graph(), review.estate().addresses());
        Cases cases = new Cases();
        names.forEach(name -> check(name, dns.fromInternet(name.host()), review, cases));
        return cases.verdict();
    }

    private static void check(PublicName name, Resolution found, Review review, Cases cases) {
        boolean recorded = found.zone().isPresent() || !found.aliases().isEmpty();
        switch (found.outcome()) {
            case NOT_VISIBLE -> {} // only private zones hold it
            case UNKNOWN -> cases.missing(found.zone().orElse(name.entry()), DnsKinds.RECORDS, found.why());
            case NO_RECORD -> found.zone().ifPresent(zone -> noRecord(name, zone, review, cases));
            default -> {
                if (!recorded) {
                    cases.missing(name.entry(), "no public DNS zone of the design holds " + name.host());
                } else if (found.answers().isEmpty()) {
                    Resolution.Alias last = found.aliases().get(found.aliases().size() - 1);
                    cases.missing(
                            last.zone(),
                            DnsKinds.RECORDS,
                            "nothing in the design has the name " + last.stands() + ", for which " + name.host()
                                    + " stands");
                } else {
                    new NameTarget(name, found, review.estate()).judge(review, cases);
                }
            }
        }
    }

    private static void noRecord(PublicName name, Component zone, Review review, Cases cases) {
        boolean open = !DnsKinds.RECORDS.of(zone).isKnown()
                && review.graph().outgoing(zone.id(), Edge.Type.RESOLVES).isEmpty();
        if (open) {
            cases.missing(zone, DnsKinds.RECORDS, "nobody said which records " + zone.name() + " has");
            return;
        }
        Finding finding = Finding.of(
                        INFO,
                        "'%s' is a name of '%s', and the zone '%s' has no record for it."
                                .formatted(name.host(), name.entry().name(), zone.name()),
                        name.entry(),
                        zone)
                .along(review.trace(branch -> branch.disposition() == Disposition.NAME_NOT_RESOLVED
                        && branch.hops().get(0).in().host().equalsIgnoreCase(name.host())));
        cases.found(name.record(zone, review.estate())
                .map(record -> finding.fixedBy(add(zone, record, name)))
                .orElse(finding));
    }

    private static Edit add(Component zone, Properties record, PublicName name) {
        List<Properties> records = new ArrayList<>(DnsKinds.RECORDS.of(zone).orElse(List.of()));
        records.add(record);
        return Edits.setProperty(zone, DnsKinds.RECORDS, records)
                .labelled("Point %s at '%s'".formatted(name.host(), name.entry().name()));
    }
}
