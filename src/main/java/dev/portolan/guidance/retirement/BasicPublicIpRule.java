package dev.portolan.guidance.retirement;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.edit.StandardSku;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.net.AzureDates;
import dev.portolan.plan.Estate;
import java.util.List;

/** RET-002: Basic public addresses have ended. */
final class BasicPublicIpRule implements Rule {

    private static final Ending ENDING = new Ending(AzureDates.BASIC_PUBLIC_IP);

    private static final RuleInfo INFO = new RuleInfo(
                    "RET-002",
                    "Public addresses must not be Basic",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Basic public addresses were retired on 30 September 2025. They are open by default, know no availability
            zones and cannot have DDoS IP Protection.
            """,
                    """
            Upgrade the address to Standard, together with the load balancer that carries it; let a network security
            group admit what has to come in.
            """,
                    """
            The address is Standard or StandardV2; Standard is Azure's default. Before that day it is a warning.
            """,
                    List.of(Sources.PSRULE, Sources.DDOS_TIERS),
                    List.of("PSRule Azure.PublicIP.StandardSKU (AZR-000158)"))
            .about(AddressKinds.PUBLIC_IP)
            .fix("Make the address Standard, with the Basic load balancer that carries it");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> addresses = estate.all(AddressKinds.PUBLIC_IP);
        if (addresses.isEmpty()) {
            return Verdict.notApplicable("the design has no public address");
        }
        Cases cases = new Cases();
        addresses.stream()
                .filter(address -> AddressKinds.SKU.of(address).is(AddressKinds.PublicSku.BASIC))
                .map(address -> ENDING.finding(
                                INFO,
                                review,
                                "'%s' is a Basic public address, which".formatted(address.name()),
                                address)
                        .fixedBy(StandardSku.address(address, estate.graph().topology())))
                .forEach(cases::found);
        return cases.verdict();
    }
}
